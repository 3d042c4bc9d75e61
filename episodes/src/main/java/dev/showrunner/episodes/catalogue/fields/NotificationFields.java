package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.catalogue.NotificationTarget;
import dev.showrunner.episodes.catalogue.NotificationTarget.Kind;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.episodes.catalogue.Occasion.Audience;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.diagnostics.NotificationRules;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.ListOf;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Structure;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.schema.Types;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The entries under {@code notifications:} of the channel. */
public final class NotificationFields {
    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");
    private static final Pattern MAILBOX = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");
    private static final int LONGEST_MAILBOX = 254;

    /** An e-mail address, nothing besides. */
    public static final Type<String> ADDRESS = Scalar.text("an e-mail address", NotificationFields::mailbox);

    private static final Type<String> SECRET = Scalar.text("the name of a secret", NotificationFields::secret);

    private static final Field<String> NAME_FIELD = Field.required(
            "name", Scalar.text("a name", NotificationFields::name), "Tells this target from the others.", "studio");
    private static final Field<Kind> KIND = Field.required(
            "kind",
            Types.choice(Kind.class),
            "What speaks there: `webhook`, `discord`, `slack` or `email`.",
            "discord");
    private static final Field<Audience> FOR = Field.required(
            "for", Types.choice(Audience.class), "For whom it is: `producer`, `guests` or `audience`.", "producer");
    private static final Field<String> SECRET_FIELD = Field.required(
            "secret",
            SECRET,
            "Name of the secret that holds the address: a webhook's URL, or `smtps://user:password@host`.",
            "discord-studio");
    private static final Field<String> SIGNATURE = Field.optional(
            "signature",
            SECRET,
            "Name of the secret a `webhook` is signed with, after Standard Webhooks.",
            "studio-key");
    private static final Field<List<Occasion>> EVENTS = Field.optional(
            "events",
            new ListOf<>(Types.choice(Occasion.class)),
            "What is told there; what suits the audience unless said.",
            "[scheduled, rescheduled, cancelled]");
    private static final Field<List<Reference>> SHOWS = Field.optional(
            "shows", new ListOf<>(Reference.TO_FILE), "Only these shows; all unless said.", "[klustered]");
    private static final Field<String> FROM =
            Field.optional("from", ADDRESS, "Who sends `email`.", "shows@ada.academy");
    private static final Field<List<String>> TO = Field.optional(
            "to",
            new ListOf<>(ADDRESS),
            "Who gets `email`; guests get it at the `email` of their own files.",
            "[ada@ada.academy]");
    private static final Map<Occasion, Field<String>> TEXTS = texts();
    private static final Field<Values> TEXTS_FIELD = Field.optional(
            "texts",
            new Structure<>(
                    Shape.of(
                            "the texts",
                            "Templates in place of the usual texts; the first line of an e-mail is its subject.",
                            TEXTS.values().toArray(Field<?>[]::new)),
                    (values, node, source) -> values),
            "Templates in place of the usual texts.",
            "{live: \"{{title}} is live: {{watch}}\"}");

    /** One target. */
    public static final Structure<NotificationTarget> TARGET = new Structure<>(
            Shape.of(
                    "a target",
                    "Where notifications go.",
                    NAME_FIELD,
                    KIND,
                    FOR,
                    SECRET_FIELD,
                    SIGNATURE,
                    EVENTS,
                    SHOWS,
                    FROM,
                    TO,
                    TEXTS_FIELD),
            NotificationFields::target);

    private NotificationFields() {}

    private static Map<Occasion, Field<String>> texts() {
        Map<Occasion, Field<String>> fields = new EnumMap<>(Occasion.class);
        for (Occasion occasion : Occasion.values()) {
            fields.put(
                    occasion,
                    Field.optional(
                            occasion.key(),
                            Scalar.text("a text", NotificationFields::text),
                            "What `" + occasion.key() + "` says.",
                            "\"{{title}}\""));
        }
        return fields;
    }

    private static @Nullable NotificationTarget target(Values values, YamlNode node, Source source) {
        String name = values.get(NAME_FIELD);
        Kind kind = values.get(KIND);
        Audience audience = values.get(FOR);
        String secret = values.get(SECRET_FIELD);
        if (name == null || kind == null || audience == null || secret == null) {
            return null;
        }
        Set<Occasion> occasions = occasions(values, audience, node, source);
        if (occasions == null || !isComplete(values, kind, audience, node, source)) {
            return null;
        }
        Map<Occasion, String> texts = new EnumMap<>(Occasion.class);
        Values said = values.get(TEXTS_FIELD);
        if (said != null) {
            TEXTS.forEach((occasion, field) -> {
                String text = said.get(field);
                if (text != null) {
                    texts.put(occasion, text);
                }
            });
        }
        return new NotificationTarget(
                name,
                kind,
                audience,
                secret,
                values.get(SIGNATURE),
                occasions,
                values.get(SHOWS, List.of()),
                values.get(FROM),
                values.get(TO, List.of()),
                texts,
                values.place());
    }

    private static @Nullable Set<Occasion> occasions(Values values, Audience audience, YamlNode node, Source source) {
        List<Occasion> said = values.get(EVENTS);
        if (said == null) {
            return Occasion.usual(audience);
        }
        Set<Occasion> chosen = EnumSet.noneOf(Occasion.class);
        chosen.addAll(said);
        for (Occasion occasion : chosen) {
            if (occasion.isInternal() && audience != Audience.PRODUCER) {
                source.report(
                        NotificationRules.NOT_FOR_EVERYBODY,
                        node,
                        "'" + occasion.key() + "' is for producers, and this target is for others.",
                        "Leave it out, or write for: producer.");
                return null;
            }
        }
        return chosen;
    }

    private static boolean isComplete(Values values, Kind kind, Audience audience, YamlNode node, Source source) {
        String missing = kind == Kind.EMAIL && !values.has(FROM)
                ? "An e-mail needs a sender."
                : kind == Kind.EMAIL && audience != Audience.GUESTS && !values.has(TO)
                        ? "Nobody would get this e-mail."
                        : "";
        if (!missing.isEmpty() && !values.isUnreadable(FROM) && !values.isUnreadable(TO)) {
            source.report(
                    NotificationRules.INCOMPLETE_TARGET,
                    node,
                    missing,
                    values.has(FROM) ? "Add to: [ada@ada.academy]." : "Add from: shows@ada.academy.");
        }
        return missing.isEmpty();
    }

    private static @Nullable String name(Text text, Source source) {
        return named(text, source, "a target");
    }

    private static @Nullable String secret(Text text, Source source) {
        String name = text.text().strip();
        if (name.contains("://") || name.contains("@") || name.length() > 40) {
            // What stands here may be the secret itself, so it is not repeated.
            source.report(
                    NotificationRules.SECRET_IN_THE_FILE,
                    text,
                    "This looks like a secret, not like the name of one. Whoever reads the repository has it now.",
                    "Make a new one, keep it with Showrunner, and write its name here, such as discord-studio.");
            return null;
        }
        return named(text, source, "a secret");
    }

    private static @Nullable String named(Text text, Source source, String noun) {
        return Matching.matching(
                text,
                source,
                NAME.asMatchPredicate(),
                "cannot be the name of " + noun,
                "Use lower-case letters, digits and dashes, at most 40.");
    }

    private static @Nullable String mailbox(Text text, Source source) {
        return Matching.matching(
                text,
                source,
                address -> address.length() <= LONGEST_MAILBOX
                        && MAILBOX.matcher(address).matches(),
                "is not an e-mail address",
                "Write the address alone, such as ada@ada.academy.");
    }

    private static @Nullable String text(Text text, Source source) {
        String template = text.text().strip();
        if (template.length() <= LONGEST_TEXT) {
            return template;
        }
        source.report(
                FieldRules.TEXT_TOO_LONG,
                text,
                "This text has " + template.length() + " characters; " + LONGEST_TEXT + " are possible.",
                "Shorten it by " + (template.length() - LONGEST_TEXT) + ".");
        return null;
    }
}
