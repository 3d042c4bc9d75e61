package dev.showrunner.activities.breaks;

import dev.showrunner.activities.breaks.HostOperation.TextEdit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What edits make of the text of a file. */
public final class TextEdits {
    private TextEdits() {}

    /**
     * Carries edits out, in order.
     *
     * @throws IllegalArgumentException with a sentence, when something to be replaced is not there
     */
    public static String edited(String text, List<TextEdit> edits) {
        String result = text;
        for (TextEdit edit : edits) {
            result = switch (edit.kind()) {
                case APPEND -> result + edit.text();
                case PREPEND -> edit.text() + result;
                case REPLACE -> replaced(result, edit);
            };
        }
        return result;
    }

    private static String replaced(String text, TextEdit edit) {
        Matcher matcher = Pattern.compile(edit.text()).matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("Nothing in it looks like " + edit.text() + ".");
        }
        return matcher.replaceAll(edit.with());
    }
}
