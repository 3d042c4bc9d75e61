package dev.showrunner.cli.rehearse;

/** What can be made to go wrong in a rehearsal. */
enum Fault {
    ENCODER_LATE("encoder-late", "the encoder comes ten minutes after the airtime"),
    GUEST_DROPS("guest-drops", "a guest who had confirmed drops out two hours before the airtime"),
    QUOTA_GONE("quota-gone", "the day's units are gone an hour before the airtime"),
    BREAK_FAILS("break-fails", "no break can be applied to any cluster");

    private final String key;
    private final String words;

    Fault(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** What happens, as a producer reads it. */
    String words() {
        return words;
    }

    /** As the command line spells it. */
    @Override
    public String toString() {
        return key;
    }
}
