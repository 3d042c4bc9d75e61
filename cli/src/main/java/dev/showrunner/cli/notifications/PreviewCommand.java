package dev.showrunner.cli.notifications;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.showrunner.activities.notify.Addressing;
import dev.showrunner.cli.UserError;
import dev.showrunner.cli.plan.OpenChannel;
import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.NotificationTarget;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.episodes.composition.Notice;
import dev.showrunner.episodes.report.Visible;
import dev.showrunner.workflows.outbox.Correspondence;
import dev.showrunner.workflows.outbox.Letter;
import dev.showrunner.workflows.outbox.Occurrence;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code showrunner notifications preview}. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = {
            "Shows who would be told what of an episode, in the words they would read.",
            "Nothing is sent, and nobody is asked. What only happens on the day is shown with an example."
        })
public final class PreviewCommand implements Callable<Integer> {
    private static final Correspondence AS_ON_YOUTUBE = new Correspondence(URI.create("https://www.youtube.com/"));
    private static final String SOME_VIDEO = "VIDEO_ID";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EPISODE", description = "The episode, as show/slug.")
    private String episode;

    @Parameters(
            index = "1",
            paramLabel = "PATH",
            arity = "0..1",
            defaultValue = ".",
            description = "A channel's folder as it lies there (default: the current folder).")
    private Path folder;

    @Option(names = "--json", description = "Write it as JSON.")
    private boolean json;

    /** A letter that would be sent. */
    private record Shown(NotificationTarget target, Letter letter, Notice notice) {}

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.systemUTC();
        try (OpenChannel channel = OpenChannel.folder(folder, "main", clock)) {
            Catalogue catalogue = channel.catalogue();
            List<Shown> shown = shown(catalogue, found(catalogue), clock.instant());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out, json(shown));
                out.println();
            } else {
                print(shown, out);
            }
            out.flush();
            return ExitCode.OK;
        }
    }

    private Episode found(Catalogue catalogue) {
        Episode found = null;
        try {
            found = catalogue.episodes().get(EpisodeId.parse(episode));
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(Visible.of(episode) + " is not written like show/slug.");
        }
        if (found == null) {
            throw new UserError(
                    "The channel has no episode " + Visible.of(episode), "Name it like klustered/42, by show and file");
        }
        return found;
    }

    private static List<Shown> shown(Catalogue catalogue, Episode episode, Instant now) {
        Airtime airtime = episode.airtime();
        Instant start = airtime == null ? now : airtime.instant();
        List<Shown> shown = new ArrayList<>();
        for (Occasion occasion : Occasion.values()) {
            Occurrence example = new Occurrence(
                    occasion,
                    occasion == Occasion.APPROVAL ? null : episode.id(),
                    "",
                    occasion.key(),
                    now,
                    start,
                    occasion == Occasion.RESCHEDULED ? start.minus(Duration.ofDays(1)) : null,
                    Objects.requireNonNullElse(episode.youtube().videoId(), SOME_VIDEO),
                    example(occasion));
            for (Letter letter : occasion == Occasion.NO_ADDRESS
                    ? List.<Letter>of()
                    : Addressing.of(catalogue, catalogue, example)) {
                NotificationTarget target =
                        Correspondence.target(catalogue, letter).orElseThrow();
                boolean isKnown =
                        shown.stream().anyMatch(other -> other.letter().id().equals(letter.id()));
                if (!isKnown) {
                    shown.add(new Shown(target, letter, AS_ON_YOUTUBE.write(catalogue, target, letter)));
                }
            }
        }
        return shown;
    }

    private static List<String> example(Occasion occasion) {
        return switch (occasion) {
            case GATE_RED -> List.of("Guests: nobody has confirmed that they will be there");
            case APPROVAL -> List.of("30 published videos would be rewritten", "showrunner approve 1234567");
            case DRIFT -> List.of("the description");
            case CLUSTER_ALARM -> List.of("red: It is still there, and costs money, after its episode.");
            case CHAPTERS_REFUSED ->
                List.of(
                        "The repository does not let us write to main: protected branch.",
                        "Let the token or key push to this branch, or commit by hand.");
            case SCHEDULED, RESCHEDULED, CANCELLED, LIVE, ENDED, REMINDER, NO_ADDRESS -> List.of();
        };
    }

    private void print(List<Shown> shown, PrintWriter out) {
        if (shown.isEmpty()) {
            out.println("Nobody would be told anything of " + Visible.of(episode)
                    + ". Name targets under notifications: in channel.yaml.");
        }
        for (Shown one : shown) {
            out.println(head(one));
            one.notice().text().lines().forEach(line -> out.println("    " + readable(line)));
            out.println();
        }
    }

    /** As a person reads it: what only keeps a chat from reading more into it has no width. */
    private static String readable(String line) {
        return Visible.of(line.replaceAll("[\\u200b\\u2060]", "")).stripTrailing();
    }

    private static String head(Shown shown) {
        String guest = shown.letter().guest();
        return shown.letter().occurrence().occasion().key() + " → "
                + shown.target().name() + " ("
                + shown.target().kind().name().toLowerCase(Locale.ROOT)
                + (guest == null ? "" : " to " + guest) + ")";
    }

    private static ArrayNode json(List<Shown> shown) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Shown one : shown) {
            String guest = one.letter().guest();
            all.addObject()
                    .put("event", one.letter().occurrence().occasion().key())
                    .put("target", one.target().name())
                    .put("kind", one.target().kind().name().toLowerCase(Locale.ROOT))
                    .put("for", one.target().audience().name().toLowerCase(Locale.ROOT))
                    .put("guest", guest)
                    .put("subject", one.notice().subject())
                    .put("text", one.notice().text());
        }
        return all;
    }
}
