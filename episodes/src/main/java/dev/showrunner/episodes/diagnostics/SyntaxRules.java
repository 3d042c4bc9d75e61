package dev.showrunner.episodes.diagnostics;

import static dev.showrunner.episodes.diagnostics.Rule.error;
import static dev.showrunner.episodes.diagnostics.Rule.warning;

import java.util.List;

/** What a file must be before its words are looked at: small, plain, unambiguous YAML. */
public final class SyntaxRules {
    public static final Rule FILE_TOO_LARGE = error(
            "file-too-large",
            "The file is larger than 64 KB",
            "Files are read whole. The size is looked at first, so a large file costs nothing.",
            "# 70,000 bytes of YAML",
            "# move long texts to a template of the show");
    public static final Rule TOO_MANY_FILES = error(
            "too-many-files",
            "The repository declares more than 50,000 files",
            "A catalogue is held in memory. The number is looked at first, and no file is read.",
            "people/00001.yaml … people/99999.yaml",
            "# keep one channel a repository");
    public static final Rule NOT_UTF_8 = error(
            "not-utf-8",
            "The file is not UTF-8",
            "Guessing an encoding turns names into other names.",
            "name: Ren\u00e9e   # saved as ISO-8859-1",
            "name: Ren\u00e9e   # saved as UTF-8");
    public static final Rule CONTROL_CHARACTER = error(
            "control-character",
            "A text holds a control or direction-override character",
            "Such characters are invisible: the line an editor shows is not the line that is read, and YouTube rejects or"
                    + " garbles them.",
            "title: \"Kubernetes\\u0007\"",
            "title: Kubernetes");
    public static final Rule YAML_SYNTAX = error(
            "yaml-syntax",
            "The file is not YAML",
            "Nothing in it can be read with certainty.",
            "title: \"Kubernetes",
            "title: \"Kubernetes\"");
    public static final Rule NESTED_TOO_DEEPLY = error(
            "nested-too-deeply",
            "Values are nested more than 50 deep",
            "No catalogue needs it; parsers have been brought down by it.",
            "links: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
            "links: [showrunner.dev]");
    public static final Rule ANCHOR = error(
            "anchor",
            "The file names an anchor",
            "Anchors exist for aliases, and aliases let a small file stand for a huge one.",
            "guests: &everybody [ada, grace]",
            "guests: [ada, grace]");
    public static final Rule ALIAS = error(
            "alias",
            "The file uses an alias",
            "A few lines of aliases can stand for gigabytes, and a reader of the file has to look elsewhere.",
            "guests: *everybody",
            "guests: [ada, grace]");
    public static final Rule TAG = error(
            "tag",
            "The file uses a YAML tag",
            "Tags tell a YAML library which type to make; here the field decides, and nothing is made from a tag.",
            "title: !!str 42",
            "title: \"42\"");
    public static final Rule MERGE_KEY = error(
            "merge-key",
            "The file uses a merge key",
            "What a file says should stand in it. Shared settings belong to the show or the channel.",
            "<<: {duration: 1h}",
            "duration: 1h");
    public static final Rule DUPLICATE_KEY = error(
            "duplicate-key",
            "A key stands twice",
            "Only one of the two values can be meant; many tools silently take the last.",
            "title: One\ntitle: Two",
            "title: Two");
    public static final Rule COMPLEX_KEY = error(
            "complex-key",
            "A key is not a word",
            "Keys name fields; a list or a mapping cannot.",
            "? [title, name]\n: Kubernetes",
            "title: Kubernetes");
    public static final Rule SEVERAL_DOCUMENTS = error(
            "several-documents",
            "The file holds more than one YAML document",
            "One file declares one thing; a second document would be dropped in silence.",
            "title: One\n---\ntitle: Two",
            "title: One");
    public static final Rule EMPTY_FILE = error(
            "empty-file",
            "The file is empty",
            "Nothing is declared.",
            "# nothing but a comment",
            "title: A new episode\nairtime: 2027-01-14 19:00");
    public static final Rule NOT_A_MAPPING = error(
            "not-a-mapping",
            "The file does not consist of fields",
            "A file declares one thing by its fields, each `key: value`.",
            "- title\n- airtime",
            "title: A new episode\nairtime: 2027-01-14 19:00");
    public static final Rule NOT_A_REGULAR_FILE = warning(
            "not-a-regular-file",
            "A symbolic link or a submodule is not read",
            "Following it could lead outside the repository.",
            "people/ada.yaml -> ../../secrets.yaml",
            "people/ada.yaml   # the file itself");
    public static final Rule MORE_ERRORS = error(
            "more-errors",
            "The file has more findings, errors among them, than are shown",
            "The first hundred findings of a file are shown.",
            "# a file with 140 mistakes",
            "# mend the first hundred and validate again");
    public static final Rule MORE_WARNINGS = warning(
            "more-warnings",
            "The file has more warnings than are shown",
            "The first hundred findings of a file are shown.",
            "# a file with 140 unknown keys",
            "# mend the first hundred and validate again");

    static final List<Rule> ALL = List.of(
            FILE_TOO_LARGE,
            TOO_MANY_FILES,
            NOT_UTF_8,
            CONTROL_CHARACTER,
            YAML_SYNTAX,
            NESTED_TOO_DEEPLY,
            ANCHOR,
            ALIAS,
            TAG,
            MERGE_KEY,
            DUPLICATE_KEY,
            COMPLEX_KEY,
            SEVERAL_DOCUMENTS,
            EMPTY_FILE,
            NOT_A_MAPPING,
            NOT_A_REGULAR_FILE,
            MORE_ERRORS,
            MORE_WARNINGS);

    private SyntaxRules() {}
}
