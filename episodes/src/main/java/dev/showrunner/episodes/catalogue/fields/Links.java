package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.catalogue.Link;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.schema.Either;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.ListOf;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Structure;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links as they stand in files: an address alone, or an address with what it leads to. */
public final class Links {
    private static final Field<String> LABEL =
            Field.optional("label", Prose.line(200), "What the link leads to.", "Slides of the talk");
    private static final Field<String> URL = Field.optional(
            "url", WebAddress.TYPE, "Address of the page; `https://` may be left out.", "https://kubernetes.io");

    private static final Type<Link> LABELLED = new Structure<>(
            Shape.of(
                    "a link",
                    "A link with what it leads to.",
                    LABEL,
                    URL,
                    LABEL.olderSpelling("title"),
                    LABEL.olderSpelling("name"),
                    LABEL.olderSpelling("platform"),
                    URL.olderSpelling("href"),
                    Field.ignored("type", "Kind of the resource."),
                    Field.ignored("category", "Category of the resource."),
                    Field.ignored("icon", "Name of an icon.")),
            Links::labelled);

    private static final Type<Link> BARE = Scalar.text("a link", (text, source) -> {
        String url = WebAddress.parse(text.text().strip(), text, source);
        return url == null ? null : new Link("", url);
    });

    /** Links in the order in which they are shown. */
    public static final Type<List<Link>> LIST = new ListOf<>(new Either<>(BARE, LABELLED));

    private Links() {}

    private static @Nullable Link labelled(Values values, YamlNode node, Source source) {
        String url = values.get(URL);
        if (url != null) {
            return new Link(values.get(LABEL, ""), url);
        }
        if (!values.isUnreadable(URL)) {
            source.report(
                    FieldRules.LINK_WITHOUT_URL,
                    node,
                    "'" + values.get(LABEL, "This link") + "' has no address and is left out.",
                    "Add url:, or remove the entry.");
        }
        return null;
    }
}
