package dev.showrunner.emulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A partial response: {@code items(id,snippet/title),nextPageToken}. {@code *} stands for every field; a name without
 * members for all of it.
 *
 * @see <a href="https://developers.google.com/youtube/v3/getting-started#fields">The fields parameter</a>
 */
public record FieldMask(List<Field> fields) {
    private static final int MAX_DEPTH = 20;

    record Field(String name, FieldMask members) {}

    private static final FieldMask EVERYTHING = new FieldMask(List.of());

    public static FieldMask parse(String text) {
        Parser parser = new Parser(text);
        FieldMask mask = parser.list(0);
        if (parser.at < text.length()) {
            throw invalid(text);
        }
        return mask;
    }

    public ObjectNode apply(ObjectNode full) {
        if (fields.isEmpty()) {
            return full;
        }
        ObjectNode shown = Json.object();
        for (Field field : fields) {
            full.properties().forEach(member -> {
                if (field.name.equals("*") || field.name.equals(member.getKey())) {
                    shown.set(member.getKey(), apply(field.members, member.getValue()));
                }
            });
        }
        return shown;
    }

    private static JsonNode apply(FieldMask mask, JsonNode value) {
        return switch (value) {
            case ObjectNode object -> mask.apply(object);
            case ArrayNode array -> {
                ArrayNode shown = array.arrayNode();
                array.forEach(item -> shown.add(apply(mask, item)));
                yield shown;
            }
            default -> value;
        };
    }

    private static ApiError invalid(String text) {
        return ApiError.at("fields", Reason.INVALID_PARAMETER, "Invalid field selection " + text);
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        FieldMask list(int depth) {
            List<Field> fields = new ArrayList<>();
            fields.add(field(depth));
            while (next(',')) {
                fields.add(field(depth));
            }
            return new FieldMask(fields);
        }

        private Field field(int depth) {
            if (depth > MAX_DEPTH) {
                throw invalid(text);
            }
            String name = name();
            if (next('/')) {
                return new Field(name, new FieldMask(List.of(field(depth + 1))));
            }
            if (next('(')) {
                FieldMask members = list(depth + 1);
                if (!next(')')) {
                    throw invalid(text);
                }
                return new Field(name, members);
            }
            return new Field(name, EVERYTHING);
        }

        private String name() {
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '*')) {
                at++;
            }
            if (at == start) {
                throw invalid(text);
            }
            return text.substring(start, at);
        }

        private boolean next(char expected) {
            boolean there = at < text.length() && text.charAt(at) == expected;
            if (there) {
                at++;
            }
            return there;
        }
    }
}
