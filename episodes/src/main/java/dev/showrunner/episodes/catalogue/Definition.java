package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Values;

/**
 * How one kind of file is read by itself.
 *
 * @param kind which kind
 * @param shape its fields
 * @param naming tells the id
 * @param check looks at what no field can tell alone
 */
public record Definition(Kind kind, Shape shape, Naming naming, Check check) {
    /** Tells the id of what a file declares. */
    @FunctionalInterface
    interface Naming {
        /** The id; empty when it cannot be told, and then the reason was reported. */
        String idOf(Values values, Placement placement, Findings findings);
    }

    /** Looks at several fields together. */
    @FunctionalInterface
    interface Check {
        void check(Values values, Findings findings);
    }

    /** Of each kind. */
    public static Definition of(Kind kind) {
        return switch (kind) {
            case CHANNEL -> ChannelFields.DEFINITION;
            case SHOW -> ShowFields.DEFINITION;
            case PERSON -> PersonFields.DEFINITION;
            case TECHNOLOGY -> TechnologyFields.DEFINITION;
            case SPONSOR -> SponsorFields.DEFINITION;
            case EPISODE -> EpisodeFields.DEFINITION;
        };
    }
}
