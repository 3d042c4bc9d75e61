package dev.showrunner.episodes.diagnostics;

import static dev.showrunner.episodes.diagnostics.Rule.error;
import static dev.showrunner.episodes.diagnostics.Rule.warning;

import java.util.List;

/** What is found when an episode's texts are composed from all files together. */
public final class CompositionRules {
    public static final Rule BAD_TEMPLATE = error(
            "bad-template",
            "A template cannot be used",
            "A name that does not exist, a section that is not closed or an include would leave a hole in every"
                    + " description.",
            "With {{guestNmaes}}.",
            "With {{guestNames}}.");
    public static final Rule UNKNOWN_BLOCK = error(
            "unknown-block",
            "A block of the description has no template",
            "Neither the show, nor the channel, nor Showrunner has one of this name.",
            "blocks: [intro, disclaimer]",
            "blocks: [intro, disclaimer]   # and shows/klustered/disclaimer.mustache");
    public static final Rule EMPTY_TITLE = error(
            "empty-title",
            "The show's title rule makes an empty title",
            "YouTube takes 1 to 100 characters.",
            "title: \"{{tagline}}\"",
            "title: \"{{title}}\"");
    public static final Rule EMPTY_DESCRIPTION = error(
            "empty-description",
            "The show's blocks and templates make an empty description",
            "Nothing would be left on YouTube of what stood there before. What it shows stays as it is.",
            "blocks: [timeline]   # of an episode without chapters",
            "blocks: [intro, timeline]");
    public static final Rule DESCRIPTION_TRIMMED = warning(
            "description-trimmed",
            "A composed description is longer than 5,000 bytes",
            "Whole entries are left out, block by block, until it fits: the series first, then links, technologies, the"
                    + " show's own blocks, host, guests, timeline, hashtags, sponsor. The introduction stays.",
            "technologies: [five, with, long, descriptions, each]",
            "technologies: [two, of, them]");
    public static final Rule TAGS_TRIMMED = warning(
            "tags-trimmed",
            "The tags of episode, show, technologies and channel have more than 500 characters together",
            "Those that come last are left out.",
            "technologies: [a list of sixty \u2026]",
            "technologies: [kubernetes, etcd]");
    public static final Rule NO_AIRTIME = warning(
            "no-airtime",
            "An episode has no airtime yet",
            "It is a draft: read and checked, not scheduled.",
            "title: A new episode",
            "title: A new episode\nairtime: 2027-01-14 19:00");

    public static final Rule MANY_PORTRAITS = warning(
            "many-portraits",
            "More than four people would be on the thumbnail",
            "A fifth would make all of them too small to know. The first four are drawn.",
            "guests: [ada, ben, cleo, dora, emil]",
            "guests: [ada, ben, cleo, dora]");

    static final List<Rule> ALL = List.of(
            BAD_TEMPLATE,
            UNKNOWN_BLOCK,
            EMPTY_TITLE,
            EMPTY_DESCRIPTION,
            DESCRIPTION_TRIMMED,
            TAGS_TRIMMED,
            MANY_PORTRAITS,
            NO_AIRTIME);

    private CompositionRules() {}
}
