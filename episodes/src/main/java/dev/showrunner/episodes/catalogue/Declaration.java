package dev.showrunner.episodes.catalogue;

/**
 * What one file says, read and checked by itself. Its references to other files are still ids;
 * {@link CatalogueReader#link} follows them.
 */
public sealed interface Declaration permits Declaration.Unfinished {
    record Unfinished() implements Declaration {}
}
