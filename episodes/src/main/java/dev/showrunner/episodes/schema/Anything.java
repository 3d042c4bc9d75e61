package dev.showrunner.episodes.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.yaml.YamlNode;

/** The value of a field that is accepted and has no meaning here. */
public enum Anything {
    IGNORED;

    static final Type<Anything> TYPE = new Type<>() {
        @Override
        public Anything read(YamlNode node, Source source) {
            return IGNORED;
        }

        @Override
        public ObjectNode schema() {
            return JsonNodeFactory.instance.objectNode();
        }
    };
}
