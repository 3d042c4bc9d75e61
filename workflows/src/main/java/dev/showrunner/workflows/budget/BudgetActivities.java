package dev.showrunner.workflows.budget;

import io.temporal.activity.ActivityInterface;

/** A workflow cannot update another; this asks the budget on its behalf. */
@ActivityInterface
public interface BudgetActivities {
    /** Asks the channel's budget, starting it if need be. Idempotent per reservation id. */
    Grant reserve(String channel, Reservation reservation);
}
