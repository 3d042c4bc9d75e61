package dev.showrunner.workflows.budget;

import dev.showrunner.episodes.plan.Lane;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish for units.
 *
 * @param id names the reservation; the same id is granted once
 * @param lane who spends them
 * @param units how many
 * @param airtime of the episode they are for
 */
public record Reservation(
        String id, Lane lane, int units, @Nullable Instant airtime) {}
