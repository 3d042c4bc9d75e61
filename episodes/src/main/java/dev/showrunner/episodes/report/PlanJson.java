package dev.showrunner.episodes.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.plan.ChannelPlan;
import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.episodes.plan.ChannelPlan.Difference;
import dev.showrunner.episodes.plan.ChannelPlan.Kind;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Held;
import dev.showrunner.episodes.plan.Step;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A plan for programs: {@code {"summary": {"create", "update", "adopt", "cancel", "leave", "looked", "units",
 * "available", "days", "text"}, "changes": [{"kind", "episode", "videoId", "title", "start", "lane", "units", "steps",
 * "fields", "drifts", "held"}]}}. {@code days} is null when it would never be done; times are in UTC.
 */
public final class PlanJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlanJson() {}

    /** Writes the whole plan. */
    public static void write(ChannelPlan plan, ChannelPlan.Price price, Appendable out) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode summary = root.putObject("summary");
        for (Kind kind : Kind.values()) {
            summary.put(word(kind), plan.count(kind));
        }
        summary.put("looked", plan.looked())
                .put("units", price.units())
                .put("available", price.available())
                .put("days", price.days())
                .put("text", PlanText.summary(plan, price));
        ArrayNode changes = root.putArray("changes");
        plan.changes().forEach(change -> change(change, changes.addObject()));
        out.append(root.toPrettyString()).append('\n');
    }

    private static void change(Change change, ObjectNode node) {
        node.put("kind", word(change.kind()))
                .put("episode", change.episode().toString())
                .put("videoId", change.videoId())
                .put("title", change.desired() == null ? null : change.desired().title())
                .put("start", change.start() == null ? null : change.start().toString())
                .put("lane", word(change.lane()))
                .put("units", change.plan().units());
        ArrayNode steps = node.putArray("steps");
        for (Step step : change.plan().steps()) {
            ObjectNode made = steps.addObject().put("kind", word(step.kind())).put("units", step.units());
            words(step.fields(), made.putArray("fields"));
            made.put("why", step.why());
        }
        ArrayNode fields = node.putArray("fields");
        for (Difference difference : change.differences()) {
            fields.addObject()
                    .put("field", word(difference.field()))
                    .put("before", difference.before())
                    .put("after", difference.after());
        }
        ArrayNode drifts = node.putArray("drifts");
        for (Drift drift : change.plan().drifts()) {
            drifts.addObject()
                    .put("field", word(drift.field()))
                    .put("observed", drift.observed())
                    .put("desired", drift.desired());
        }
        ArrayNode helds = node.putArray("held");
        for (Held held : change.plan().held()) {
            ObjectNode made = helds.addObject().put("reason", held.reason()).put("remedy", held.remedy());
            words(held.fields(), made.putArray("fields"));
        }
    }

    private static void words(List<Field> fields, ArrayNode array) {
        fields.forEach(field -> array.add(word(field)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
