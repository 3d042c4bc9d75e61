package dev.showrunner.thumbnails;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.composition.ThumbnailDesign;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fills the slots of one picture, in the order of the template. */
final class Painter {
    private static final double LEGIBLE = 4.5;
    private static final Color LIGHT_CHIP = new Color(0xf2f4f8);
    private static final Color DARK_CHIP = new Color(0x222a38);
    private static final double LOGO_ON_CHIP = 0.74;

    private final TypeSetter typeSetter;
    private final Pictures pictures;
    private final ThumbnailDesign design;
    private final ChannelFiles files;
    private final PhotoFetcher fetcher;
    private final Color accent;
    private final BufferedImage canvas;
    private final Consumer<String> notes;

    Painter(
            TypeSetter typeSetter,
            Pictures pictures,
            ThumbnailDesign design,
            ChannelFiles files,
            PhotoFetcher fetcher,
            Color accent,
            BufferedImage canvas,
            Consumer<String> notes) {
        this.typeSetter = typeSetter;
        this.pictures = pictures;
        this.design = design;
        this.files = files;
        this.fetcher = fetcher;
        this.accent = accent;
        this.canvas = canvas;
        this.notes = notes;
    }

    void fill(Slot slot) {
        if (!slot.condition().holds(design)) {
            return;
        }
        Graphics2D g = canvas.createGraphics();
        SvgPainter.smooth(g);
        g.transform(slot.transform());
        switch (slot) {
            case Slot.Text text -> text(g, text);
            case Slot.Portrait portrait -> portrait(g, portrait);
            case Slot.Logos logos -> logos(g, logos);
        }
        g.dispose();
    }

    private void text(Graphics2D g, Slot.Text slot) {
        String text = words(slot);
        if (text == null || text.isBlank()) {
            return;
        }
        Color own = slot.style().color();
        Color color = own != null ? own : Colours.legible(accent, behind(slot.transform(), slot.box()), LEGIBLE);
        int alpha = (int) Math.round(slot.style().opacity() * 255);
        typeSetter.draw(g, slot, text, new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha), notes);
    }

    private @Nullable String words(Slot.Text slot) {
        return switch (slot.name()) {
            case "title" -> design.title();
            case "tagline" -> design.tagline();
            case "show" -> design.show();
            case "when" -> design.when();
            case "label" -> slot.text();
            default -> {
                ThumbnailDesign.@Nullable Portrait person = person(slot.name());
                yield person == null ? null : person.name();
            }
        };
    }

    private ThumbnailDesign.@Nullable Portrait person(String slot) {
        int index = slot.charAt(slot.length() - 1) - '1';
        return index < design.portraits().size() ? design.portraits().get(index) : null;
    }

    private void portrait(Graphics2D g, Slot.Portrait slot) {
        ThumbnailDesign.Portrait person = person(slot.name());
        if (person == null) {
            return;
        }
        Rectangle2D box = slot.shape().getBounds2D();
        if (person.photo() != null) {
            Rectangle2D pixels = slot.transform().createTransformedShape(box).getBounds2D();
            try {
                BufferedImage photo = pictures.photo(
                        person.photo(),
                        Math.clamp((long) Math.ceil(pixels.getWidth()), 1, 1280),
                        Math.clamp((long) Math.ceil(pixels.getHeight()), 1, 1280),
                        files,
                        fetcher);
                // A texture, not a clip: the edge of a filled shape is smooth.
                g.setPaint(new TexturePaint(photo, box));
                g.fill(slot.shape());
                return;
            } catch (UnreadablePicture e) {
                notes.accept("The photo of %s is not drawn: %s Initials stand in its place."
                        .formatted(person.name(), e.reason()));
            }
        }
        initials(g, slot.shape(), box, person.name());
    }

    private void initials(Graphics2D g, Shape shape, Rectangle2D box, String name) {
        Color dark = Colours.mix(accent, new Color(0x10151f), 0.72);
        Color darker = Colours.mix(accent, new Color(0x0b0f17), 0.88);
        g.setPaint(new GradientPaint(
                (float) box.getMinX(),
                (float) box.getMinY(),
                dark,
                (float) box.getMaxX(),
                (float) box.getMaxY(),
                darker));
        g.fill(shape);
        double side = Math.min(box.getWidth(), box.getHeight()) * 0.56;
        Rectangle2D inner =
                new Rectangle2D.Double(box.getCenterX() - side / 2, box.getCenterY() - side / 2, side, side);
        Slot.Style style = new Slot.Style(
                800, side * 0.68, 1, 1, 1, 0, true, Slot.Align.MIDDLE, Slot.VerticalAlign.MIDDLE, null, 1);
        Slot.Text slot = new Slot.Text("initials", Condition.ALWAYS, new AffineTransform(), inner, null, style);
        typeSetter.draw(
                g,
                slot,
                Initials.of(name),
                Colours.legible(Colours.mix(accent, Color.WHITE, 0.75), dark, 7),
                note -> {});
    }

    private void logos(Graphics2D g, Slot.Logos slot) {
        Rectangle2D box = slot.box();
        double side = Math.min(box.getHeight(), box.getWidth());
        int room = (int) ((box.getWidth() + slot.gap()) / (side + slot.gap()));
        List<String> paths =
                design.logos().stream().skip(slot.first() - 1L).limit(room).toList();
        int count = paths.size();
        double width = count * side + (count - 1) * slot.gap();
        double x = box.getX()
                + switch (slot.align()) {
                    case START, LEFT -> 0;
                    case MIDDLE -> (box.getWidth() - width) / 2;
                    case END, RIGHT -> box.getWidth() - width;
                };
        for (String path : paths) {
            try {
                logo(g, path, new Rectangle2D.Double(x, box.getY(), side, side), slot.transform());
                x += side + slot.gap();
            } catch (UnreadablePicture e) {
                notes.accept("A logo is left out: " + e.reason());
            }
        }
    }

    private void logo(Graphics2D g, String path, Rectangle2D chip, AffineTransform toPixels) throws UnreadablePicture {
        double inner = chip.getWidth() * LOGO_ON_CHIP;
        double scale = Math.sqrt(Math.abs(toPixels.getDeterminant()));
        BufferedImage logo = pictures.logo(path, Math.clamp((long) Math.ceil(inner * scale), 8, 720), files);
        double radius = chip.getWidth() * 0.44;
        g.setColor(Pictures.lightness(logo) > 0.7 ? DARK_CHIP : LIGHT_CHIP);
        g.fill(new RoundRectangle2D.Double(
                chip.getX(), chip.getY(), chip.getWidth(), chip.getHeight(), radius, radius));
        AffineTransform place =
                AffineTransform.getTranslateInstance(chip.getCenterX() - inner / 2, chip.getCenterY() - inner / 2);
        place.scale(inner / logo.getWidth(), inner / logo.getHeight());
        g.drawImage(logo, place, null);
    }

    /** The mean colour of the picture under a slot. */
    private Color behind(AffineTransform transform, Rectangle2D box) {
        Rectangle2D area = transform
                .createTransformedShape(box)
                .getBounds2D()
                .createIntersection(new Rectangle2D.Double(0, 0, canvas.getWidth(), canvas.getHeight()));
        if (area.getWidth() < 1 || area.getHeight() < 1) {
            return Color.BLACK;
        }
        long red = 0;
        long green = 0;
        long blue = 0;
        long count = 0;
        for (double y = area.getMinY(); y < area.getMaxY() - 1; y += Math.max(1, area.getHeight() / 24)) {
            for (double x = area.getMinX(); x < area.getMaxX() - 1; x += Math.max(1, area.getWidth() / 24)) {
                int pixel = canvas.getRGB((int) x, (int) y);
                red += pixel >> 16 & 255;
                green += pixel >> 8 & 255;
                blue += pixel & 255;
                count++;
            }
        }
        return count == 0 ? Color.BLACK : new Color((int) (red / count), (int) (green / count), (int) (blue / count));
    }
}
