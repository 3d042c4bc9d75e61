package dev.showrunner.activities.breaks;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that may be set when a break is applied.
 *
 * @param name as it stands between {@code ${} and {@code }}
 * @param value unless another is given
 */
public record Parameter(String name, String description, JsonNode value) {}
