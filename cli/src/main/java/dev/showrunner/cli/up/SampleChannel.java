package dev.showrunner.cli.up;

import dev.showrunner.episodes.catalogue.JsonSchemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The channel repository that a first {@code up} makes. Its files hold airtimes such as {@code {{next 2 thursday 19:00
 * Europe/London}}}, which are counted from the clock, so that "this week" is always this week: {@code next 1} is the
 * first that is at least an hour away, {@code last 1} the latest before yesterday.
 */
final class SampleChannel {
    private static final Pattern MOMENT = Pattern.compile(
            "\\{\\{(next|last) ([1-9]\\d?) ([a-z]+day) (\\d\\d:\\d\\d) ([A-Za-z_/]+)( as instant)?\\}\\}");
    private static final DateTimeFormatter WALL_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private SampleChannel() {}

    /**
     * Every file by its path in the repository, with the schemas that its first lines name.
     *
     * @param clock whose instant airtimes are counted from; its zone does not matter
     */
    static Map<String, byte[]> files(Clock clock) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        text("sample-channel.index").lines().forEach(path -> {
            byte[] content = bytes("sample-channel/" + path);
            files.put(path, isText(path) ? dated(content, clock) : content);
        });
        JsonSchemas.files()
                .forEach((name, schema) -> files.put(".schemas/" + name, schema.getBytes(StandardCharsets.UTF_8)));
        return Collections.unmodifiableMap(files);
    }

    /**
     * The recordings that the past episodes name, as a JSON list of video resources: what the local YouTube's
     * {@code POST /emulator/videos} takes.
     *
     * @param clock the one {@link #files} was given
     */
    static String videos(Clock clock) {
        return new String(dated(bytes("sample-videos.json"), clock), StandardCharsets.UTF_8);
    }

    private static boolean isText(String path) {
        return path.endsWith(".yaml") || path.endsWith(".md");
    }

    private static byte[] dated(byte[] content, Clock clock) {
        return MOMENT.matcher(new String(content, StandardCharsets.UTF_8))
                .replaceAll(moment -> write(moment, clock))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String write(MatchResult moment, Clock clock) {
        ZonedDateTime start = resolve(moment, clock);
        return moment.group(6) == null
                ? WALL_TIME.format(start)
                : start.toInstant().toString();
    }

    private static ZonedDateTime resolve(MatchResult moment, Clock clock) {
        int count = Integer.parseInt(moment.group(2));
        DayOfWeek day = DayOfWeek.valueOf(moment.group(3).toUpperCase(Locale.ROOT));
        LocalTime time = LocalTime.parse(moment.group(4));
        ZonedDateTime now = clock.instant().atZone(ZoneId.of(moment.group(5)));
        if (moment.group(1).equals("next")) {
            ZonedDateTime first = now.with(TemporalAdjusters.nextOrSame(day)).with(time);
            return first.plusWeeks(first.isBefore(now.plusHours(1)) ? count : count - 1);
        }
        return now.minusDays(2)
                .with(TemporalAdjusters.previousOrSame(day))
                .minusWeeks(count - 1)
                .with(time);
    }

    private static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = SampleChannel.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
