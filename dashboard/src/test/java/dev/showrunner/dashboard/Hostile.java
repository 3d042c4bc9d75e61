package dev.showrunner.dashboard;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the worst that people can write into every free text of whatever is shown. */
final class Hostile {
    /**
     * Markup, quotes, braces of templates, styles, an override of the direction that is never ended, a word too long.
     */
    static final String TEXT = "\"'><img src=x onerror=\"window.broken=1\"><script>window.broken=1</script>"
            + "</title></textarea></style><style>*{display:none}</style><svg onload=window.broken=1>"
            + "{{{constructor.constructor('window.broken=1')()}}}{{#x}}${window.broken=1}`url(javascript:window.broken=1)"
            + "\u202egnorw yaw eht\u2067 "
            + "W".repeat(200);

    static final String URL = "javascript:window.broken=1//";

    private static final Set<String> FREE = Set.of(
            "title",
            "name",
            "description",
            "bio",
            "tagline",
            "reason",
            "action",
            "what",
            "why",
            "words",
            "by",
            "observed",
            "desired",
            "file",
            "shown",
            "remedy",
            "text",
            "label",
            "message",
            "trouble",
            "detail",
            "problem",
            "viewer",
            "hints",
            "revealed");

    /** These are names by which things find each other. */
    private static final Set<String> KEYS = Set.of(
            "WantedCluster.name",
            "ClusterTarget.name",
            "NotificationTarget.name",
            "Location.file",
            "Show.title",
            "ChatRule.words");

    private Hostile() {}

    /** The same with hostile words. */
    @SuppressWarnings("unchecked")
    static <T> T worded(T value) {
        return (T) Objects.requireNonNull(of(value));
    }

    private static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Record record -> record(record);
            case List<?> list -> list.stream().map(Hostile::of).toList();
            case Map<?, ?> map -> map(map);
            default -> value;
        };
    }

    private static Map<?, ?> map(Map<?, ?> map) {
        Map<Object, @Nullable Object> changed =
                map instanceof SortedMap<?, ?> ? new TreeMap<>() : new LinkedHashMap<>();
        map.forEach((key, value) -> changed.put(key, of(value)));
        return changed;
    }

    private static Object record(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        List<@Nullable Object> values = new ArrayList<>();
        try {
            for (RecordComponent component : components) {
                var read = component.getAccessor();
                read.setAccessible(true);
                values.add(component(record.getClass().getSimpleName(), component.getName(), read.invoke(record)));
            }
            var make = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            make.setAccessible(true);
            return make.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot copy " + record, e);
        }
    }

    private static @Nullable Object component(String type, String name, @Nullable Object value) {
        boolean isFree = FREE.contains(name) && !KEYS.contains(type + "." + name);
        if (name.equals("url") && value instanceof String) {
            return URL;
        }
        if (isFree && value instanceof String text) {
            return text.isEmpty() ? text : TEXT;
        }
        boolean areNames = isFree || (type + "." + name).equals("Rundown.guests");
        return areNames && value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                ? list.stream().map(one -> TEXT).toList()
                : of(value);
    }
}
