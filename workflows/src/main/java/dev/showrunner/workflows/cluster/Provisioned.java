package dev.showrunner.workflows.cluster;

import java.time.Instant;

/**
 * How far an order is.
 *
 * @param detail a sentence for the producer
 * @param destroyBy the deadline that the provider keeps
 */
public record Provisioned(Progress progress, String detail, Instant destroyBy) {
    /** How far. */
    public enum Progress {
        COMING,
        READY,
        FAILED
    }
}
