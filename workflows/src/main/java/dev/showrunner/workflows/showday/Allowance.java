package dev.showrunner.workflows.showday;

/**
 * The units that an episode's day near air has, and how many of them are spent. When they are, the event is looked at
 * less often, so that what others reserved is there for them.
 *
 * @param reserved for it; none where they were refused
 * @param spent since they were reserved
 */
public record Allowance(int reserved, int spent) {
    private static final int AN_HOUR_OF_SPARING_LOOKS = 60;

    /** How sparing to be. */
    public enum Thrift {
        /** There are units for what is usual. */
        NONE,
        /** What was reserved is spent. */
        SPARING,
        /** It has been spent for an hour or so. */
        SEVERE
    }

    /** What it costs to end the show is never counted as there to be spent on looks. */
    public Thrift thrift() {
        int over = spent - Math.max(0, reserved - Lookout.TRANSITION);
        if (over <= 0) {
            return Thrift.NONE;
        }
        return over <= AN_HOUR_OF_SPARING_LOOKS ? Thrift.SPARING : Thrift.SEVERE;
    }

    /** How it stands, in the producer's words. */
    public String words() {
        return switch (thrift()) {
            case NONE -> reserved + " YouTube units for the show are reserved";
            case SPARING -> spentWords() + "2 minutes";
            case SEVERE -> spentWords() + "5 minutes";
        };
    }

    private String spentWords() {
        return (reserved == 0
                        ? "No YouTube units are reserved"
                        : "The " + reserved + " YouTube units reserved are spent")
                + ", so the event is looked at every ";
    }
}
