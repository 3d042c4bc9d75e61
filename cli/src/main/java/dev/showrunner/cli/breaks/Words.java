package dev.showrunner.cli.breaks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Break;
import java.util.Locale;

/** How breaks are told of on a terminal and to programs. */
final class Words {
    private Words() {}

    /** A constant as files spell it. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What may be known of a break without spoiling it. */
    static ObjectNode json(Break one) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", one.id())
                .put("title", one.title())
                .put("layer", of(one.layer()))
                .put("difficulty", of(one.difficulty()))
                .put("blocks", of(one.blocks()))
                .put("surfacesAt", one.surfacesAt());
        ObjectNode needs = json.putObject("needs")
                .put("apply", of(one.needs().apply()))
                .put("symptom", of(one.needs().symptom()));
        String kubernetes = one.needs().kubernetes();
        if (kubernetes != null) {
            needs.put("kubernetes", kubernetes);
        }
        one.needs().capabilities().forEach(needs.withArray("capabilities")::add);
        String group = one.exclusiveGroup();
        if (group != null) {
            json.put("exclusiveGroup", group);
        }
        return json;
    }
}
