package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.fields.FileReference;
import dev.showrunner.episodes.catalogue.fields.Reference;
import dev.showrunner.episodes.diagnostics.ChannelRules;
import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.diagnostics.NotificationRules;
import dev.showrunner.episodes.diagnostics.Rule;
import dev.showrunner.episodes.schema.Spelling;
import dev.showrunner.episodes.yaml.Excerpt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the references of one file and reports those that lead nowhere. */
final class Linking {
    private final Surroundings surroundings;
    private final String path;
    private final Findings findings;

    Linking(Surroundings surroundings, String path) {
        this.surroundings = surroundings;
        this.path = path;
        this.findings = new Findings(path);
    }

    Channel channel() {
        return surroundings.channel();
    }

    Instant now() {
        return surroundings.now();
    }

    Findings findings() {
        return findings;
    }

    List<String> people(List<Reference> references) {
        return all(Kind.PERSON, ChannelRules.UNKNOWN_PERSON, references);
    }

    List<String> technologies(List<Reference> references) {
        return all(Kind.TECHNOLOGY, ChannelRules.UNKNOWN_TECHNOLOGY, references);
    }

    @Nullable
    String sponsor(@Nullable Reference reference) {
        if (reference == null) {
            return null;
        }
        follow(Kind.SPONSOR, ChannelRules.UNKNOWN_SPONSOR, reference);
        return reference.id();
    }

    /** Reports a show without a file. */
    void show(Reference reference) {
        follow(Kind.SHOW, ChannelRules.UNKNOWN_SHOW, reference);
    }

    /** Reports shows without a file that somebody is to be told about. */
    void toldOf(NotificationTarget target) {
        for (Reference show : target.shows()) {
            follow(
                    Kind.SHOW,
                    NotificationRules.UNKNOWN_SHOW,
                    show,
                    "'" + Excerpt.of(target.name()) + "' hears nothing of it");
        }
    }

    private List<String> all(Kind kind, Rule unknown, List<Reference> references) {
        Set<String> ids = new LinkedHashSet<>();
        for (Reference reference : references) {
            if (ids.add(reference.id())) {
                follow(kind, unknown, reference);
            } else {
                findings.add(
                        ChannelRules.NAMED_TWICE,
                        reference.place(),
                        "'" + Excerpt.of(reference.id()) + "' stands in this list already.",
                        "Remove it here.");
            }
        }
        return List.copyOf(ids);
    }

    private void follow(Kind kind, Rule unknown, Reference reference) {
        follow(kind, unknown, reference, consequence(kind));
    }

    private void follow(Kind kind, Rule unknown, Reference reference, String consequence) {
        Set<String> declared = surroundings.declared(kind);
        if (declared.contains(reference.id())) {
            return;
        }
        String id = Excerpt.of(reference.id());
        String broken = surroundings.unusable(kind).get(reference.id());
        String closest = broken != null ? null : Spelling.closest(reference.id(), declared);
        findings.add(
                unknown,
                reference.place(),
                broken == null
                        ? "There is no " + kind.word() + " '" + id + "'; " + consequence + "."
                        : "The file of the " + kind.word() + " '" + id + "' has errors; " + consequence + ".",
                remedy(kind, id, broken, closest));
    }

    private static String consequence(Kind kind) {
        return switch (kind) {
            case SHOW -> "nothing is scheduled or changed for the episode";
            case PERSON -> "they are left out until their file lands";
            default -> "it is left out until its file lands";
        };
    }

    private static String remedy(Kind kind, String id, @Nullable String broken, @Nullable String closest) {
        if (broken != null) {
            return "Mend " + broken + ".";
        }
        return closest == null
                ? "Add " + kind.plural() + "/" + id + ".yaml, or correct the id."
                : "Did you mean '" + closest + "'? Else add " + kind.plural() + "/" + id + ".yaml.";
    }

    /**
     * A picture: the one that is named, if it can be used, else one that lies beside the file.
     *
     * @param name of a picture in the file's own folder, without extension
     * @param extensions tried in this order
     */
    @Nullable
    String image(@Nullable FileReference named, String name, String... extensions) {
        if (named == null) {
            return beside(name, extensions);
        }
        if (!named.isAddress()) {
            return file(named);
        }
        if (channel().imageHosts().contains(named.host())) {
            return named.path();
        }
        findings.add(
                ChannelRules.IMAGE_HOST_NOT_ALLOWED,
                named.place(),
                "Pictures are not fetched from '" + Excerpt.of(named.host()) + "'.",
                "Add the host to imageHosts in channel.yaml, or put the picture into the repository.");
        return null;
    }

    /** A show's template: the one that is named, else {@code thumbnail.svg} in the show's folder. */
    @Nullable
    String thumbnail(@Nullable FileReference named) {
        return named == null ? find(stem() + "/thumbnail.svg") : file(named);
    }

    private @Nullable String beside(String name, String... extensions) {
        for (String extension : extensions) {
            String found = find(stem() + "." + extension);
            if (found == null) {
                found = find(stem() + "/" + name + "." + extension);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String file(FileReference named) {
        List<String> candidates = new ArrayList<>();
        candidates.add(path.substring(0, path.lastIndexOf('/') + 1) + named.path());
        candidates.add(stem() + "/" + named.path());
        candidates.add(named.path());
        for (String candidate : candidates) {
            if (find(candidate) != null) {
                return candidate;
            }
        }
        findings.add(
                ChannelRules.MISSING_FILE,
                named.place(),
                "There is no file '" + Excerpt.of(named.path()) + "', neither from the root of the repository nor from"
                        + " this file's folder.",
                "Add it, or correct the path.");
        return null;
    }

    private @Nullable String find(String candidate) {
        return surroundings.files().find(candidate).isPresent() ? candidate : null;
    }

    /** The file's path without extension and without {@code /index}. */
    private String stem() {
        String stem = path.substring(0, path.lastIndexOf('.'));
        return stem.endsWith("/index") ? stem.substring(0, stem.length() - "/index".length()) : stem;
    }

    String path() {
        return path;
    }
}
