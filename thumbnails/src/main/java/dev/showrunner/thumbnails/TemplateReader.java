package dev.showrunner.thumbnails;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.DrawingRules;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the slots and conditions in an SVG. */
final class TemplateReader {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;

    private static final Color DEFAULT_ACCENT = new Color(0xff5c4d);

    private final List<Slot> slots = new ArrayList<>();
    private final IdentityHashMap<SvgElement, Condition> conditions = new IdentityHashMap<>();

    private TemplateReader() {}

    /**
     * Reads a template.
     *
     * @throws UnusableSvg when it cannot be drawn, one of its slots cannot be understood, or it has none
     */
    static Template read(String path, String key, byte[] bytes) throws UnusableSvg {
        SvgReader.Svg svg = SvgReader.read(path, bytes);
        SvgElement root = svg.root();
        TemplateReader reader = new TemplateReader();
        reader.visit(root, Condition.ALWAYS, viewport(root), new Inherited(null, 1));
        if (reader.slots.isEmpty()) {
            throw new UnusableSvg(DrawingRules.TEMPLATE_WITHOUT_SLOTS.at(
                    root.location(),
                    "No element has a data-slot attribute, so nothing of the episode would be shown.",
                    "Put a rectangle where the title belongs: <rect data-slot=\"title\" x=\"72\" y=\"150\""
                            + " width=\"760\" height=\"320\"/>."));
        }
        String color = root.property("color");
        Color accent = color == null ? DEFAULT_ACCENT : Colours.parse(color).orElse(DEFAULT_ACCENT);
        String ground = root.attribute("data-ground");
        return new Template(
                key,
                root,
                accent,
                ground == null ? null : Colours.parse(ground).orElse(null),
                List.copyOf(reader.slots),
                reader.conditions,
                List.copyOf(svg.findings()));
    }

    /** Colour and opacity handed down from a group. */
    record Inherited(@Nullable String fill, double opacity) {
        Inherited below(SvgElement element) {
            String fill = element.property("fill");
            double opacity = number(element, "opacity") * number(element, "fill-opacity");
            return new Inherited(fill == null ? this.fill : fill, this.opacity * opacity);
        }

        private static double number(SvgElement element, String property) {
            String value = element.property(property);
            return value == null
                    ? 1
                    : Numbers.parse(value).map(n -> Math.clamp(n, 0, 1)).orElse(1.0);
        }
    }

    private void visit(SvgElement element, Condition outer, AffineTransform outerTransform, Inherited outerStyle)
            throws UnusableSvg {
        Condition condition = outer;
        String terms = element.attribute("data-if");
        if (terms != null) {
            condition = outer.and(Condition.parse(terms)
                    .orElseThrow(() -> new UnusableSvg(DrawingRules.TEMPLATE_CONDITION.at(
                            element.location(),
                            "data-if=\"" + SvgReader.shortened(terms) + "\" is not a condition.",
                            "Write terms that all have to hold: tagline, when, logos or portraits, with ! before for"
                                    + " absent, or with a number: portraits=2, portraits=3..4."))));
        }
        AffineTransform transform = transform(element, outerTransform);
        Inherited style = outerStyle.below(element);
        String name = element.attribute("data-slot");
        if (name != null) {
            slots.add(SlotReader.read(element, name.strip(), condition, transform, style));
            return;
        }
        if (terms != null) {
            conditions.put(element, condition);
        }
        for (SvgElement child : element.children()) {
            visit(child, condition, transform, style);
        }
    }

    private static AffineTransform transform(SvgElement element, AffineTransform outer) throws UnusableSvg {
        String text = element.attribute("transform");
        if (text == null) {
            return outer;
        }
        Optional<AffineTransform> own = Transforms.parse(text);
        if (own.isEmpty()) {
            throw new UnusableSvg(DrawingRules.TEMPLATE_TRANSFORM.at(
                    element.location(),
                    "transform=\"" + SvgReader.shortened(text) + "\" cannot be understood.",
                    "Use translate, scale, rotate, skewX, skewY or matrix."));
        }
        AffineTransform both = new AffineTransform(outer);
        both.concatenate(own.get());
        return both;
    }

    /** As {@code preserveAspectRatio="xMidYMid meet"} does it, which is what the painter uses. */
    private static AffineTransform viewport(SvgElement root) throws UnusableSvg {
        double[] box = viewBox(root);
        double scale = Math.min(WIDTH / box[2], HEIGHT / box[3]);
        AffineTransform transform =
                AffineTransform.getTranslateInstance((WIDTH - box[2] * scale) / 2, (HEIGHT - box[3] * scale) / 2);
        transform.scale(scale, scale);
        transform.translate(-box[0], -box[1]);
        return transform;
    }

    private static double[] viewBox(SvgElement root) throws UnusableSvg {
        String viewBox = root.attribute("viewBox");
        String[] words = viewBox != null
                ? viewBox.strip().split("[\\s,]+", -1)
                : new String[] {
                    "0",
                    "0",
                    root.attributes().getOrDefault("width", ""),
                    root.attributes().getOrDefault("height", "")
                };
        double[] box = new double[4];
        boolean sound = words.length == 4;
        for (int i = 0; sound && i < 4; i++) {
            Optional<Double> number = Numbers.parse(words[i]);
            sound = number.isPresent() && (i < 2 || number.get() > 0);
            box[i] = number.orElse(0.0);
        }
        if (!sound) {
            throw new UnusableSvg(DrawingRules.TEMPLATE_SIZE.at(
                    root.location(),
                    "The drawing does not say how large it is.",
                    "Give the <svg> element viewBox=\"0 0 1280 720\"."));
        }
        return box;
    }

    /** Everything a template's author is told about the file, with and without success. */
    static List<Diagnostic> check(String path, byte[] bytes) {
        try {
            return read(path, "", bytes).warnings();
        } catch (UnusableSvg e) {
            return List.of(e.diagnostic());
        }
    }
}
