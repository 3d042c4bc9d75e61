package dev.showrunner.activities.breaks.file;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.file.BreakReader.Reading;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.diagnostics.Rule;
import dev.showrunner.episodes.validation.BreakNames;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The break files that a channel repository brings along: {@code breaks/<id>.yaml}. Anybody may have written them, so
 * what is not in order is refused and told; the others are not held up.
 */
public final class ChannelBreaks {
    private static final String FOLDER = "breaks/";
    private static final String SUFFIX = ".yaml";
    private static final int MOST = 500;

    private ChannelBreaks() {}

    /** Those of one revision. An id that a break of Showrunner's own has is refused. */
    public static BreakCatalogue of(ChannelFiles files) {
        Set<String> shipped = BreakCatalogue.ownIds();
        Map<String, Break> breaks = new TreeMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<ChannelFile> own = in(files);
        for (ChannelFile file : own.subList(0, Math.min(MOST, own.size()))) {
            if (shipped.contains(id(file))) {
                diagnostics.add(refusal(
                        file.path(),
                        BreakRules.ID_TAKEN,
                        "Showrunner brings a break '" + id(file) + "' along already.",
                        "Give this one another id and its file the same name."));
                continue;
            }
            Reading reading = file.size() > BreakReader.LARGEST
                    ? BreakReader.tooLarge(file.path(), file.size())
                    : BreakReader.read(file.path(), files.read(file, BreakReader.LARGEST));
            diagnostics.addAll(reading.diagnostics());
            Break read = reading.read();
            if (read != null) {
                breaks.put(read.id(), read);
            }
        }
        if (own.size() > MOST) {
            diagnostics.add(refusal(
                    own.get(MOST).path(),
                    BreakRules.TOO_MANY,
                    "There are " + own.size() + " break files; " + MOST + " are read.",
                    "Remove those that no episode names."));
        }
        return new BreakCatalogue(List.copyOf(breaks.values()), List.copyOf(diagnostics));
    }

    /** What is wrong with a channel's break files, and with the breaks that its other files name. */
    public static List<Diagnostic> check(Catalogue catalogue) {
        ChannelFiles files = catalogue.files();
        Set<String> known = new TreeSet<>(BreakCatalogue.ownIds());
        // A file that cannot be read is told of where it lies, not wherever it is named.
        in(files).forEach(file -> known.add(id(file)));
        return Stream.concat(of(files).diagnostics().stream(), BreakNames.check(catalogue, known).stream())
                .toList();
    }

    /** The same for the same break files; absent for none. */
    public static @Nullable String fingerprint(ChannelFiles files) {
        String all = in(files).stream()
                .map(file -> file.path() + " " + file.blobId() + "\n")
                .collect(Collectors.joining());
        if (all.isEmpty()) {
            return null;
        }
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest(all.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Without those that do anything on machines, be it only to look or to mend; they are told of instead. */
    public static BreakCatalogue keptOffHosts(BreakCatalogue all) {
        List<Diagnostic> diagnostics = new ArrayList<>(all.diagnostics());
        all.breaks().stream()
                .filter(Break::entersHosts)
                .map(one -> refusal(
                        FOLDER + one.id() + SUFFIX,
                        BreakRules.HOSTS_NOT_ALLOWED,
                        "The channel's own break '" + one.id() + "' works on hosts, which this installation refuses.",
                        "Have its operator set clusters.own-host-breaks=allow, or choose another break."))
                .forEach(diagnostics::add);
        return new BreakCatalogue(
                all.breaks().stream().filter(one -> !one.entersHosts()).toList(), List.copyOf(diagnostics));
    }

    /** Why a break that a channel has a file for cannot be used; absent when it has none, or the file is in order. */
    public static @Nullable Diagnostic whyNot(String id, BreakCatalogue catalogue) {
        return catalogue.diagnostics().stream()
                .filter(found -> found.location().file().equals(FOLDER + id + SUFFIX))
                .findFirst()
                .orElse(null);
    }

    private static List<ChannelFile> in(ChannelFiles files) {
        return files.list().stream()
                .filter(file -> file.path().startsWith(FOLDER)
                        && file.path().endsWith(SUFFIX)
                        && file.path().indexOf('/', FOLDER.length()) < 0)
                .toList();
    }

    private static String id(ChannelFile file) {
        return file.path().substring(FOLDER.length(), file.path().length() - SUFFIX.length());
    }

    private static Diagnostic refusal(String path, Rule rule, String message, String remedy) {
        Findings findings = new Findings(path);
        findings.add(rule, findings.at(1, 1), message, remedy);
        return findings.diagnostics().getFirst();
    }
}
