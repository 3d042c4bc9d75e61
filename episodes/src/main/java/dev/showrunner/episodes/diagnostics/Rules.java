package dev.showrunner.episodes.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every rule there is. */
public final class Rules {
    /**
     * Rules about one subject.
     *
     * @param title of the group
     * @param rules in the order in which the reference page lists them
     */
    public record Group(String title, List<Rule> rules) {}

    private static final List<Group> GROUPS = List.of(
            new Group("Files and YAML", SyntaxRules.ALL),
            new Group("Fields, links and paths", FieldRules.ALL),
            new Group("Airtime and duration", AirtimeRules.ALL),
            new Group("Cadence and run of show", RunOfShowRules.ALL),
            new Group("Texts and chapters", TextRules.ALL),
            new Group("The repository and YouTube", ChannelRules.ALL),
            new Group("Clusters", ClusterRules.ALL),
            new Group("Notifications", NotificationRules.ALL),
            new Group("Composed texts", CompositionRules.ALL),
            new Group("Drawings", DrawingRules.ALL));

    private static final Map<String, Rule> BY_ID = GROUPS.stream()
            .flatMap(group -> group.rules().stream())
            .collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

    private Rules() {}

    /** All rules by subject. */
    public static List<Group> groups() {
        return GROUPS;
    }

    /** The rule with this id, if there is one. */
    public static @Nullable Rule find(String id) {
        return BY_ID.get(id);
    }
}
