import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Draws the portraits of the sample channel's people. They are nobody.
 *
 * <p>From the folder {@code cli}: {@code java src/sample-channel/Portraits.java
 * src/main/resources/sample-channel/people}
 */
enum Portraits {
    JUNIPER_VALE("#7c2d12", "#f97316", "#e8b48f", "#2b1b17", "#1e293b", Hair.BOB, Extra.EARRINGS),
    OSKAR_LINDQVANE("#134e4a", "#2dd4bf", "#f3cdb0", "#c9ccd1", "#3f3f46", Hair.SHORT, Extra.BEARD),
    MARISOL_QUINT("#1e3a8a", "#60a5fa", "#b97a50", "#1c1412", "#f8fafc", Hair.LONG, Extra.NONE),
    TOBIAS_FERNHOLLOW("#365314", "#a3e635", "#f6d3b8", "#b4532a", "#27272a", Hair.CURLS, Extra.GLASSES),
    AMARA_OSEI_DUNN("#701a75", "#e879f9", "#6b3f2a", "#120c0a", "#facc15", Hair.AFRO, Extra.EARRINGS),
    WREN_HALLOWAY("#713f12", "#fbbf24", "#f0c3a0", "#7a4a24", "#475569", Hair.BUN, Extra.GLASSES),
    ZOE_BRACKENBURY("#164e63", "#22d3ee", "#f7d9c4", "#e6c35c", "#7f1d1d", Hair.BOB, Extra.NONE),
    KENJI_MORROW("#312e81", "#818cf8", "#e6b98f", "#17171b", "#e2e8f0", Hair.SHORT, Extra.GLASSES),
    ELIO_MARCHVOSS("#4c0519", "#fb7185", "#d9a074", "#3a2318", "#0f766e", Hair.BEANIE, Extra.BEARD),
    PRIYA_SUNDERCOLE("#14532d", "#4ade80", "#9c6440", "#1a1110", "#be185d", Hair.LONG, Extra.EARRINGS);

    private static final int SIZE = 480;
    private static final float QUALITY = 0.9f;

    private enum Hair {
        SHORT,
        BOB,
        LONG,
        CURLS,
        AFRO,
        BUN,
        BEANIE
    }

    private enum Extra {
        NONE,
        GLASSES,
        BEARD,
        EARRINGS
    }

    private final Color dark;
    private final Color light;
    private final Color skin;
    private final Color hair;
    private final Color clothes;
    private final Hair style;
    private final Extra extra;

    Portraits(String dark, String light, String skin, String hair, String clothes, Hair style, Extra extra) {
        this.dark = Color.decode(dark);
        this.light = Color.decode(light);
        this.skin = Color.decode(skin);
        this.hair = Color.decode(hair);
        this.clothes = Color.decode(clothes);
        this.style = style;
        this.extra = extra;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 1 ? args[0] : ".");
        Files.createDirectories(folder);
        for (Portraits person : values()) {
            Path file = folder.resolve(person.name().toLowerCase().replace('_', '-') + ".jpg");
            save(person.draw(), file);
            System.out.println(file + " " + Files.size(file));
        }
    }

    private BufferedImage draw() {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setPaint(new GradientPaint(0, 0, light, 0, SIZE, dark));
        g.fillRect(0, 0, SIZE, SIZE);
        g.setColor(new Color(255, 255, 255, 34));
        g.fill(new Ellipse2D.Double(50, 30, 380, 380));
        behind(g);
        body(g);
        face(g);
        front(g);
        extras(g);
        g.dispose();
        return image;
    }

    private void behind(Graphics2D g) {
        g.setColor(hair);
        switch (style) {
            case LONG -> g.fill(new RoundRectangle2D.Double(128, 92, 224, 320, 190, 190));
            case BOB -> g.fill(new RoundRectangle2D.Double(126, 88, 228, 232, 180, 160));
            case AFRO -> g.fill(new Ellipse2D.Double(98, 48, 284, 270));
            case BUN -> g.fill(new Ellipse2D.Double(192, 34, 96, 92));
            default -> {}
        }
    }

    private void body(Graphics2D g) {
        g.setColor(clothes);
        g.fill(new RoundRectangle2D.Double(74, 362, 332, 220, 190, 190));
        g.setColor(shade(skin, 0.86));
        g.fill(new RoundRectangle2D.Double(200, 286, 80, 112, 60, 60));
        g.setColor(shade(clothes, 0.8));
        g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Arc2D.Double(188, 330, 104, 84, 180, 180, Arc2D.OPEN));
    }

    private void face(Graphics2D g) {
        g.setColor(shade(skin, 0.93));
        g.fill(new Ellipse2D.Double(134, 196, 40, 58));
        g.fill(new Ellipse2D.Double(306, 196, 40, 58));
        g.setColor(skin);
        g.fill(head());
        g.setColor(new Color(220, 70, 60, 42));
        g.fill(new Ellipse2D.Double(168, 246, 46, 32));
        g.fill(new Ellipse2D.Double(266, 246, 46, 32));
        g.setColor(new Color(0x22, 0x1a, 0x18));
        g.fill(new Ellipse2D.Double(191, 208, 20, 25));
        g.fill(new Ellipse2D.Double(269, 208, 20, 25));
        g.setColor(Color.WHITE);
        g.fill(new Ellipse2D.Double(200, 211, 7, 8));
        g.fill(new Ellipse2D.Double(278, 211, 7, 8));
        stroke(g, shade(hair, 0.8), 8);
        g.draw(new QuadCurve2D.Double(181, 189, 199, 178, 217, 187));
        g.draw(new QuadCurve2D.Double(263, 187, 281, 178, 299, 189));
        stroke(g, shade(skin, 0.72), 6);
        g.draw(new QuadCurve2D.Double(240, 226, 250, 254, 235, 257));
    }

    private void front(Graphics2D g) {
        g.setColor(hair);
        switch (style) {
            case SHORT -> g.fill(fringe(158, 62));
            case LONG -> g.fill(parting(188));
            case BOB -> g.fill(fringe(176, 62));
            case BUN -> g.fill(parting(240));
            case AFRO -> g.fill(fringe(150, 62));
            case CURLS -> {
                for (int i = 0; i < 9; i++) {
                    double angle = Math.PI * (0.98 - i * 0.12);
                    g.fill(new Ellipse2D.Double(
                            240 + 96 * Math.cos(angle) - 36, 196 - 96 * Math.sin(angle) - 36, 72, 72));
                }
                g.fill(new Ellipse2D.Double(190, 96, 100, 60));
            }
            case BEANIE -> {
                g.setColor(clothes);
                g.fill(fringe(150, 44));
                g.setColor(shade(clothes, 1.25));
                g.fill(new RoundRectangle2D.Double(140, 142, 200, 40, 30, 30));
            }
        }
    }

    private void extras(Graphics2D g) {
        if (extra == Extra.BEARD) {
            Area beard = new Area(head());
            beard.intersect(new Area(new Rectangle2D.Double(140, 258, 200, 120)));
            beard.subtract(new Area(new Ellipse2D.Double(176, 226, 128, 66)));
            g.setColor(hair);
            g.fill(beard);
        }
        stroke(g, extra == Extra.BEARD ? shade(skin, 0.6) : shade(skin, 0.5), 8);
        g.draw(new QuadCurve2D.Double(208, 282, 240, 308, 272, 282));
        if (extra == Extra.GLASSES) {
            stroke(g, new Color(0x20, 0x20, 0x28), 7);
            g.draw(new RoundRectangle2D.Double(169, 194, 62, 52, 34, 34));
            g.draw(new RoundRectangle2D.Double(249, 194, 62, 52, 34, 34));
            g.draw(new QuadCurve2D.Double(231, 212, 240, 206, 249, 212));
        }
        if (extra == Extra.EARRINGS) {
            g.setColor(new Color(0xfd, 0xe6, 0x8a));
            g.fill(new Ellipse2D.Double(146, 252, 16, 16));
            g.fill(new Ellipse2D.Double(318, 252, 16, 16));
        }
    }

    private static Shape head() {
        return new RoundRectangle2D.Double(150, 112, 180, 230, 176, 196);
    }

    /** Hair over the forehead down to {@code low}, beginning at {@code high}. */
    private static Shape fringe(double low, double high) {
        Path2D path = new Path2D.Double();
        path.moveTo(142, 214);
        path.curveTo(136, high - 8, 344, high - 8, 338, 214);
        path.curveTo(330, 186, 318, low, 286, low);
        path.curveTo(262, low + 6, 196, low - 20, 180, low + 4);
        path.curveTo(164, low + 12, 152, 190, 142, 214);
        path.closePath();
        return path;
    }

    private static Shape parting(double x) {
        Path2D path = new Path2D.Double();
        path.moveTo(142, 226);
        path.curveTo(132, 70, 348, 70, 338, 226);
        path.curveTo(330, 180, x + 40, 168, x, 122);
        path.curveTo(x - 18, 166, 152, 176, 142, 226);
        path.closePath();
        return path;
    }

    private static void stroke(Graphics2D g, Color color, float width) {
        g.setColor(color);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private static Color shade(Color color, double factor) {
        return new Color(
                (int) Math.min(255, color.getRed() * factor),
                (int) Math.min(255, color.getGreen() * factor),
                (int) Math.min(255, color.getBlue() * factor));
    }

    private static void save(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(QUALITY);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, List.of(), null), settings);
        } finally {
            writer.dispose();
        }
    }
}
