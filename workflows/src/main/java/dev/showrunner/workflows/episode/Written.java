package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.plan.Field;
import java.util.Map;

/**
 * What a write left on YouTube.
 *
 * @param videoId the video written to
 * @param fields fingerprint by field, of what was written
 * @param units what it cost
 */
public record Written(String videoId, Map<Field, String> fields, int units) {}
