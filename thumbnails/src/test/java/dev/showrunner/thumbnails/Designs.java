package dev.showrunner.thumbnails;

import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.episodes.composition.ThumbnailDesign.Portrait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Designs for tests, with what a test does not care about filled in. */
record Designs(
        @Nullable String template,
        String title,
        @Nullable String tagline,
        @Nullable String accent,
        List<Portrait> portraits,
        List<String> logos) {

    static Designs titled(String title) {
        return new Designs(null, title, "A look inside, live", null, List.of(), List.of());
    }

    Designs template(String path) {
        return new Designs(path, title, tagline, accent, portraits, logos);
    }

    Designs tagline(@Nullable String words) {
        return new Designs(template, title, words, accent, portraits, logos);
    }

    Designs accent(String colour) {
        return new Designs(template, title, tagline, colour, portraits, logos);
    }

    Designs guests(Portrait... guests) {
        return new Designs(template, title, tagline, accent, List.of(guests), logos);
    }

    Designs logos(String... paths) {
        return new Designs(template, title, tagline, accent, portraits, List.of(paths));
    }

    ThumbnailDesign design() {
        return new ThumbnailDesign(
                template,
                title,
                tagline,
                "Night Shift",
                "Thu 26 November, 18:00 GMT",
                accent,
                portraits,
                logos,
                "test");
    }
}
