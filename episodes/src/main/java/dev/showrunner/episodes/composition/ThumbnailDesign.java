package dev.showrunner.episodes.composition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be drawn. The picture is a function of this record, the files it names and the renderer's version; the
 * fingerprint covers all three, so "has it changed?" never needs the picture.
 *
 * @param template path of the SVG template in the channel repository; the built-in one where absent
 * @param title auto-fitted, 3 to 100 characters
 * @param tagline one line, may be absent
 * @param show the show's name
 * @param when date and time in words, in the show's zone
 * @param accent {@code #rrggbb}; the template's own where absent
 * @param portraits guests, or the hosts where there are none; at most four
 * @param logos paths of SVG or PNG files in the channel repository
 * @param fingerprint of all inputs: this record, the named files' contents, the renderer's version
 */
public record ThumbnailDesign(
        @Nullable String template,
        String title,
        @Nullable String tagline,
        String show,
        @Nullable String when,
        @Nullable String accent,
        List<Portrait> portraits,
        List<String> logos,
        String fingerprint) {
    /**
     * A person on the picture.
     *
     * @param name as it is shown
     * @param photo a path in the channel repository or an https address of an allowed host; initials are drawn where
     *     absent
     */
    public record Portrait(String name, @Nullable String photo) {}
}
