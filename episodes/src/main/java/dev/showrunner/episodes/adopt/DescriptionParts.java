package dev.showrunner.episodes.adopt;

import dev.showrunner.episodes.catalogue.Chapter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told apart in a description that somebody wrote. Nothing is guessed: a chapter is a line that begins with
 * a time, as YouTube reads it, and a link is an address with its scheme.
 *
 * @param chapters in the order of the text
 * @param links addresses in the order of the text, each once
 * @see <a href="https://support.google.com/youtube/answer/9884579">Video chapters</a>
 */
public record DescriptionParts(List<Chapter> chapters, List<String> links) {
    private static final Pattern CHAPTER = Pattern.compile(
            "[\\s(\\[•*-]{0,4}((?:\\d{1,2}:)?\\d{1,3}:\\d{2})[)\\]]?[\\s\\u00a0]*(?:[-–—:|][\\s\\u00a0]*)?(\\S.*)");
    private static final Pattern LINK = Pattern.compile("https?://[\\p{Alnum}.-]+\\.\\p{Alpha}{2,}[^\\s<>\"\\\\]*");
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?'’”»)\\]}]+$");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINK = 2_000;

    public DescriptionParts {
        chapters = List.copyOf(chapters);
        links = List.copyOf(links);
    }

    /** Takes a description apart. */
    public static DescriptionParts of(String description) {
        List<Chapter> chapters = new ArrayList<>();
        Set<String> links = new LinkedHashSet<>();
        description.lines().forEach(line -> {
            chapter(line).ifPresent(chapters::add);
            Matcher link = LINK.matcher(line);
            while (link.find()) {
                String address = withoutPunctuation(link.group());
                if (address.length() <= LONGEST_LINK) {
                    links.add(address);
                }
            }
        });
        return new DescriptionParts(chapters, List.copyOf(links));
    }

    /** The chapter a line begins, if it does. */
    static Optional<Chapter> chapter(String line) {
        Matcher matcher = CHAPTER.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String title = matcher.group(2).strip();
        return title.length() > LONGEST_TITLE
                ? Optional.empty()
                : start(matcher.group(1)).map(start -> chapter(start, title, matcher.group(1)));
    }

    private static Chapter chapter(Duration start, String title, String written) {
        boolean isPadded = written.startsWith("0") && start.toHours() > 0;
        return isPadded ? new Chapter(start, title, written) : new Chapter(start, title);
    }

    private static Optional<Duration> start(String clock) {
        long seconds = 0;
        String[] parts = clock.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            int part = Integer.parseInt(parts[i]);
            if (i > 0 && part > 59) {
                return Optional.empty();
            }
            seconds = seconds * 60 + part;
        }
        return Optional.of(Duration.ofSeconds(seconds));
    }

    /** An address in a sentence ends before the sentence does; a bracket that it opened is its own. */
    private static String withoutPunctuation(String address) {
        String kept = TRAILING.matcher(address).replaceFirst("");
        boolean opens = kept.chars().filter(c -> c == '(').count()
                > kept.chars().filter(c -> c == ')').count();
        return opens && address.startsWith(")", kept.length()) ? kept + ")" : kept;
    }
}
