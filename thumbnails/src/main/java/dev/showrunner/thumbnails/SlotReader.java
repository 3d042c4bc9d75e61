package dev.showrunner.thumbnails;

import dev.showrunner.episodes.diagnostics.DrawingRules;
import dev.showrunner.thumbnails.Slot.Align;
import dev.showrunner.thumbnails.Slot.VerticalAlign;
import dev.showrunner.thumbnails.TemplateReader.Inherited;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one element with a {@code data-slot} attribute. */
final class SlotReader {
    private final SvgElement element;
    private final String name;

    private SlotReader(SvgElement element, String name) {
        this.element = element;
        this.name = name;
    }

    static Slot read(SvgElement element, String name, Condition condition, AffineTransform transform, Inherited style)
            throws UnusableSvg {
        SlotReader reader = new SlotReader(element, name);
        if (name.matches("portrait-[1-4]")) {
            return new Slot.Portrait(name, condition, transform, reader.shape());
        }
        if (name.equals("logos")) {
            return new Slot.Logos(
                    name,
                    condition,
                    transform,
                    reader.box(),
                    (int) reader.number("data-first", 1, 1, 20),
                    reader.number("data-gap", 14, 0, 500),
                    reader.choice("data-align", Align.class, Align.START));
        }
        if (name.matches("title|tagline|show|when|label|name-[1-4]")) {
            String text = element.attribute("data-text");
            if (name.equals("label") && (text == null || text.isBlank())) {
                throw reader.broken("A label needs its words.", "Add data-text=\"…\".");
            }
            Rectangle2D box = reader.box();
            return new Slot.Text(name, condition, transform, box, text, reader.style(box, style));
        }
        throw reader.broken(
                "There is no slot of that name.",
                "Use title, tagline, show, when, label, logos, portrait-1 to portrait-4 or name-1 to name-4.");
    }

    private Slot.Style style(Rectangle2D box, Inherited inherited) throws UnusableSvg {
        int lines = (int) number("data-max-lines", 1, 1, 8);
        double maxSize = number("data-max-size", Math.min(box.getHeight(), 160), 4, 1000);
        double minSize = number("data-min-size", Math.min(maxSize, 18), 4, maxSize);
        String fill = inherited.fill();
        return new Slot.Style(
                (int) number("data-weight", 600, 100, 900),
                maxSize,
                minSize,
                lines,
                number("data-leading", 1.1, 0.8, 3),
                number("data-tracking", 0, -0.1, 0.5),
                choice("data-case", Case.class, Case.AS_WRITTEN) == Case.UPPER,
                choice("data-align", Align.class, Align.START),
                choice("data-valign", VerticalAlign.class, VerticalAlign.TOP),
                fill == null ? Color.WHITE : color(fill),
                inherited.opacity());
    }

    private enum Case {
        AS_WRITTEN,
        UPPER
    }

    private @Nullable Color color(String fill) throws UnusableSvg {
        if (fill.equalsIgnoreCase("currentColor")) {
            return null;
        }
        Optional<Color> color = Colours.parse(fill);
        if (color.isEmpty()) {
            throw broken(
                    "fill=\"" + SvgReader.shortened(fill) + "\" is not a colour text can be set in.",
                    "Write #rrggbb, or currentColor for the show's accent.");
        }
        return color.get();
    }

    private Shape shape() throws UnusableSvg {
        return switch (element.name()) {
            case "circle" -> {
                double r = size("r");
                yield new Ellipse2D.Double(position("cx") - r, position("cy") - r, 2 * r, 2 * r);
            }
            case "ellipse" -> {
                double rx = size("rx");
                double ry = size("ry");
                yield new Ellipse2D.Double(position("cx") - rx, position("cy") - ry, 2 * rx, 2 * ry);
            }
            case "rect" -> {
                Rectangle2D box = box();
                double rx = number("rx", 0, 0, box.getWidth() / 2);
                double ry = number("ry", rx, 0, box.getHeight() / 2);
                yield new RoundRectangle2D.Double(
                        box.getX(), box.getY(), box.getWidth(), box.getHeight(), 2 * rx, 2 * ry);
            }
            default ->
                throw broken("A photo cannot be cut to a <" + element.name() + ">.", "Use a circle, ellipse or rect.");
        };
    }

    private Rectangle2D box() throws UnusableSvg {
        if (!element.name().equals("rect")) {
            throw broken(
                    "This slot has to be a rect, not a <" + element.name() + ">.", "Draw a rectangle in its place.");
        }
        return new Rectangle2D.Double(position("x"), position("y"), size("width"), size("height"));
    }

    private double position(String attribute) throws UnusableSvg {
        return number(attribute, 0, -100_000, 100_000);
    }

    private double size(String attribute) throws UnusableSvg {
        String value = element.property(attribute);
        if (value == null) {
            throw broken(attribute + " is missing.", "Add " + attribute + "=\"…\".");
        }
        return number(attribute, 0, 1, 100_000);
    }

    private double number(String attribute, double otherwise, double least, double most) throws UnusableSvg {
        String value = element.property(attribute);
        if (value == null) {
            return otherwise;
        }
        Optional<Double> number = Numbers.parse(value).filter(n -> n >= least && n <= most);
        if (number.isEmpty()) {
            throw broken(
                    "%s=\"%s\" is not a number between %s and %s."
                            .formatted(attribute, SvgReader.shortened(value), plain(least), plain(most)),
                    "Write a plain number, in the units of the viewBox.");
        }
        return number.get();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private <E extends Enum<E>> E choice(String attribute, Class<E> type, E otherwise) throws UnusableSvg {
        String value = element.attribute(attribute);
        if (value == null) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(value.strip())) {
                return constant;
            }
        }
        throw broken(
                "%s=\"%s\" is not a choice.".formatted(attribute, SvgReader.shortened(value)),
                "Use "
                        + Stream.of(type.getEnumConstants())
                                .map(SlotReader::word)
                                .collect(Collectors.joining(" or ")) + ".");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private UnusableSvg broken(String message, String remedy) {
        return new UnusableSvg(DrawingRules.TEMPLATE_SLOT.at(
                element.location(), "Slot \"" + SvgReader.shortened(name) + "\": " + message, remedy));
    }
}
