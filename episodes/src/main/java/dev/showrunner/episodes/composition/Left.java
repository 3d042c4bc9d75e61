package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.YouTubeSettings;
import dev.showrunner.episodes.plan.Field;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stays as it is on YouTube, whatever show and channel say. */
final class Left {
    private Left() {}

    /**
     * Nothing of an ordinary episode; all of one that is not managed; of one whose description is verbatim, what its
     * own file does not say.
     */
    static Set<Field> by(Episode episode) {
        if (!episode.managed()) {
            return EnumSet.allOf(Field.class);
        }
        Set<Field> left = EnumSet.noneOf(Field.class);
        if (episode.verbatim() != null) {
            left.addAll(EnumSet.of(Field.THUMBNAIL, Field.PLAYLIST, Field.STREAM, Field.LIVE_SETTINGS));
            left.addAll(unsaid(episode.youtube()));
        }
        return left;
    }

    private static Set<Field> unsaid(YouTubeSettings said) {
        Map<Field, @Nullable Object> values = new EnumMap<>(Field.class);
        values.put(Field.CATEGORY, said.category());
        values.put(Field.LANGUAGE, said.language());
        values.put(Field.PRIVACY, said.privacy());
        values.put(Field.MADE_FOR_KIDS, said.madeForKids());
        values.values().removeIf(Objects::nonNull);
        return values.keySet();
    }
}
