package dev.showrunner.emulator.channels;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.api.ApiCall;
import dev.showrunner.emulator.api.Route;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Page;
import dev.showrunner.emulator.wire.Parts;
import dev.showrunner.emulator.wire.Reason;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import java.util.List;

/** {@code channels.list}: the caller's own channel, or it by its id. */
public final class ChannelMethods {
    private static final List<String> PARTS =
            List.of("snippet", "contentDetails", "statistics", "status", "brandingSettings", "localizations");
    private static final String SINCE = "2020-01-01T00:00:00Z";

    private ChannelMethods() {}

    public static List<Route> routes() {
        return List.of(Route.read("channels.list", "channels", ChannelMethods::list));
    }

    private static Reply list(ApiCall call) {
        Request request = call.request();
        Parts parts = Parts.of(request, PARTS);
        boolean mine = request.parameter("mine").filter("true"::equals).isPresent();
        List<String> ids = request.values("id");
        if (ids.isEmpty() == !mine) {
            throw ApiError.of(
                    mine ? Reason.INCOMPATIBLE_PARAMETERS : Reason.MISSING_REQUIRED_PARAMETER,
                    "Expected exactly one filter of: id, mine");
        }
        List<ObjectNode> found = mine || ids.contains(Channel.ID) ? List.of(resource(call.view())) : List.of();
        return Reply.json(Page.of(
                "youtube#channelListResponse",
                found,
                request,
                channel -> Json.text(channel, "id"),
                channel -> parts.select("youtube#channel", channel)));
    }

    private static ObjectNode resource(View view) {
        ObjectNode channel = Json.object().put("id", Channel.ID);
        ObjectNode snippet = channel.putObject("snippet")
                .put("title", Channel.TITLE)
                .put("description", "The channel of this local YouTube.")
                .put("customUrl", "@local")
                .put("publishedAt", SINCE);
        snippet.putObject("localized").put("title", Channel.TITLE).put("description", "");
        channel.putObject("contentDetails")
                .putObject("relatedPlaylists")
                .put("likes", "")
                .put("uploads", Channel.UPLOADS);
        channel.putObject("statistics")
                .put("viewCount", "0")
                .put("subscriberCount", "0")
                .put("hiddenSubscriberCount", false)
                .put("videoCount", String.valueOf(view.all(Kind.VIDEOS).size()));
        channel.putObject("status")
                .put("privacyStatus", "public")
                .put("isLinked", true)
                .put("longUploadsStatus", "allowed")
                .put("madeForKids", false);
        channel.putObject("brandingSettings").putObject("channel").put("title", Channel.TITLE);
        return channel;
    }
}
