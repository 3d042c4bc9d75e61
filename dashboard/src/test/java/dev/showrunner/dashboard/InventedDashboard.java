package dev.showrunner.dashboard;

import dev.showrunner.workflows.channel.ChannelView;
import dev.showrunner.workflows.channel.Reading;
import dev.showrunner.workflows.rewrite.RewriteView;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * Serves the {@link InventedChannel} until it is stopped, for looking at the pages: {@code InventedDashboard PORT
 * [evening|on-air|moving|starting|no-repository|no-episodes|approval|rewriting|sleeping|rewritten] [FOLDER WITH
 * PICTURES]}.
 */
final class InventedDashboard {
    private InventedDashboard() {}

    public static void main(String[] arguments) throws InterruptedException {
        Stage stage = new Stage(Integer.parseInt(arguments[0]));
        String scene = arguments.length > 1 ? arguments[1].toLowerCase(Locale.ROOT) : "evening";
        Path pictures = arguments.length > 2 ? Path.of(arguments[2]) : null;
        Instant now = Instant.now();
        switch (scene) {
            case "starting" -> {}
            case "no-repository" ->
                stage.engine.say(new ChannelView(
                        null,
                        new Reading(
                                null,
                                "The repository https://git.example/channel.git did not answer within 30 seconds",
                                "Check the address and the network; it is asked again by itself",
                                0,
                                0),
                        now.minusSeconds(9),
                        null));
            case "no-episodes" ->
                stage.inForce(new CatalogueBuilder(InventedChannel.REVISION, InventedChannel.BERLIN)
                        .show("small-tools", "Small Tools", "")
                        .build());
            case "moving" -> {
                InventedChannel.on(stage, now, false, pictures);
                Thread.ofVirtual().start(() -> InventedChannel.keepMoving(stage));
            }
            case "approval", "rewriting", "sleeping", "rewritten" -> {
                InventedChannel.on(stage, now, false, pictures);
                InventedRewrite.on(
                        stage,
                        now,
                        switch (scene) {
                            case "approval" -> RewriteView.Phase.WAITING_FOR_APPROVAL;
                            case "rewriting" -> RewriteView.Phase.RUNNING;
                            case "sleeping" -> RewriteView.Phase.WAITING;
                            default -> RewriteView.Phase.DONE;
                        });
            }
            case "on-air" -> {
                InventedChannel.on(stage, now, true, pictures);
                InventedDay.live(stage, now);
            }
            case "before-air" -> {
                InventedChannel.on(stage, now, false, pictures);
                InventedDay.before(stage, now);
            }
            default -> InventedChannel.on(stage, now, false, pictures);
        }
        System.out.println(stage.dashboard.uri() + " " + ZonedDateTime.now(InventedChannel.BERLIN));
        Thread.currentThread().join();
    }
}
