package dev.showrunner.workflows.cluster;

import java.util.Locale;

/** Constants in words. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
