package dev.showrunner.episodes.composition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The built-in blocks of a description, in their default order. */
enum Block {
    INTRO(null, Integer.MAX_VALUE),
    SPONSOR(null, 8),
    SERIES("series", 0),
    HOST("hosts", 4),
    TIMELINE("chapters", 6),
    GUESTS("guests", 5),
    TECHNOLOGIES("technologies", 2),
    LINKS("links", 1),
    HASHTAGS("hashtags", 7);

    /** When a show's own block gives way: after the built-in technologies, before the people. */
    static final int OWN_BLOCKS_GIVE_WAY = 3;

    private final @Nullable String entries;
    private final int givesWay;

    Block(@Nullable String entries, int givesWay) {
        this.entries = entries;
        this.givesWay = givesWay;
    }

    static List<String> defaultOrder() {
        return Arrays.stream(values()).map(Block::blockName).toList();
    }

    static Optional<Block> named(String name) {
        return Arrays.stream(values())
                .filter(block -> block.blockName().equals(name))
                .findFirst();
    }

    /** As it is written under {@code blocks:} and in the names of template files. */
    String blockName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the list whose last entries are left out first when space is short; absent for a block in one piece. */
    @Nullable
    String entries() {
        return entries;
    }

    /** Position in the order in which blocks give way; the introduction never does. */
    int givesWay() {
        return givesWay;
    }
}
