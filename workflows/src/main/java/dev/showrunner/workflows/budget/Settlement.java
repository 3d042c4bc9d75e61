package dev.showrunner.workflows.budget;

import dev.showrunner.episodes.plan.Lane;

/**
 * What a reservation really cost.
 *
 * @param id of the reservation; an id that was never reserved is booked as spent all the same
 * @param lane who spent them
 * @param units how many
 */
public record Settlement(String id, Lane lane, int units) {}
