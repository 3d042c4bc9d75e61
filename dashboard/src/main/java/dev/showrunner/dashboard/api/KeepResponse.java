package dev.showrunner.dashboard.api;

import dev.showrunner.dashboard.EditSource;
import dev.showrunner.episodes.plan.Field;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody edited on YouTube, as a change to commit.
 *
 * @param revision it belongs on
 * @param path of the file it changes
 * @param taken the fields it takes over
 * @param left what somebody edited besides and no file of an episode can say
 * @param verbatim whether the description is word for word from then on
 * @param patch as {@code git apply} takes it
 */
@Serdeable
record KeepResponse(
        String revision, String path, List<String> taken, List<String> left, boolean verbatim, String patch) {
    static KeepResponse of(EditSource.Patch change) {
        return new KeepResponse(
                change.revision(),
                change.path(),
                words(change.taken()),
                words(change.left()),
                change.isVerbatim(),
                change.patch());
    }

    private static List<String> words(Set<Field> fields) {
        return fields.stream()
                .map(field -> field.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
