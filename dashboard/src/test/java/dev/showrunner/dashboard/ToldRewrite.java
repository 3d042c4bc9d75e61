package dev.showrunner.dashboard;

import dev.showrunner.workflows.rewrite.Approval;
import dev.showrunner.workflows.rewrite.Hold;
import dev.showrunner.workflows.rewrite.Repair;
import dev.showrunner.workflows.rewrite.RewriteState;
import dev.showrunner.workflows.rewrite.RewriteTarget;
import dev.showrunner.workflows.rewrite.RewriteView;
import dev.showrunner.workflows.rewrite.RewriteWorkflow;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.util.concurrent.CopyOnWriteArrayList;

/** A rewrite that says what it was told to say, approves the revision it names, and keeps what it was asked for. */
public final class ToldRewrite implements RewriteWorkflow {
    /** Which revisions were approved by whom, as {@code revision by}. */
    public static final CopyOnWriteArrayList<String> APPROVALS = new CopyOnWriteArrayList<>();

    /** Which videos were repaired for whom, as {@code video by}. */
    public static final CopyOnWriteArrayList<String> REPAIRS = new CopyOnWriteArrayList<>();

    /** What is held of a rewrite. */
    public static final CopyOnWriteArrayList<Hold> HOLDS = new CopyOnWriteArrayList<>();

    /** Who had published videos looked at. */
    public static final CopyOnWriteArrayList<String> LOOKS = new CopyOnWriteArrayList<>();

    @Override
    public void run(RewriteState start) {
        Workflow.await(() -> false);
    }

    @Override
    public void follow(RewriteTarget target) {}

    @Override
    public RewriteView approve(Approval approval) {
        APPROVALS.add(approval.revision() + " " + approval.by());
        return view();
    }

    @Override
    public void checkApproval(Approval approval) {
        if (!approval.revision().equals(view().revision())) {
            throw ApplicationFailure.newNonRetryableFailure(
                    "Revision " + approval.revision() + " is not the one that waits", "APPROVAL_REFUSED");
        }
    }

    @Override
    public RewriteView repair(Repair repair) {
        REPAIRS.add(repair.videoId() + " " + repair.by());
        return view();
    }

    @Override
    public void checkRepair(Repair repair) {}

    @Override
    public RewriteView hold(Hold hold) {
        HOLDS.add(hold);
        return view();
    }

    @Override
    public void checkHold(Hold hold) {}

    @Override
    public RewriteView goOn(String by) {
        HOLDS.clear();
        return view();
    }

    @Override
    public void scan(String by) {
        LOOKS.add(by);
    }

    @Override
    public RewriteView view() {
        return Said.here(RewriteView.class);
    }
}
