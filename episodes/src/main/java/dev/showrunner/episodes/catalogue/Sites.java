package dev.showrunner.episodes.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.catalogue.fields.WebAddress;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.schema.Values.Value;
import dev.showrunner.episodes.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links that have a field of their own, such as {@code website}. */
final class Sites {
    private Sites() {}

    /** An address whose label is the field's name. */
    static Type<Link> labelled(String label) {
        return new Type<>() {
            @Override
            public @Nullable Link read(YamlNode node, Source source) {
                String url = WebAddress.TYPE.read(node, source);
                return url == null ? null : new Link(label, url);
            }

            @Override
            public ObjectNode schema() {
                return WebAddress.TYPE.schema();
            }
        };
    }

    /** All links of a file, single or in lists, in the order of the file. */
    static List<Link> inOrder(Values values) {
        List<Link> links = new ArrayList<>();
        for (Value<?> value : values.all()) {
            switch (value.value()) {
                case Link link -> links.add(link);
                case List<?> list ->
                    list.forEach(item -> {
                        if (item instanceof Link link) {
                            links.add(link);
                        }
                    });
                default -> {}
            }
        }
        return List.copyOf(links);
    }
}
