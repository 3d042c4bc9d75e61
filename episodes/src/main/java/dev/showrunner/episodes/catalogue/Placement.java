package dev.showrunner.episodes.catalogue;

/**
 * What the path of a file says of it before it is read.
 *
 * @param kind what it declares
 * @param show for an episode, the folder it lies in; empty where it lies in none, and for other kinds
 * @param name its id unless the file says otherwise: the file's name, or the folder's for an {@code index.yaml}
 */
public record Placement(Kind kind, String show, String name) {}
