package dev.showrunner.dashboard;

import io.temporal.workflow.Workflow;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** What each told workflow was told to say last, by the workflow's id. */
final class Said {
    private static final Map<String, Object> BY_WORKFLOW = new ConcurrentHashMap<>();

    private Said() {}

    static void put(String workflow, Object what) {
        BY_WORKFLOW.put(workflow, what);
    }

    /** What the workflow that asks was told. */
    static <V> V here(Class<V> type) {
        return Objects.requireNonNull(
                type.cast(BY_WORKFLOW.get(Workflow.getInfo().getWorkflowId())));
    }
}
