package dev.showrunner.episodes.diagnostics;

import static dev.showrunner.episodes.diagnostics.Rule.error;
import static dev.showrunner.episodes.diagnostics.Rule.warning;

import java.util.List;

/** What every field must keep to, and the forms of ids, addresses and paths. */
public final class FieldRules {
    public static final Rule UNKNOWN_KEY = warning(
            "unknown-key",
            "A key has no meaning here",
            "It is ignored. Usually it is a slip of the pen, and what it was to say is missing.",
            "titel: Kubernetes",
            "title: Kubernetes");
    public static final Rule MISSING_FIELD = error(
            "missing-field",
            "A field that is needed is missing",
            "Nothing sensible can stand in for it.",
            "airtime: 2027-01-14 19:00",
            "title: A new episode\nairtime: 2027-01-14 19:00");
    public static final Rule WRONG_TYPE = error(
            "wrong-type",
            "A value has the wrong shape",
            "A list stands where a text is wanted, or the other way round.",
            "title:\n  - Kubernetes",
            "title: Kubernetes");
    public static final Rule BAD_VALUE = error(
            "bad-value",
            "A value is not one of those possible",
            "Nothing is guessed.",
            "status: postponed",
            "status: draft");
    public static final Rule SEVERAL_LINES = error(
            "several-lines",
            "A text that has to fit one line has several",
            "Titles and names are shown on one line.",
            "title: |\n  Kubernetes\n  from scratch",
            "title: Kubernetes from scratch");
    public static final Rule TEXT_TOO_LONG = error(
            "text-too-long",
            "A text is longer than its place",
            "Nothing is cut in silence.",
            "tagline: a line of more than 200 characters …",
            "tagline: Peer to peer, from first principles");
    public static final Rule SPELLED_TWICE = warning(
            "spelled-twice",
            "A field stands in its present and in an older spelling",
            "Only the present spelling is read.",
            "airtime: 2027-01-14 19:00\npublishedAt: 2027-01-14T18:00:00Z",
            "airtime: 2027-01-14 19:00");
    public static final Rule BAD_ID = error(
            "bad-id",
            "An id has characters that ids may not have",
            "Ids stand in addresses, in workflow ids and in the marker of a description: lower-case letters, digits, `.`,"
                    + " `_` and `-`, a letter or digit first, at most 100.",
            "id: Episode 42",
            "id: episode-42");
    public static final Rule BAD_LINK = error(
            "bad-link",
            "A link is not the address of a web page",
            "Viewers could not follow it.",
            "links:\n  - javascript:alert(1)",
            "links:\n  - https://kubernetes.io");
    public static final Rule LINK_STRAY_BRACKET = warning(
            "link-stray-bracket",
            "A link ends in a bracket it does not open",
            "It was probably copied out of a sentence, and leads nowhere.",
            "links:\n  - twitter.com/ada)",
            "links:\n  - twitter.com/ada");
    public static final Rule LINK_DOUBLED = warning(
            "link-doubled",
            "A link holds a second address",
            "It was probably pasted twice, and leads nowhere.",
            "links:\n  - twitter.com/https://twitter.com/ada",
            "links:\n  - twitter.com/ada");
    public static final Rule LINK_TRAILING_DOT = warning(
            "link-trailing-dot",
            "A link ends in a dot",
            "It was probably copied from the end of a sentence.",
            "links:\n  - kubernetes.io.",
            "links:\n  - kubernetes.io");
    public static final Rule LINK_WITHOUT_URL = warning(
            "link-without-url",
            "A link has no address",
            "It is left out of the description.",
            "links:\n  - label: The slides",
            "links:\n  - label: The slides\n    url: https://example.com/slides");
    public static final Rule BAD_HANDLE = error(
            "bad-handle",
            "A handle is not one of that network",
            "The link made from it would lead nowhere, or to somebody else.",
            "mastodon: ada",
            "mastodon: \"@ada@hachyderm.io\"");
    public static final Rule BAD_PATH = error(
            "bad-path",
            "A path leads outside the repository",
            "Only files of the channel repository are read.",
            "photo: ../../etc/passwd",
            "photo: people/ada.jpg");
    public static final Rule IMAGE_NOT_HTTPS = error(
            "image-not-https",
            "A photo's address is not https",
            "Photos are fetched over https only.",
            "photo: http://example.com/ada.jpg",
            "photo: people/ada.jpg");

    static final List<Rule> ALL = List.of(
            UNKNOWN_KEY,
            MISSING_FIELD,
            WRONG_TYPE,
            BAD_VALUE,
            SEVERAL_LINES,
            TEXT_TOO_LONG,
            SPELLED_TWICE,
            BAD_ID,
            BAD_LINK,
            LINK_STRAY_BRACKET,
            LINK_DOUBLED,
            LINK_TRAILING_DOT,
            LINK_WITHOUT_URL,
            BAD_HANDLE,
            BAD_PATH,
            IMAGE_NOT_HTTPS);

    private FieldRules() {}
}
