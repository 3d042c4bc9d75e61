package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.NotificationTarget;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what people are told, from one revision of the catalogue. Pure: the same revision always says the same. What
 * files say is quoted so that it does nothing where it is read; a text that is too long is cut, and ends with an
 * ellipsis.
 */
public final class Notices {
    /** What may stand in a template. */
    static final Set<String> NAMES =
            Set.of("title", "show", "channel", "airtime", "before", "watch", "guests", "details", "name", "episode");

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_VALUE = 300;
    private static final int MOST_DETAILS = 10;
    private static final Location BUILT_IN = Location.of("built-in");
    private static final DateTimeFormatter THERE = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm z", Locale.UK);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.UK);

    private Notices() {}

    /** What is said at a target; where its own template cannot be used, the usual text stands in for it. */
    public static Notice write(Catalogue catalogue, NotificationTarget target, Telling telling) {
        Dialect dialect = Dialect.of(target.kind());
        Map<String, Object> values = values(catalogue, telling, dialect);
        String own = target.texts().get(telling.occasion());
        try {
            return notice(render(target.source(), own == null ? usual(telling.occasion()) : own, values), dialect);
        } catch (TemplateMistake unusable) {
            return notice(usualText(telling.occasion(), values), dialect);
        }
    }

    /** The templates of the channel that cannot be used. */
    static List<Diagnostic> check(Catalogue catalogue) {
        List<Diagnostic> found = new ArrayList<>();
        for (NotificationTarget target : catalogue.channel().notifications()) {
            for (String text : target.texts().values()) {
                try {
                    TextTemplate.parse(target.source(), text, NAMES);
                } catch (TemplateMistake mistake) {
                    found.add(mistake.diagnostic());
                }
            }
        }
        return found;
    }

    private static Notice notice(String rendered, Dialect dialect) {
        String text = dialect.fitted(rendered.replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip());
        String first = text.lines().findFirst().orElse("");
        return new Notice(cut(first, LONGEST_SUBJECT), text);
    }

    private static String usualText(Occasion occasion, Map<String, Object> values) {
        try {
            return render(BUILT_IN, usual(occasion), values);
        } catch (TemplateMistake broken) {
            throw new IllegalStateException("The usual text of " + occasion.key() + " cannot be used", broken);
        }
    }

    private static String render(Location place, String template, Map<String, Object> values) throws TemplateMistake {
        return TextTemplate.parse(place, template, NAMES).render(values);
    }

    private static Map<String, Object> values(Catalogue catalogue, Telling telling, Dialect dialect) {
        EpisodeId id = telling.episode();
        Episode episode = id == null ? null : catalogue.episodes().get(id);
        Show show = id == null ? null : catalogue.shows().get(id.show());
        ZoneId zone = zone(catalogue, show, episode);
        Map<String, Object> values = new HashMap<>();
        values.put("title", quoted(episode == null ? String.valueOf(id) : episode.title(), dialect));
        values.put("episode", quoted(id == null ? "" : id.toString(), dialect));
        values.put("show", quoted(show == null ? "" : show.name(), dialect));
        values.put("channel", quoted(catalogue.channel().name(), dialect));
        values.put(
                "airtime",
                episode == null || episode.airtime() == null
                        ? ""
                        : time(episode.airtime().instant(), zone));
        values.put("before", telling.before() == null ? "" : time(telling.before(), zone));
        values.put("watch", dialect.link(PlainText.url(telling.watch())));
        values.put("guests", quoted(guests(catalogue, episode), dialect));
        values.put("details", details(telling.details(), dialect));
        values.put("name", quoted(telling.recipient(), dialect));
        return values;
    }

    private static String quoted(String text, Dialect dialect) {
        return dialect.quoted(cut(PlainText.line(text), LONGEST_VALUE));
    }

    private static String details(List<String> details, Dialect dialect) {
        String lines = details.stream()
                .limit(MOST_DETAILS)
                .map(detail -> "- " + quoted(detail, dialect))
                .collect(Collectors.joining("\n"));
        int more = details.size() - MOST_DETAILS;
        return more > 0 ? lines + "\n- and " + more + " more" : lines;
    }

    private static String guests(Catalogue catalogue, @Nullable Episode episode) {
        return episode == null
                ? ""
                : episode.guests().stream()
                        .map(guest -> {
                            Person person = catalogue.people().get(guest);
                            return person == null ? guest : person.name();
                        })
                        .collect(Collectors.joining(", "));
    }

    private static ZoneId zone(Catalogue catalogue, @Nullable Show show, @Nullable Episode episode) {
        if (episode != null && episode.airtime() != null) {
            return episode.airtime().zone();
        }
        return show == null ? catalogue.channel().zone() : show.zone();
    }

    /** {@code Thu 14 Jan 2027, 20:00 CET (19:00 UTC)}. */
    private static String time(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        return there.getOffset().equals(ZoneOffset.UTC)
                ? THERE.format(there)
                : THERE.format(there) + " (" + UTC.format(at.atZone(ZoneOffset.UTC)) + ")";
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static String usual(Occasion occasion) {
        return switch (occasion) {
            case SCHEDULED -> """
                    {{title}}: {{airtime}}

                    {{#name}}Hello {{name}}, you are a guest of this episode{{#show}} of {{show}}{{/show}}. {{/name}}It is scheduled{{#guests}} with {{guests}}{{/guests}}.
                    {{watch}}
                    """;
            case RESCHEDULED -> """
                    {{title}} was moved to {{airtime}}

                    {{#name}}Hello {{name}}, please note the new time. {{/name}}It was to air {{before}}.
                    {{watch}}
                    """;
            case CANCELLED -> """
                    {{title}} is cancelled

                    {{#name}}Hello {{name}}, this episode does not take place. {{/name}}It was to air {{airtime}}.
                    """;
            case LIVE -> """
                    {{title}} is live now

                    {{watch}}
                    """;
            case ENDED -> """
                    {{title}}: the recording is there

                    {{#name}}Hello {{name}}, thank you for being there. {{/name}}Watch it again:
                    {{watch}}
                    """;
            case REMINDER -> """
                    {{title}} airs {{airtime}}

                    {{#name}}Hello {{name}}, this is to remind you that you are a guest of this episode{{#show}} of {{show}}{{/show}}.{{/name}}{{^name}}With {{guests}}.{{/name}}
                    {{watch}}
                    """;
            case GATE_RED -> """
                    {{title}} is not safe to air at {{airtime}}

                    {{details}}
                    """;
            case APPROVAL -> """
                    A rewrite of published videos waits for approval

                    {{details}}
                    """;
            case DRIFT -> """
                    Somebody edited{{#episode}} {{title}}{{/episode}} on YouTube

                    {{details}}
                    """;
            case CLUSTER_ALARM -> """
                    A cluster of {{title}} needs you

                    {{details}}
                    """;
            case CHAPTERS_REFUSED -> """
                    The chapters of {{title}} could not be committed

                    {{details}}
                    """;
            case NO_ADDRESS -> """
                    A guest of {{title}} could not be told

                    {{details}}
                    """;
        };
    }
}
