package dev.showrunner.emulator.pages;

import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.videos.VideoResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The channel's videos as its page sorts them: what comes soonest first, what was latest first. */
record Shelves(List<VideoDocument> live, List<VideoDocument> upcoming, List<VideoDocument> past) {
    private record Timed(Instant time, VideoDocument video) {}

    static Shelves of(View view) {
        List<VideoDocument> live = new ArrayList<>();
        List<VideoDocument> upcoming = new ArrayList<>();
        List<VideoDocument> past = new ArrayList<>();
        for (VideoDocument video : VideoDocument.all(view)) {
            switch (VideoResource.liveBroadcastContent(video)) {
                case "live" -> live.add(video);
                case "upcoming" -> upcoming.add(video);
                default -> past.add(video);
            }
        }
        return new Shelves(latestFirst(live), latestFirst(upcoming).reversed(), latestFirst(past));
    }

    static List<VideoDocument> latestFirst(List<VideoDocument> videos) {
        return videos.stream()
                .map(video -> new Timed(Card.time(video), video))
                .sorted(Comparator.comparing(Timed::time).reversed())
                .map(Timed::video)
                .toList();
    }

    int size() {
        return live.size() + upcoming.size() + past.size();
    }
}
