package dev.showrunner.emulator.faults;

import dev.showrunner.emulator.api.Api;
import dev.showrunner.emulator.wire.Request;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Something that goes wrong.
 *
 * @param match the requests it concerns
 * @param effect what happens to them
 * @param spelling the effect as it was asked for
 * @param times how many requests it strikes; empty for every one until faults are set anew
 */
public record Fault(Match match, Effect effect, String spelling, OptionalInt times) {

    /**
     * Every request that {@code method} names meets with {@code effect}.
     *
     * @param method {@code POST}, or a method of the API such as {@code liveBroadcasts.insert}
     * @param effect as {@code POST /emulator/faults} spells it, such as {@code drop-after}
     * @throws IllegalArgumentException when that is not an effect
     */
    public static Fault on(String method, String effect) {
        Effect parsed = Effect.parse(effect, null, null)
                .orElseThrow(() -> new IllegalArgumentException("not an effect: " + effect));
        Match match = new Match(Optional.of(method), Optional.empty(), OptionalInt.empty());
        return new Fault(match, parsed, effect, OptionalInt.empty());
    }

    /** The same fault, at most this often. */
    public Fault times(int most) {
        return new Fault(match, effect, spelling, OptionalInt.of(most));
    }

    /** The same fault, on the n-th matching request only. */
    public Fault nth(int nth) {
        return new Fault(new Match(match.method, match.path, OptionalInt.of(nth)), effect, spelling, times);
    }

    /**
     * Which requests.
     *
     * @param method {@code POST}, or a method of the API such as {@code liveBroadcasts.insert}
     * @param path the beginning of the path, or with {@code *} standing for any text the whole of it; without one a
     *     fault strikes the API and neither the token endpoint nor the pages
     * @param nth only the n-th of those, counted from 1 since the fault was set
     */
    public record Match(Optional<String> method, Optional<String> path, OptionalInt nth) {

        /** Whether method and path match; {@code api} is the documented name of the method, or blank. */
        boolean concerns(Request request, String api) {
            return method.map(wanted -> wanted.equalsIgnoreCase(request.method()) || wanted.equals(api))
                            .orElse(true)
                    && path.map(wanted -> matches(wanted, request.path())).orElse(Api.serves(request.path()));
        }

        private static boolean matches(String wanted, String path) {
            if (!wanted.contains("*")) {
                return path.startsWith(wanted);
            }
            StringBuilder pattern = new StringBuilder();
            for (String literal : wanted.split("\\*", -1)) {
                pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
            }
            return Pattern.matches(pattern.toString(), path);
        }
    }
}
