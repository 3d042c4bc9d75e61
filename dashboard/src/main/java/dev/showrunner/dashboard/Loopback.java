package dev.showrunner.dashboard;

import java.util.Set;

/** The names by which a machine calls itself, which no other machine can answer to. */
public final class Loopback {
    private static final Set<String> NAMES = Set.of("localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private Loopback() {}

    /** Whether a host name or address means this machine: {@code localhost}, {@code 127.x.x.x}, {@code ::1}. */
    public static boolean is(String host) {
        return NAMES.contains(host) || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
