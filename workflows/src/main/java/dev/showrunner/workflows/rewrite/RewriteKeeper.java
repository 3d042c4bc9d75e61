package dev.showrunner.workflows.rewrite;

import dev.showrunner.episodes.plan.Lane;
import dev.showrunner.workflows.Retries;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.budget.BudgetActivities;
import dev.showrunner.workflows.budget.BudgetCalls;
import dev.showrunner.workflows.budget.BudgetWorkflow;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.budget.Reservation;
import dev.showrunner.workflows.budget.Settlement;
import dev.showrunner.workflows.failure.Trouble;
import io.temporal.activity.ActivityOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One round after the other: take the newest revision, look at everything if it is time, then fifty videos at a time
 * look, reserve, write. Whatever cannot go on ends the round, and the next begins afresh.
 */
public final class RewriteKeeper implements RewriteWorkflow {
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);

    private final RewriteActivities work = Workflow.newActivityStub(
            RewriteActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.YOUTUBE)
                    .setStartToCloseTimeout(Duration.ofMinutes(10))
                    .setHeartbeatTimeout(Duration.ofSeconds(15))
                    .setRetryOptions(Retries.repeatable())
                    .build());
    private final BudgetActivities budget = BudgetCalls.stub();

    private final RewriteMemory memory;
    private final RewriteNotices notices = new RewriteNotices();
    private int reservations;
    private boolean isWorking;
    private String reason = "";
    private @Nullable Instant resumesAt;

    /** Takes up where the run before ended. */
    @WorkflowInit
    public RewriteKeeper(RewriteState start) {
        memory = new RewriteMemory(start);
    }

    @Override
    public void run(RewriteState start) {
        Workflow.await(memory::hasTarget);
        while (true) {
            RewriteView before = view();
            round();
            notices.tell(memory.channel(), before, view(), now());
            Instant wake = resumesAt == null ? memory.nextScan() : resumesAt;
            Duration pause = Duration.between(now(), wake);
            Workflow.await(pause.isPositive() ? pause : Duration.ofMillis(1), memory::hasNews);
            resumesAt = null;
            if (Workflow.getInfo().isContinueAsNewSuggested() && Workflow.isEveryHandlerFinished()) {
                Workflow.newContinueAsNewStub(RewriteWorkflow.class).run(memory.state());
            }
        }
    }

    private void round() {
        isWorking = true;
        reason = "";
        try {
            memory.takeNews();
            follow();
            if (memory.isScanDue(now())) {
                scan();
            }
            while (memory.mayWrite() && !memory.isHeld(now()) && !memory.hasNews() && rewriteSome()) {
                // Each turn is one look and the writes it asks for.
            }
            Hold hold = memory.inForce(now());
            if (memory.mayWrite() && hold != null) {
                pause(hold.until(), "Held by " + hold.by() + ": " + hold.why());
            }
        } catch (ActivityFailure failure) {
            Trouble trouble = Trouble.of(failure);
            if (trouble.kind() == Trouble.Kind.QUOTA_GONE) {
                tellBudget(BudgetWorkflow::exhausted);
            }
            pause(trouble.retryAt() == null ? now().plus(AFTER_TROUBLE) : trouble.retryAt(), trouble.reason());
        } finally {
            isWorking = false;
        }
    }

    /** Takes up the newest revision: what it changes joins what is still to be written. */
    private void follow() {
        RewriteTarget target = memory.target();
        if (target.revision().equals(memory.followed())) {
            return;
        }
        if (memory.followed() == null) {
            memory.begin(target);
            return;
        }
        Candidates candidates = work.candidates(memory.channel(), target.revision(), memory.followed(), target.since());
        settle(null, candidates.units());
        memory.follow(target, candidates);
    }

    /** Looks at every published video, whatever is remembered. */
    private void scan() {
        RewriteTarget target = memory.target();
        Candidates everything = work.candidates(memory.channel(), target.revision(), null, now());
        settle(null, everything.units());
        Scan scan = new Scan(everything);
        for (List<Candidate> some : scan.pages()) {
            Reservation reserved = reservation(1);
            if (!isGranted(reserved)) {
                return;
            }
            scan.add(look(memory.scanAt(some, now()), reserved));
        }
        settle(null, work.checkUpcoming(memory.channel(), target.revision(), "the hourly look"));
        memory.scanned(scan, now());
    }

    /** Looks at the next fifty and writes what differs. Answers whether there may be more to do now. */
    private boolean rewriteSome() {
        List<Candidate> some = memory.next();
        Reservation forLooking = reservation(1);
        if (!isGranted(forLooking)) {
            return false;
        }
        Seen seen = look(memory.lookAt(some, now()), forLooking);
        memory.looked(some, seen);
        if (seen.due().isEmpty()) {
            return true;
        }
        List<Due> due = seen.due();
        Reservation reserved = reservation(seen.dueUnits());
        while (!isGranted(reserved)) {
            if (due.size() == 1) {
                return false;
            }
            due = due.subList(0, due.size() / 2);
            reserved = reservation(due.stream().mapToInt(Due::units).sum());
        }
        resumesAt = null;
        reason = "";
        Receipt receipt = write(new Order(memory.lookAt(some, now()), due), reserved);
        memory.wrote(receipt);
        if (receipt.isQuotaGone()) {
            tellBudget(BudgetWorkflow::exhausted);
        }
        if (receipt.retryAt() != null) {
            pause(receipt.retryAt(), receipt.reason());
            return false;
        }
        return true;
    }

    private Seen look(Look look, Reservation reserved) {
        try {
            Seen seen = work.look(look);
            settle(reserved, seen.units());
            return seen;
        } catch (ActivityFailure failure) {
            settle(reserved, reserved.units());
            throw failure;
        }
    }

    private Receipt write(Order order, Reservation reserved) {
        try {
            Receipt receipt = work.write(order);
            settle(reserved, receipt.units());
            return receipt;
        } catch (ActivityFailure failure) {
            // What was written before it failed is not known, so all of it is booked.
            settle(reserved, reserved.units());
            throw failure;
        }
    }

    private Reservation reservation(int units) {
        reservations++;
        return new Reservation(
                WorkflowIds.rewrite(memory.channel()) + "/" + Workflow.getInfo().getRunId() + "/" + reservations,
                Lane.REWRITE,
                units,
                null);
    }

    private boolean isGranted(Reservation wish) {
        Grant grant = budget.reserve(memory.channel(), wish);
        if (grant.retryAt() != null) {
            pause(grant.retryAt(), grant.reason());
        }
        return grant.granted();
    }

    private void settle(@Nullable Reservation reserved, int units) {
        memory.spent(units);
        if (reserved != null || units > 0) {
            String id = reserved == null ? "" : reserved.id();
            tellBudget(keeper -> keeper.settle(new Settlement(id, Lane.REWRITE, units)));
        }
    }

    private void pause(Instant until, String why) {
        resumesAt = until;
        reason = why;
    }

    private void tellBudget(Consumer<BudgetWorkflow> message) {
        try {
            message.accept(
                    Workflow.newExternalWorkflowStub(BudgetWorkflow.class, WorkflowIds.budget(memory.channel())));
        } catch (TemporalFailure gone) {
            Workflow.getLogger(RewriteKeeper.class).warn("The budget could not be told: {}", gone.getMessage());
        }
    }

    @Override
    public void follow(RewriteTarget target) {
        memory.arrived(target);
    }

    @Override
    public RewriteView approve(Approval approval) {
        memory.approve();
        return view();
    }

    @Override
    public void checkApproval(Approval approval) {
        String problem = memory.whyNotApproved(approval);
        if (problem != null) {
            throw ApplicationFailure.newNonRetryableFailure(problem, "APPROVAL_REFUSED");
        }
    }

    @Override
    public RewriteView repair(Repair repair) {
        memory.repair(repair.videoId());
        return view();
    }

    @Override
    public void checkRepair(Repair repair) {
        if (!memory.isDrifted(repair.videoId())) {
            throw ApplicationFailure.newNonRetryableFailure(
                    "Nobody is known to have edited the video " + repair.videoId() + ".", "REPAIR_REFUSED");
        }
    }

    @Override
    public RewriteView hold(Hold hold) {
        memory.hold(hold);
        return view();
    }

    @Override
    public void checkHold(Hold hold) {
        String problem = hold.whyNot(now());
        if (problem != null) {
            throw ApplicationFailure.newNonRetryableFailure(problem, "HOLD_REFUSED");
        }
    }

    @Override
    public RewriteView goOn(String by) {
        memory.hold(null);
        return view();
    }

    @Override
    public void scan(String by) {
        memory.askForScan();
    }

    @Override
    public RewriteView view() {
        return memory.view(isWorking, reason, resumesAt, now());
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
