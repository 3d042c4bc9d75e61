package dev.showrunner.episodes.diagnostics;

import static dev.showrunner.episodes.diagnostics.Rule.error;
import static dev.showrunner.episodes.diagnostics.Rule.warning;

import java.util.List;

/** YouTube's limits on what viewers read: title, description, tags, hashtags, chapters. */
public final class TextRules {
    public static final Rule TITLE_TOO_LONG = error(
            "title-too-long",
            "A title has more than 100 characters",
            "YouTube rejects it. The title that the show's rule makes counts, too.",
            "title: a line of 101 characters …",
            "title: Kubernetes from scratch");
    public static final Rule DESCRIPTION_TOO_LONG = error(
            "description-too-long",
            "A description has more than 5,000 bytes",
            "YouTube counts bytes, not characters: a letter with an accent is two, an emoji four.",
            "description: a text of 5,001 bytes …",
            "description: a text that leaves room for guests and links");
    public static final Rule TAGS_TOO_LONG = error(
            "tags-too-long",
            "The tags have more than 500 characters together",
            "YouTube counts the commas between them, and two quotation marks around each tag with a space.",
            "youtube:\n  tags: [a list of more than 500 characters …]",
            "youtube:\n  tags: [kubernetes, cloud native]");
    public static final Rule ANGLE_BRACKET = warning(
            "angle-bracket",
            "A text holds `<` or `>`",
            "YouTube rejects a whole description for one of them. They are shown as `\u2039` and `\u203a`.",
            "title: Understanding Option<T>",
            "title: Understanding Option\u2039T\u203a");
    public static final Rule MARKDOWN = warning(
            "markdown",
            "A description holds Markdown",
            "YouTube shows the asterisks and brackets as they are.",
            "description: An introduction to **Iroh**.",
            "description: An introduction to Iroh.");
    public static final Rule BAD_HASHTAG = error(
            "bad-hashtag",
            "A hashtag holds something else than letters, digits and `_`",
            "YouTube ends a hashtag at the first other character.",
            "hashtags: [cloud native]",
            "hashtags: [CloudNative]");
    public static final Rule HASHTAG_CUT = warning(
            "hashtag-cut",
            "YouTube would end a hashtag early",
            "It is shown as it is written; at the end of the description it is joined.",
            "hashtags: [distributed systems]",
            "hashtags: [DistributedSystems]");
    public static final Rule MANY_HASHTAGS = warning(
            "many-hashtags",
            "A description has more than 15 hashtags",
            "YouTube shows three of them and takes many for spam.",
            "hashtags: [one, two, three, \u2026 sixteen]",
            "hashtags: [CloudNative, Kubernetes, Klustered]");
    public static final Rule TOO_MANY_HASHTAGS = error(
            "too-many-hashtags",
            "A description has more than 60 hashtags",
            "YouTube then ignores all of them.",
            "hashtags: [one, two, three, \u2026 sixty-one]",
            "hashtags: [CloudNative, Kubernetes, Klustered]");
    public static final Rule BAD_CHAPTER_TIME = error(
            "bad-chapter-time",
            "A chapter's time cannot be read",
            "Nothing is guessed.",
            "chapters:\n  - time: 1h\n    title: The repair",
            "chapters:\n  - time: '1:00:00'\n    title: The repair");
    public static final Rule CHAPTERS_BACKWARDS = warning(
            "chapters-backwards",
            "Chapters run backwards",
            "YouTube then shows none. Often the hour was lost when times were copied: `02:00` was `1:02:00`. The repair is"
                    + " suggested, never applied.",
            "chapters:\n  - 00:00 Hello\n  - 58:30 The repair\n  - 02:00 Questions",
            "chapters:\n  - 00:00 Hello\n  - 58:30 The repair\n  - 1:02:00 Questions");
    public static final Rule CHAPTERS_TOO_CLOSE = warning(
            "chapters-too-close",
            "Chapters are less than 10 seconds apart",
            "YouTube then shows none.",
            "chapters:\n  - 00:00 Holding screen\n  - 00:05 Hello\n  - 04:10 The repair",
            "chapters:\n  - 00:00 Hello\n  - 04:10 The repair\n  - 09:00 Questions");
    public static final Rule CHAPTERS_NOT_AT_ZERO = warning(
            "chapters-not-at-zero",
            "The first chapter does not start at 0:00",
            "YouTube then shows none.",
            "chapters:\n  - 00:30 Hello\n  - 04:10 The repair\n  - 09:00 Questions",
            "chapters:\n  - 00:00 Hello\n  - 04:10 The repair\n  - 09:00 Questions");
    public static final Rule TOO_FEW_CHAPTERS = warning(
            "too-few-chapters",
            "There are fewer than three chapters",
            "YouTube then shows none.",
            "chapters:\n  - 00:00 Hello\n  - 04:10 The repair",
            "chapters:\n  - 00:00 Hello\n  - 04:10 The repair\n  - 09:00 Questions");
    public static final Rule CHAPTER_UNTITLED = warning(
            "chapter-untitled",
            "A chapter has no title",
            "It is left out.",
            "chapters:\n  - time: '04:10'",
            "chapters:\n  - time: '04:10'\n    title: The repair");

    static final List<Rule> ALL = List.of(
            TITLE_TOO_LONG,
            DESCRIPTION_TOO_LONG,
            TAGS_TOO_LONG,
            ANGLE_BRACKET,
            MARKDOWN,
            BAD_HASHTAG,
            HASHTAG_CUT,
            MANY_HASHTAGS,
            TOO_MANY_HASHTAGS,
            BAD_CHAPTER_TIME,
            CHAPTERS_BACKWARDS,
            CHAPTERS_TOO_CLOSE,
            CHAPTERS_NOT_AT_ZERO,
            TOO_FEW_CHAPTERS,
            CHAPTER_UNTITLED);

    private TextRules() {}
}
