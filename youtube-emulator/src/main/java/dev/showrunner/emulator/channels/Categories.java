package dev.showrunner.emulator.channels;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.api.ApiCall;
import dev.showrunner.emulator.api.Route;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Parts;
import dev.showrunner.emulator.wire.Reason;
import dev.showrunner.emulator.wire.Reply;
import java.util.List;

/** The categories as YouTube lists them for the US. */
public final class Categories {
    public static final String DEFAULT = "22";

    private record Category(String id, String title, boolean assignable) {}

    private static final List<Category> ALL = List.of(
            new Category("1", "Film & Animation", true),
            new Category("2", "Autos & Vehicles", true),
            new Category("10", "Music", true),
            new Category("15", "Pets & Animals", true),
            new Category("17", "Sports", true),
            new Category("18", "Short Movies", false),
            new Category("19", "Travel & Events", true),
            new Category("20", "Gaming", true),
            new Category("21", "Videoblogging", false),
            new Category("22", "People & Blogs", true),
            new Category("23", "Comedy", true),
            new Category("24", "Entertainment", true),
            new Category("25", "News & Politics", true),
            new Category("26", "Howto & Style", true),
            new Category("27", "Education", true),
            new Category("28", "Science & Technology", true),
            new Category("29", "Nonprofits & Activism", true),
            new Category("30", "Movies", false),
            new Category("42", "Shorts", false),
            new Category("43", "Shows", false),
            new Category("44", "Trailers", false));

    private Categories() {}

    public static List<Route> routes() {
        return List.of(Route.read("videoCategories.list", "videoCategories", Categories::list));
    }

    public static boolean assignable(String id) {
        return ALL.stream().anyMatch(category -> category.assignable && category.id.equals(id));
    }

    /** The title of a category; its id when it is none of these. */
    public static String title(String id) {
        return ALL.stream()
                .filter(category -> category.id.equals(id))
                .map(Category::title)
                .findFirst()
                .orElse(id);
    }

    private static Reply list(ApiCall call) {
        Parts parts = Parts.of(call.request(), List.of("snippet"));
        List<String> ids = call.request().values("id");
        boolean byRegion = call.request().parameter("regionCode").isPresent();
        if (ids.isEmpty() && !byRegion) {
            throw ApiError.of(Reason.MISSING_REQUIRED_PARAMETER, "No filter selected. Expected one of: id, regionCode");
        }
        ObjectNode list = Json.object().put("kind", "youtube#videoCategoryListResponse");
        var items = list.putArray("items");
        ALL.stream()
                .filter(category -> ids.isEmpty() || ids.contains(category.id))
                .forEach(category -> items.add(parts.select("youtube#videoCategory", render(category))));
        return Reply.json(list);
    }

    private static ObjectNode render(Category category) {
        ObjectNode resource = Json.object().put("id", category.id);
        resource.putObject("snippet")
                .put("title", category.title)
                .put("assignable", category.assignable)
                .put("channelId", "UCBR8-60-B28hp2BmDPdntcQ");
        return resource;
    }
}
