package dev.showrunner.episodes.adopt;

import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.composition.Desired.LiveSettings;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Observed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what somebody edited on YouTube in the fields of an episode's file. Whether that is the same is for others to
 * check: what a template makes of a field is not known here.
 */
final class EditInOwnWords {
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx", Locale.ROOT);

    private final Episode episode;
    private final Desired desired;
    private final Observed observed;
    private final FieldEdit file;

    EditInOwnWords(Episode episode, Desired desired, Observed observed, String text) {
        this.episode = episode;
        this.desired = desired;
        this.observed = observed;
        this.file = new FieldEdit(text);
    }

    /** The file when some fields say what YouTube shows, the rest of the texts still being composed. */
    Optional<String> composed(Set<Field> edited) {
        if (edited.contains(Field.TITLE)) {
            Optional<String> title = within(desired.title(), episode.title(), observed.title());
            if (title.isEmpty()) {
                return Optional.empty();
            }
            file.put("title", new EpisodeFile().with("title", title.get()));
        }
        if (edited.contains(Field.DESCRIPTION)) {
            Optional<String> own =
                    within(desired.description(), episode.description().strip(), observed.description());
            if (own.isEmpty()) {
                return Optional.empty();
            }
            file.put("description", new EpisodeFile().withLines("description", own.get() + "\n"));
        }
        if (edited.contains(Field.TAGS)) {
            List<String> own = episode.youtube().tags();
            List<String> inherited = new ArrayList<>(desired.tags());
            inherited.removeAll(own);
            tags(observed.tags().stream()
                    .filter(tag -> !inherited.contains(tag))
                    .toList());
        }
        settings(edited);
        return Optional.of(file.text());
    }

    /** The file when it has title, description and tags word for word as YouTube shows them. */
    String verbatim(Set<Field> edited) {
        file.put("title", new EpisodeFile().with("title", observed.title()));
        String text = HoldableText.of(observed.description()).text().stripTrailing();
        file.put("verbatim", new EpisodeFile().withLines("verbatim", text));
        tags(observed.tags());
        settings(edited);
        return file.text();
    }

    private void tags(List<String> tags) {
        if (!tags.equals(episode.youtube().tags())) {
            file.put("youtube", "tags", new EpisodeFile().with("tags", tags));
        }
    }

    private void settings(Set<Field> edited) {
        if (edited.contains(Field.CATEGORY) && file.has("youtubeCategory")) {
            file.put("youtubeCategory", new EpisodeFile().with("youtubeCategory", observed.category()));
        } else if (edited.contains(Field.CATEGORY)) {
            youtube("category", observed.category());
        }
        if (edited.contains(Field.LANGUAGE)) {
            youtube("language", observed.language());
        }
        if (edited.contains(Field.PRIVACY)) {
            youtube("privacy", observed.privacy().wire());
        }
        if (edited.contains(Field.MADE_FOR_KIDS) && observed.madeForKids() != null) {
            youtube("madeForKids", observed.madeForKids());
        }
        LiveSettings live = observed.live();
        if (edited.contains(Field.LIVE_SETTINGS) && live != null) {
            LiveSettings wanted = desired.live();
            changed("autoStart", wanted.autoStart(), live.autoStart());
            changed("autoStop", wanted.autoStop(), live.autoStop());
            changed("dvr", wanted.dvr(), live.dvr());
            if (!wanted.latency().equals(live.latency())) {
                youtube("latency", live.latency());
            }
        }
        if (edited.contains(Field.START) && observed.start() != null) {
            airtime(observed.start());
        }
    }

    private void changed(String key, boolean wanted, boolean shown) {
        if (wanted != shown) {
            youtube(key, shown);
        }
    }

    private void youtube(String key, @Nullable String value) {
        file.put("youtube", key, new EpisodeFile().with(key, Objects.requireNonNullElse(value, "")));
    }

    private void youtube(String key, boolean value) {
        file.put("youtube", key, new EpisodeFile().with(key, value));
    }

    private void airtime(Instant start) {
        if (file.has("publishedAt") && !file.has("airtime")) {
            String instant = start.truncatedTo(ChronoUnit.SECONDS).toString();
            file.put("publishedAt", new EpisodeFile().with("publishedAt", instant));
            return;
        }
        Airtime airtime = Objects.requireNonNull(episode.airtime());
        ZoneId zone = airtime.zone();
        ZonedDateTime there = start.atZone(zone);
        LocalDateTime wall = there.toLocalDateTime();
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        String written = offsets.size() == 1 ? WALL.format(wall) : WITH_OFFSET.format(there);
        file.put("airtime", new EpisodeFile().with("airtime", written));
    }

    /** What now stands in the place of a part; empty when more than that changed, or the place is not certain. */
    private static Optional<String> within(String whole, String part, String edited) {
        int at = part.isEmpty() ? -1 : whole.indexOf(part);
        if (at < 0) {
            return Optional.empty();
        }
        String before = whole.substring(0, at);
        String after = whole.substring(at + part.length());
        boolean isAround = edited.length() > before.length() + after.length()
                && edited.startsWith(before)
                && edited.endsWith(after);
        return isAround
                ? Optional.of(edited.substring(before.length(), edited.length() - after.length())
                        .strip())
                : Optional.empty();
    }
}
