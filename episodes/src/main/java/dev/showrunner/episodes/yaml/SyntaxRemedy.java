package dev.showrunner.episodes.yaml;

/** Says what usually helps, by what the parser complained about. */
final class SyntaxRemedy {
    private SyntaxRemedy() {}

    static String of(String problem) {
        if (problem.contains("'\\t'") || problem.contains("TAB") || problem.contains("tab character")) {
            return "Indent with spaces, not with tabs.";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "Quote a text that holds a colon and a space: title: \"Kubernetes: from scratch\".";
        }
        if (problem.contains("cannot start any token")) {
            return "Quote a text that begins with '@', '`' or '%': youtube: \"@ada\".";
        }
        if (problem.contains("end of stream")
                || problem.contains("unexpected end")
                || problem.contains("<stream end>")) {
            return "Close the quotation mark or bracket that was opened.";
        }
        if (problem.contains("expected <block end>")) {
            return "Give all fields of one level the same indentation.";
        }
        if (problem.contains("could not find expected ':'")) {
            return "Write 'key: value', with a colon and a space.";
        }
        return "Check the indentation and the quotation marks of this line and the one above.";
    }
}
