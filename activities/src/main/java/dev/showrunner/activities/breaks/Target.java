package dev.showrunner.activities.breaks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names the objects that an operation or a check is about: one by name, or those with labels and properties.
 *
 * @param apiVersion such as {@code apps/v1}
 * @param kind such as {@code Deployment}
 * @param namespace where a namespaced kind is meant; absent stands for the game's
 * @param name of the one object; absent where objects are selected
 * @param labels a label selector in Kubernetes' own syntax; empty for all
 * @param where what selected objects must be like
 * @param pick which of the selected objects are meant
 */
public record Target(
        String apiVersion,
        String kind,
        @Nullable String namespace,
        @Nullable String name,
        String labels,
        List<Condition> where,
        Pick pick) {
    /** Which of several objects are meant. Objects are ordered by namespace and name. */
    public enum Pick {
        ALL,
        FIRST,
        LAST
    }
}
