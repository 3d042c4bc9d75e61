package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import java.util.SortedMap;

/**
 * One revision, read.
 *
 * @param files what its tree holds
 * @param reading what they say
 * @param keptAt files whose own version is not in force, with the revision whose version is, by path
 * @param lasting for how many revisions contradictions among its files have lasted, see {@link LastValidVersions}
 */
record Snapshot(
        Revision revision, RevisionFiles files, Reading reading, SortedMap<String, Revision> keptAt, int lasting) {}
