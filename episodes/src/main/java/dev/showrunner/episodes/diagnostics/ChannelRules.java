package dev.showrunner.episodes.diagnostics;

import static dev.showrunner.episodes.diagnostics.Rule.error;
import static dev.showrunner.episodes.diagnostics.Rule.warning;

import java.util.List;

/** What the files of a channel repository say of each other, and of YouTube. */
public final class ChannelRules {
    public static final Rule NOT_A_CHANNEL = error(
            "not-a-channel",
            "The repository has no channel.yaml",
            "It is what makes a repository a channel repository; without it nothing is read from it.",
            "episodes/klustered/42.yaml",
            "channel.yaml\nepisodes/klustered/42.yaml");
    public static final Rule MISPLACED_FILE = warning(
            "misplaced-file",
            "A YAML file lies where none is read",
            "What it declares is missing from the catalogue.",
            "shows/klustered/42.yaml",
            "episodes/klustered/42.yaml");
    public static final Rule DUPLICATE_ID = error(
            "duplicate-id",
            "Two files declare the same id",
            "Only one of them can be meant. A file that was there before stays as it was.",
            "# episodes/klustered/42.yaml and episodes/klustered/2027/42.yaml",
            "# episodes/klustered/42.yaml and episodes/klustered/2027/43.yaml");
    public static final Rule DUPLICATE_VIDEO = error(
            "duplicate-video",
            "Two episodes name the same video",
            "Each would overwrite the other's title and description, again and again.",
            "# 42.yaml and 43.yaml\nyoutube:\n  id: GbLMQslgtGY",
            "# 43.yaml\nyoutube:\n  id: lI-4jHKv2Y0");
    public static final Rule OLDER_VERSION = warning(
            "older-version",
            "A file with errors stays as it was before",
            "Its last valid version counts until it is mended; everything else follows the newest revision.",
            "airtime: tomorrow",
            "airtime: 2027-03-28T19:00");
    public static final Rule UNKNOWN_PERSON = warning(
            "unknown-person",
            "A guest or host has no file",
            "They are left out of the description and the thumbnail until their file lands.",
            "guests: [adda]",
            "guests: [ada]");
    public static final Rule UNKNOWN_TECHNOLOGY = warning(
            "unknown-technology",
            "A technology has no file",
            "It is left out of the description until its file lands.",
            "technologies: [kuberentes]",
            "technologies: [kubernetes]");
    public static final Rule UNKNOWN_SPONSOR = warning(
            "unknown-sponsor",
            "A sponsor has no file",
            "They are left out of the description until their file lands.",
            "sponsor: acmee",
            "sponsor: acme");
    public static final Rule UNKNOWN_SHOW = warning(
            "unknown-show",
            "A show has no file",
            "Nothing is scheduled or changed for its episodes until the show's file lands; events that are there stay as they are.",
            "show: klusterd",
            "show: klustered");
    public static final Rule NAMED_TWICE = warning(
            "named-twice",
            "An id stands twice in a list",
            "It counts once.",
            "guests: [ada, grace, ada]",
            "guests: [ada, grace]");
    public static final Rule SPONSOR_UNNAMED = warning(
            "sponsor-unnamed",
            "An episode is sponsored, but not by anybody",
            "The sponsor's block of the description needs a name.",
            "sponsored: true",
            "sponsor: acme");
    public static final Rule MISSING_FILE = warning(
            "missing-file",
            "A file that is named is not in the repository",
            "The built-in design is used instead until it lands.",
            "photo: people/adda.jpg",
            "photo: people/ada.jpg");
    public static final Rule IMAGE_HOST_NOT_ALLOWED = warning(
            "image-host-not-allowed",
            "A photo lies on a host that is not listed in channel.yaml",
            "Showrunner fetches from listed hosts only; initials are drawn instead.",
            "photo: https://example.com/ada.jpg",
            "# channel.yaml\nimageHosts: [example.com]");
    public static final Rule TITLE_RULE_WITHOUT_TITLE = warning(
            "title-rule-without-title",
            "A show's title rule does not hold `{{title}}`",
            "All its episodes would have the same title.",
            "title: Klustered",
            "title: \"{{title}} | Klustered\"");
    public static final Rule RECORDED = warning(
            "recorded",
            "An episode is a recording and names no video",
            "Showrunner schedules live events. The episode is held as a draft.",
            "type: recorded",
            "type: recorded\nyoutube:\n  id: GbLMQslgtGY");
    public static final Rule BAD_VIDEO_ID = error(
            "bad-video-id",
            "A video id is not one of YouTube's",
            "Ids have eleven letters, digits, `-` or `_`.",
            "youtube:\n  id: https://youtu.be/GbLMQslgtGY",
            "youtube:\n  id: GbLMQslgtGY");
    public static final Rule UNKNOWN_CATEGORY = error(
            "unknown-category",
            "A category is not one of YouTube's",
            "YouTube rejects the whole video.",
            "youtube:\n  category: cooking",
            "youtube:\n  category: education");
    public static final Rule BAD_LANGUAGE = error(
            "bad-language",
            "A language is not a BCP 47 tag",
            "YouTube rejects the whole video.",
            "youtube:\n  language: english",
            "youtube:\n  language: en-GB");

    static final List<Rule> ALL = List.of(
            NOT_A_CHANNEL,
            MISPLACED_FILE,
            DUPLICATE_ID,
            DUPLICATE_VIDEO,
            OLDER_VERSION,
            UNKNOWN_PERSON,
            UNKNOWN_TECHNOLOGY,
            UNKNOWN_SPONSOR,
            UNKNOWN_SHOW,
            NAMED_TWICE,
            SPONSOR_UNNAMED,
            MISSING_FILE,
            IMAGE_HOST_NOT_ALLOWED,
            TITLE_RULE_WITHOUT_TITLE,
            RECORDED,
            BAD_VIDEO_ID,
            UNKNOWN_CATEGORY,
            BAD_LANGUAGE);

    private ChannelRules() {}
}
