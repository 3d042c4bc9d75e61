package dev.showrunner.thumbnails;

import dev.showrunner.episodes.diagnostics.DrawingRules;
import dev.showrunner.episodes.diagnostics.Location;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Bounds the work of painting an SVG before it is painted: a short file whose {@code use} elements refer to each other
 * draws a billion shapes, and a few wide blurs take minutes.
 */
final class SvgCost {
    private static final long MAX_SHAPES = 20_000;
    /** A filter step, mask or pattern works on every pixel of what it covers, so it counts as many shapes. */
    private static final long PIXEL_WORK = 200;

    /** No drawing of 1280 units a side needs numbers of seven digits, nor dashes shorter than one unit. */
    private static final Pattern FAR = Pattern.compile("(?<![.\\d])\\d{6,}|\\d[eE]\\+?[1-9]");

    private static final Pattern SHORT_DASH =
            Pattern.compile("stroke-dasharray\\s*:\\s*(?:[^;}]*[\\s,])?0*(?:\\.\\d|\\d[eE]-)");
    private static final Set<String> GEOMETRY = Set.of(
            "d",
            "points",
            "x",
            "y",
            "width",
            "height",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "x1",
            "y1",
            "x2",
            "y2",
            "transform",
            "stroke-width");

    private static final Set<String> PIXEL_WORKERS = Set.of("mask", "pattern", "clipPath", "image");
    private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*[\"']?#([^)\"'\\s]+)");
    private static final int MAX_FILTER_STEPS = 24;
    private static final double MAX_BLUR = 250;
    private static final double MAX_OCTAVES = 8;

    private final String path;
    private final Map<String, SvgElement> byId = new HashMap<>();
    private final IdentityHashMap<SvgElement, Long> shapes = new IdentityHashMap<>();
    private final Set<SvgElement> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int filterSteps;

    private SvgCost(String path) {
        this.path = path;
    }

    /**
     * Adds up what the drawing costs.
     *
     * @throws UnusableSvg when that is more than a thumbnail needs
     */
    static void check(String path, SvgElement root) throws UnusableSvg {
        SvgCost cost = new SvgCost(path);
        cost.index(root);
        if (cost.shapes(root) > MAX_SHAPES) {
            throw cost.tooMuch(root, "It draws more than %,d shapes.".formatted(MAX_SHAPES));
        }
    }

    private void index(SvgElement element) throws UnusableSvg {
        String id = element.attribute("id");
        if (id != null) {
            byId.putIfAbsent(id, element);
        }
        if (element.name().startsWith("fe") && ++filterSteps > MAX_FILTER_STEPS) {
            throw tooMuch(element, "It has more than %d filter steps.".formatted(MAX_FILTER_STEPS));
        }
        String blur = element.attribute("stdDeviation");
        if (blur != null && !isAtMost(blur, MAX_BLUR)) {
            throw tooMuch(element, "A blur of %s is wider than %.0f.".formatted(SvgReader.shortened(blur), MAX_BLUR));
        }
        String octaves = element.attribute("numOctaves");
        if (octaves != null && !isAtMost(octaves, MAX_OCTAVES)) {
            throw tooMuch(element, "More than %.0f octaves of noise.".formatted(MAX_OCTAVES));
        }
        checkGeometry(element);
        for (SvgElement child : element.children()) {
            index(child);
        }
    }

    private void checkGeometry(SvgElement element) throws UnusableSvg {
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            if (GEOMETRY.contains(attribute.getKey())
                    && FAR.matcher(attribute.getValue()).find()) {
                throw tooMuch(element, attribute.getKey() + " reaches further than 100,000 units.");
            }
        }
        String dashes = "stroke-dasharray:" + element.attributes().getOrDefault("stroke-dasharray", "");
        String style = element.attributes().getOrDefault("style", "") + element.text();
        if (SHORT_DASH.matcher(dashes).find() || SHORT_DASH.matcher(style).find()) {
            throw tooMuch(element, "Its dashes are shorter than 1 unit.");
        }
    }

    private long shapes(SvgElement element) throws UnusableSvg {
        Long known = shapes.get(element);
        if (known != null) {
            return known;
        }
        if (!open.add(element)) {
            throw tooMuch(element, "Elements refer to each other in a circle.");
        }
        long sum = element.name().startsWith("fe") || PIXEL_WORKERS.contains(element.name()) ? PIXEL_WORK : 1;
        for (SvgElement child : element.children()) {
            sum = Math.min(MAX_SHAPES + 1, sum + shapes(child));
        }
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            for (String id : targets(attribute.getKey(), attribute.getValue())) {
                SvgElement target = byId.get(id);
                sum = target == null ? sum : Math.min(MAX_SHAPES + 1, sum + shapes(target));
            }
        }
        open.remove(element);
        shapes.put(element, sum);
        return sum;
    }

    private static List<String> targets(String attribute, String value) {
        if (attribute.equals("href") || attribute.equals("xlink:href")) {
            return value.startsWith("#") ? List.of(value.substring(1)) : List.of();
        }
        return REFERENCE.matcher(value).results().map(match -> match.group(1)).toList();
    }

    private static boolean isAtMost(String numbers, double limit) {
        for (String number : numbers.strip().split("[\\s,]+", -1)) {
            try {
                // Not "> limit": NaN must fail too.
                if (!(Double.parseDouble(number) <= limit)) {
                    return false;
                }
            } catch (NumberFormatException e) {
                return false;
            }
        }
        return true;
    }

    private UnusableSvg tooMuch(SvgElement element, String why) {
        Location location = element.location();
        return new UnusableSvg(DrawingRules.SVG_TOO_COSTLY.at(
                location.line() > 0 ? location : Location.of(path), why, "Simplify the drawing."));
    }
}
