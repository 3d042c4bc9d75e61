package dev.showrunner.cli.breaks;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.cli.Showrunner;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code showrunner breaks pick}. */
@Command(
        name = "pick",
        mixinStandardHelpOptions = true,
        description =
                "Picks breaks that go together, in the order in which to apply them; the same seed, the same breaks.",
        footer = {"", "Exit code: 0 as many as asked for, 1 fewer."})
final class PickBreaks implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOptions options;

    @Mixin
    private WishOptions wish;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--seed", paramLabel = "TEXT", required = true, description = "Such as the episode's id.")
    private String seed;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() {
        List<Break> picked = wish.wish().pick(options.catalogue().breaks(), count, seed);
        ListBreaks.write(picked, json, spec.commandLine().getOut());
        return picked.size() < count ? Showrunner.FINDINGS : 0;
    }
}
