package dev.showrunner.dashboard.pages;

import java.util.Locale;

/** Numbers as a producer reads them. */
public final class Figures {
    private Figures() {}

    /** {@code 9,648}. */
    public static String grouped(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** {@code 1 warning}, {@code 3 warnings}. */
    public static String of(long number, String word) {
        return grouped(number) + " " + word + (number == 1 ? "" : "s");
    }

    /** A share in thousandths, 0 to 1,000. */
    public static long share(long part, long whole) {
        return whole <= 0 ? 0 : Math.clamp(part * 1_000 / whole, 0, 1_000);
    }
}
