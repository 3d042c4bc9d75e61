package dev.showrunner.activities.breaks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that can be seen to be so, or not, without changing anything. */
public sealed interface Check {
    /**
     * What objects are like.
     *
     * @param conditions all of which an object must fulfil; none means that it only has to be there
     * @param holds for how many of the objects
     */
    record Objects(Target target, List<Condition> conditions, Quantity holds) implements Check {}

    /** For how many objects conditions hold. */
    enum Quantity {
        /** There is at least one object, and they hold for each. */
        ALL,
        /** They hold for one at least. */
        ANY,
        /** They hold for none; also when there is none. */
        NONE
    }

    /**
     * What the API server answers to an operation that is tried without being carried out (a dry run).
     *
     * @param as whose rights are used, such as {@code system:serviceaccount:default:default}; absent for the
     *     organiser's
     * @param refused whether it is refused
     * @param message a regular expression found in the refusal; absent for any
     */
    record Attempt(
            Operation operation,
            @Nullable String as,
            boolean refused,
            @Nullable String message) implements Check {}

    /**
     * What somebody may do.
     *
     * @param user such as {@code system:serviceaccount:default:default}
     * @param group API group; empty for the core
     * @param namespace absent for the whole cluster
     */
    record Access(
            String user,
            List<String> groups,
            String verb,
            String group,
            String resource,
            @Nullable String subresource,
            @Nullable String namespace,
            @Nullable String name,
            boolean allowed)
            implements Check {
        /** The question as the API server takes it: a {@code SubjectAccessReview}. */
        public ObjectNode review() {
            ObjectNode review = JsonNodeFactory.instance.objectNode();
            review.put("apiVersion", "authorization.k8s.io/v1").put("kind", "SubjectAccessReview");
            review.putObject("metadata");
            ObjectNode spec = review.putObject("spec").put("user", user);
            groups.forEach(spec.withArray("groups")::add);
            ObjectNode attributes = spec.putObject("resourceAttributes")
                    .put("verb", verb)
                    .put("group", group)
                    .put("resource", resource);
            put(attributes, "subresource", subresource);
            put(attributes, "namespace", namespace);
            put(attributes, "name", name);
            return review;
        }

        private static void put(ObjectNode attributes, String field, @Nullable String value) {
            if (value != null) {
                attributes.put(field, value);
            }
        }
    }

    /**
     * What a file or a unit of systemd is like on machines. A file has {@code /type} (file, directory, link, other),
     * {@code /mode}, {@code /owner}, {@code /group}, {@code /attributes}, and {@code /content} where it is a small
     * text; a unit has {@code /active} and {@code /enabled}.
     *
     * @param name a path, or a unit's name
     * @param conditions all of which it must fulfil; none means that it only has to be there
     * @param holds on how many of the machines that have it
     */
    record OnHosts(HostSet on, HostThing thing, String name, List<Condition> conditions, Quantity holds)
            implements Check {}

    /** What can be looked at on a machine. */
    enum HostThing {
        FILE,
        UNIT
    }

    /**
     * What comes of a script that changes nothing.
     *
     * @param exit which code it ends with
     * @param output a regular expression found in what it prints; absent for any
     * @param holds on how many of the machines
     * @param within how long it may take
     */
    record Said(HostSet on, String run, int exit, @Nullable String output, Quantity holds, Duration within)
            implements Check {}
}
