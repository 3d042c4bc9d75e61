package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.fields.FileReference;
import dev.showrunner.episodes.catalogue.fields.Hashtags;
import dev.showrunner.episodes.catalogue.fields.Links;
import dev.showrunner.episodes.catalogue.fields.Prose;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Structure;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.schema.Values;
import java.util.List;
import java.util.stream.Stream;

/** {@code technologies/<id>.yaml}. */
final class TechnologyFields {
    private static final Field<String> NAME =
            Field.required("name", Prose.line(100), "Name as viewers read it.", "Kubernetes");
    private static final Field<String> DESCRIPTION = Field.optional(
            "description", Prose.PARAGRAPHS, "One paragraph about it.", "Runs containers on many machines.");
    private static final Field<List<Link>> LINKS =
            Field.optional("links", Links.LIST, "Further links.", "[{label: Slack, url: slack.k8s.io}]");
    private static final Field<Link> SOURCE = site("source", "Where its source code lies.");
    private static final Field<List<String>> HASHTAGS = Field.optional(
            "hashtags", Hashtags.AS_WRITTEN, "Its hashtags, where it has several.", "[CloudNative, Kubernetes]");
    private static final Field<String> HASHTAG = Field.optional("hashtag", Hashtags.ONE, "Its hashtag.", "Kubernetes");
    private static final Field<FileReference> LOGO = Field.optional(
            "logo",
            FileReference.FILE,
            "Its logo, SVG or PNG. Where it is left out, `technologies/<id>.svg` or `.png` is looked for.",
            "technologies/kubernetes.svg");
    private static final Field<List<Link>> COMMUNITY =
            Field.optional("community", community(), "Where its people meet.");

    static final Definition DEFINITION = new Definition(
            Kind.TECHNOLOGY,
            Shape.of(
                    "a technology",
                    "A technology that episodes are about.",
                    NAME,
                    Ids.ID,
                    DESCRIPTION,
                    site("website", "Its own site."),
                    site("documentation", "Its documentation."),
                    SOURCE,
                    LINKS,
                    COMMUNITY,
                    HASHTAG,
                    HASHTAGS,
                    LOGO,
                    SOURCE.olderSpelling("codeRepository", Sites.labelled("source")),
                    Field.ignored("aliases", "Other names."),
                    Field.ignored("category", "Its place in a landscape."),
                    Field.ignored("cncf", "Its standing with the CNCF."),
                    Field.ignored("features", "What it can do."),
                    Field.ignored("learningResources", "Where to learn it."),
                    Field.ignored("license", "Its licence."),
                    Field.ignored("logos", "Which logos a website has of it."),
                    Field.ignored("matrix", "Its place in a technology radar."),
                    Field.ignored("relatedTechnologies", "Technologies like it."),
                    Field.ignored("seo", "Texts for a website."),
                    Field.ignored("status", "How mature it is."),
                    Field.ignored("subcategory", "Its place in a landscape."),
                    Field.ignored("terms", "Words by which it is found."),
                    Field.ignored("useCases", "What it is used for.")),
            Ids::idOf,
            (values, findings) -> {});

    private TechnologyFields() {}

    private static Field<Link> site(String name, String description) {
        return Field.optional(name, Sites.labelled(name), description, "https://kubernetes.io");
    }

    private static Type<List<Link>> community() {
        return new Structure<>(
                Shape.of(
                        "a community",
                        "Where its people meet.",
                        site("slack", "Its Slack."),
                        site("discord", "Its Discord."),
                        site("forum", "Its forum."),
                        site("mailingList", "Its mailing list."),
                        site("blog", "Its blog."),
                        site("youtube", "Its YouTube channel."),
                        site("twitter", "Its Twitter account."),
                        site("bluesky", "Its Bluesky account."),
                        site("mastodon", "Its Mastodon account."),
                        site("linkedin", "Its LinkedIn page."),
                        site("reddit", "Its subreddit.")),
                (values, node, source) -> Sites.inOrder(values));
    }

    private static List<String> hashtags(Values values) {
        return Stream.concat(Stream.ofNullable(values.get(HASHTAG)), values.get(HASHTAGS, List.of()).stream())
                .distinct()
                .toList();
    }

    static Technology link(Declaration declaration, Linking linking) {
        Values values = declaration.values();
        return new Technology(
                declaration.id(),
                values.require(NAME),
                values.get(DESCRIPTION, ""),
                Sites.inOrder(values),
                hashtags(values),
                linking.image(values.get(LOGO), "logo", "svg", "png"));
    }
}
