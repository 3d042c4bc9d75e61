package dev.showrunner.workflows.rewrite;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an order. What is in none of the lists was not tried.
 *
 * @param settled the videos that show what is wanted now
 * @param written how many of them were written
 * @param findings what was refused; it is not tried again before something changes
 * @param retryAt when the rest can be tried; absent when there is no rest
 * @param reason why there is a rest, in the producer's words
 * @param isQuotaGone YouTube says that nothing is left today
 * @param units what it cost
 */
public record Receipt(
        List<Candidate> settled,
        int written,
        List<Finding> findings,
        @Nullable Instant retryAt,
        String reason,
        boolean isQuotaGone,
        int units) {
    public Receipt {
        settled = List.copyOf(settled);
        findings = List.copyOf(findings);
    }
}
