package dev.showrunner.emulator.api;

import dev.showrunner.emulator.oauth.Scope;
import dev.showrunner.emulator.wire.Reply;
import java.util.EnumSet;
import java.util.Set;

/**
 * One method of the API.
 *
 * @param name as documented, such as {@code liveBroadcasts.insert}
 * @param cost units; 0 for the later requests of an upload that was paid at its start
 * @param scopes any of which is enough
 */
public record Route(String name, String verb, String path, int cost, Set<Scope> scopes, Handler handler) {
    private static final String ROOT = "/youtube/v3/";

    /** Answers one call, or throws an {@link dev.showrunner.emulator.wire.ApiError}. */
    @FunctionalInterface
    public interface Handler {
        Reply answer(ApiCall call);
    }

    /** A list method: 1 unit. */
    public static Route read(String name, String path, Handler handler) {
        return new Route(
                name,
                "GET",
                ROOT + path,
                1,
                EnumSet.of(Scope.YOUTUBE, Scope.FORCE_SSL, Scope.READONLY, Scope.PARTNER),
                handler);
    }

    /** A method that changes something: 50 units. */
    public static Route write(String name, String verb, String path, Handler handler) {
        return new Route(
                name, verb, ROOT + path, 50, EnumSet.of(Scope.YOUTUBE, Scope.FORCE_SSL, Scope.PARTNER), handler);
    }

    public Route withCost(int units) {
        return new Route(name, verb, path, units, scopes, handler);
    }

    /** The domain of this method's own refusals, such as {@code youtube.liveBroadcast}. */
    public String domain() {
        String resource = name.substring(0, name.indexOf('.'));
        String singular = resource.endsWith("ies")
                ? resource.substring(0, resource.length() - 3) + "y"
                : resource.substring(0, resource.length() - 1);
        return "youtube." + singular;
    }
}
