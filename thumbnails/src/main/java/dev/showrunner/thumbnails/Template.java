package dev.showrunner.thumbnails;

import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.awt.Color;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A template that can be drawn.
 *
 * @param hash of its bytes
 * @param root the drawing
 * @param accent its own colour, used where the show has none
 * @param slots in the order of the file
 * @param conditions of the elements that are not always drawn, slots left out
 * @param warnings what was dropped while reading
 */
record Template(
        String hash,
        SvgElement root,
        Color accent,
        List<Slot> slots,
        IdentityHashMap<SvgElement, Condition> conditions,
        List<Diagnostic> warnings) {

    /** The drawing without its slots, as it stands behind this design. */
    String background(ThumbnailDesign design, Color accent) {
        String xml = root.toXml(element -> element.attribute("data-slot") == null && isDrawn(element, design));
        return xml.replace("currentColor", Colours.hex(accent));
    }

    /** Equal for designs with equal backgrounds. */
    String backgroundKey(ThumbnailDesign design, Color accent) {
        StringBuilder key = new StringBuilder(hash).append(Colours.hex(accent));
        conditions.values().forEach(condition -> key.append(condition.holds(design) ? '+' : '-'));
        return key.toString();
    }

    private boolean isDrawn(SvgElement element, ThumbnailDesign design) {
        Condition condition = conditions.get(element);
        return condition == null || condition.holds(design);
    }
}
