package dev.showrunner.workflows.showday;

/**
 * What a producer says on the day.
 *
 * @param kind what is to happen
 * @param by who says it
 * @param subject the gate's id for {@link Kind#WAIVE} and {@link Kind#UNWAIVE}, the guest as the rundown names them for
 *     {@link Kind#GUEST_DROPS}; empty for the others
 * @param words why it is waived or held, or the title of a chapter; may be empty for a mark
 */
public record Direction(Kind kind, String by, String subject, String words) {
    /** The longest words that are kept. */
    public static final int MOST_WORDS = 200;

    /** What can be said. */
    public enum Kind {
        /** On air now, or as soon as the encoder sends. */
        GO_LIVE,
        /** Not on air before it is released. */
        HOLD,
        RELEASE,
        /** It is over. */
        END,
        /** A chapter begins here. */
        MARK,
        /** A gate that is not green does not matter today. */
        WAIVE,
        UNWAIVE,
        /** All guests have said that they will be there. */
        CONFIRM_GUESTS,
        /** A guest who had will not be there after all. */
        GUEST_DROPS,
        /** The units that were refused are asked for now. */
        ASK_UNITS
    }

    /** Something said without further words. */
    public static Direction of(Kind kind, String by) {
        return new Direction(kind, by, "", "");
    }
}
