package dev.showrunner.activities.youtube;

import com.google.api.client.json.GenericJson;
import com.google.api.services.youtube.YouTube;
import com.google.api.services.youtube.YouTubeRequest;
import dev.showrunner.activities.youtube.Merge.Target;
import java.util.List;

/** An update that sends JSON as it is: Google's model classes would spell times anew. */
final class Update extends YouTubeRequest<GenericJson> {
    Update(YouTube youtube, Target target, List<String> parts, GenericJson merged) {
        super(youtube, "PUT", target.path(), merged, GenericJson.class);
        set("part", parts);
        setFields("id");
    }
}
