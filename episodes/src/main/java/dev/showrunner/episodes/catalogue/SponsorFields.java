package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.fields.FileReference;
import dev.showrunner.episodes.catalogue.fields.Links;
import dev.showrunner.episodes.catalogue.fields.Prose;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Values;
import java.util.List;

/** {@code sponsors/<id>.yaml}. */
final class SponsorFields {
    private static final Field<String> NAME =
            Field.required("name", Prose.line(100), "Name as viewers read it.", "Acme Hosting");
    private static final Field<String> MESSAGE =
            Field.optional("message", Prose.PARAGRAPHS, "One paragraph for the description.", "Acme hosts this show.");
    private static final Field<Link> WEBSITE =
            Field.optional("website", Sites.labelled("website"), "The sponsor's own site.", "https://acme.example");
    private static final Field<List<Link>> LINKS =
            Field.optional("links", Links.LIST, "Further links.", "[{label: Offer, url: acme.example/offer}]");
    private static final Field<FileReference> LOGO = Field.optional(
            "logo",
            FileReference.FILE,
            "The sponsor's logo, SVG or PNG. Where it is left out, `sponsors/<id>.svg` or `.png` is looked for.",
            "sponsors/acme.svg");

    static final Definition DEFINITION = new Definition(
            Kind.SPONSOR,
            Shape.of(
                    "a sponsor",
                    "Who pays for a show or an episode.",
                    NAME,
                    Ids.ID,
                    MESSAGE,
                    WEBSITE,
                    LINKS,
                    LOGO,
                    MESSAGE.olderSpelling("description"),
                    Field.ignored("terms", "Words by which the sponsor is found.")),
            Ids::idOf,
            (values, findings) -> {});

    private SponsorFields() {}

    static Sponsor link(Declaration declaration, Linking linking) {
        Values values = declaration.values();
        return new Sponsor(
                declaration.id(),
                values.require(NAME),
                values.get(MESSAGE, ""),
                Sites.inOrder(values),
                linking.image(values.get(LOGO), "logo", "svg", "png"));
    }
}
