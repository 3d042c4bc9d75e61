package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.diagnostics.CompositionRules;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.TextRules;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** YouTube's limits on composed texts, and what is said when one is met. */
final class Limits {
    /** Counted in UTF-16 units: whichever way YouTube counts, it finds no more. */
    static final int TITLE_CHARACTERS = 100;

    private static final int NAMED = 12;

    private Limits() {}

    /** The place is asked for only when there is something to say: it costs a look into the file. */
    static Optional<Diagnostic> title(String title, Supplier<Location> place) {
        if (title.isEmpty()) {
            return Optional.of(CompositionRules.EMPTY_TITLE.at(
                    place.get(),
                    "The title is empty.",
                    "Give the episode a title, and use it in the show's title rule: {{title}}."));
        }
        if (title.length() > TITLE_CHARACTERS) {
            return Optional.of(TextRules.TITLE_TOO_LONG.at(
                    place.get(),
                    "The title has " + title.length() + " characters, YouTube takes " + TITLE_CHARACTERS + ": " + title,
                    "Shorten the title, or the show's title rule."));
        }
        return Optional.empty();
    }

    static Optional<Diagnostic> description(Description description, Episode episode) {
        if (description.isEmpty()) {
            return Optional.of(CompositionRules.EMPTY_DESCRIPTION.at(
                    episode.source(),
                    "The blocks of the show make nothing of this episode: the description would be empty.",
                    "Name a block that always says something, such as intro, or mend the show's templates."));
        }
        int bytes = description.bytes();
        if (bytes > Description.LIMIT) {
            return Optional.of(TextRules.DESCRIPTION_TOO_LONG.at(
                    episode.source(),
                    "The introduction alone makes a description of " + bytes + " bytes, YouTube takes "
                            + Description.LIMIT + ".",
                    "Shorten the episode's description."));
        }
        if (description.leftOut().isEmpty()) {
            return Optional.empty();
        }
        String leftOut = description.leftOut().entrySet().stream()
                .map(block -> block.getKey() + " (" + named(block.getValue()) + ")")
                .collect(Collectors.joining("; "));
        return Optional.of(CompositionRules.DESCRIPTION_TRIMMED.at(
                episode.source(),
                "The description does not fit into " + Description.LIMIT + " bytes. Left out: " + leftOut + ".",
                "Shorten a text, or take a block out of the show's blocks."));
    }

    static Optional<Diagnostic> tags(Kept tags, Episode episode) {
        if (tags.leftOut().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(CompositionRules.TAGS_TRIMMED.at(
                episode.source(),
                "YouTube takes 500 characters of tags. Left out: " + named(tags.leftOut()) + ".",
                "Take tags out of the episode, its show or the channel, or name fewer technologies."));
    }

    static Optional<Diagnostic> hashtags(Kept hashtags, Episode episode) {
        if (hashtags.leftOut().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(TextRules.MANY_HASHTAGS.at(
                episode.source(),
                "YouTube takes more than 15 hashtags for spam. Left out: " + named(hashtags.leftOut()) + ".",
                "Take hashtags out of the show or the channel, or name fewer technologies."));
    }

    static Optional<Diagnostic> portraits(Kept people, Episode episode) {
        if (people.leftOut().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(CompositionRules.MANY_PORTRAITS.at(
                episode.source(),
                "A thumbnail shows four people. Left out: " + named(people.leftOut()) + ".",
                "Name those first who should be on it."));
    }

    private static String named(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }
}
