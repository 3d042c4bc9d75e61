package dev.showrunner.thumbnails;

import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.awt.Color;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template that can be drawn.
 *
 * @param key stands for its path and content
 * @param root the drawing
 * @param accent its own colour, used where the show has none
 * @param ground the colour a show's accent has to stand out from; absent where any will do
 * @param slots in the order of the file
 * @param conditions of the elements that are not always drawn, slots left out
 * @param warnings what was dropped while reading
 */
record Template(
        String key,
        SvgElement root,
        Color accent,
        @Nullable Color ground,
        List<Slot> slots,
        IdentityHashMap<SvgElement, Condition> conditions,
        List<Diagnostic> warnings) {

    /** A show's accent as it is drawn here: lightened or darkened until it stands out. */
    Color standingOut(Color accent) {
        return ground == null ? accent : Colours.legible(accent, ground, 3);
    }

    /** The drawing without its slots, as it stands behind this design. */
    String background(ThumbnailDesign design, Color accent) {
        String xml = root.toXml(element -> element.attribute("data-slot") == null && isDrawn(element, design));
        return xml.replace("currentColor", Colours.hex(accent));
    }

    /** Equal for designs with equal backgrounds. */
    String backgroundKey(ThumbnailDesign design, Color accent) {
        StringBuilder background = new StringBuilder(key).append(' ').append(Colours.hex(accent));
        conditions.values().forEach(condition -> background.append(condition.holds(design) ? '+' : '-'));
        return background.toString();
    }

    private boolean isDrawn(SvgElement element, ThumbnailDesign design) {
        Condition condition = conditions.get(element);
        return condition == null || condition.holds(design);
    }
}
