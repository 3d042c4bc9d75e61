package dev.showrunner.episodes.git;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A change of one text file of the branch.
 *
 * @param path from the root of the repository, with {@code /}
 * @param edit from the file's newest text to what it is to be; empty where nothing has to be changed. May be asked more
 *     than once, when somebody else commits in the meantime
 * @param message of the commit
 * @param at the commit's time
 */
public record Amendment(String path, Function<String, Optional<String>> edit, String message, Instant at) {}
