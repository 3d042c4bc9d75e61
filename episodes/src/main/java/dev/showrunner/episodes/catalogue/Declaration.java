package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.schema.Values;

/**
 * What one file says, read and checked by itself. Its references to other files are still ids;
 * {@link CatalogueReader#link} follows them.
 *
 * @param id of what it declares; for an episode {@code show/slug}
 * @param values its fields
 */
public record Declaration(String id, Values values) {}
