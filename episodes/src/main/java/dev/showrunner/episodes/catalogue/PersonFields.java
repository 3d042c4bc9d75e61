package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.fields.FileReference;
import dev.showrunner.episodes.catalogue.fields.Links;
import dev.showrunner.episodes.catalogue.fields.Network;
import dev.showrunner.episodes.catalogue.fields.NotificationFields;
import dev.showrunner.episodes.catalogue.fields.Prose;
import dev.showrunner.episodes.catalogue.fields.SshKeys;
import dev.showrunner.episodes.schema.Either;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Structure;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.schema.Values;
import java.util.List;

/** {@code people/<id>.yaml}. */
final class PersonFields {
    private static final Field<String> NAME =
            Field.required("name", Prose.line(100), "Name as viewers read it.", "Ada Lovelace");
    private static final Field<String> BIO =
            Field.optional("bio", Prose.PARAGRAPHS, "One paragraph about the person.", "Writes about engines.");
    private static final Field<FileReference> PHOTO = Field.optional(
            "photo",
            FileReference.IMAGE,
            "A picture for thumbnails: a path in the repository, or an https address of a host that `channel.yaml`"
                    + " lists. Where it is left out, `people/<id>.jpg` or `.png` is looked for.",
            "people/ada.jpg");
    private static final Field<Link> GITHUB = Field.optional(
            "github",
            new Either<>(Network.GITHUB.link(), githubFields()),
            "Handle on GitHub; access to clusters is given by it.",
            "ada");
    private static final Field<String> EMAIL = Field.optional(
            "email",
            NotificationFields.ADDRESS,
            "Where the person is told of their episodes; never shown to anybody. Leave it out of a public repository.",
            "ada@ada.dev");
    private static final Field<List<String>> SSH_KEYS = Field.optional(
            "sshKeys",
            SshKeys.LIST,
            "Public SSH keys, by which the person enters the machines of clusters that have some.",
            "[ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGYI1yynac//qDoCWZDcD6TEYrNVWrovRiudvK4Wjs6y]");
    private static final Field<List<Link>> LINKS =
            Field.optional("links", Links.LIST, "Further links.", "[{label: Blog, url: ada.dev}]");

    static final Definition DEFINITION = new Definition(
            Kind.PERSON,
            Shape.of(
                    "a person",
                    "A guest or a host.",
                    NAME,
                    Ids.ID,
                    BIO,
                    PHOTO,
                    GITHUB,
                    network(Network.BLUESKY),
                    network(Network.MASTODON),
                    network(Network.LINKEDIN),
                    network(Network.YOUTUBE),
                    network(Network.TWITCH),
                    network(Network.X),
                    network(Network.TWITTER),
                    network(Network.GITLAB),
                    network(Network.INSTAGRAM),
                    site("website", "The person's own site."),
                    site("blog", "The person's blog."),
                    LINKS,
                    EMAIL,
                    SSH_KEYS,
                    BIO.olderSpelling("description"),
                    BIO.olderSpelling("biography"),
                    PHOTO.olderSpelling("avatar"),
                    PHOTO.olderSpelling("image"),
                    Field.ignored("terms", "Words by which the person is found."),
                    Field.ignored("pronouns", "The person's pronouns.")),
            Ids::idOf,
            (values, findings) -> {});

    private PersonFields() {}

    private static Field<Link> network(Network network) {
        String example = network.example().startsWith("@") ? '"' + network.example() + '"' : network.example();
        return Field.optional(network.key(), network.link(), "Handle or page on " + network.key() + ".", example);
    }

    private static Field<Link> site(String name, String description) {
        return Field.optional(name, Sites.labelled(name), description, "https://ada.dev");
    }

    private static Type<Link> githubFields() {
        Field<Link> handle = Field.required("handle", Network.GITHUB.link(), "Handle on GitHub.", "ada");
        return new Structure<>(
                Shape.of("a GitHub account", "A GitHub account.", handle),
                (values, node, source) -> values.get(handle));
    }

    static Person link(Declaration declaration, Linking linking) {
        Values values = declaration.values();
        Link github = values.get(GITHUB);
        return new Person(
                declaration.id(),
                values.require(NAME),
                values.get(BIO, ""),
                Sites.inOrder(values),
                github == null ? null : Network.GITHUB.handle(github),
                values.get(SSH_KEYS, List.of()),
                values.get(EMAIL),
                linking.image(values.get(PHOTO), "photo", "jpg", "jpeg", "png"));
    }
}
