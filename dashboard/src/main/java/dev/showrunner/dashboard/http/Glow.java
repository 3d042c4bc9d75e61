package dev.showrunner.dashboard.http;

import java.awt.image.BufferedImage;

/**
 * A picture's colours as light: a few pixels, widened, stronger, and fading out towards the edges. Shown large it looks
 * as if it were blurred.
 */
final class Glow {
    /** Pixels across that remain of the picture: fewer would be one colour, more could be made out. */
    static final int DETAIL = 3;

    private static final int WIDTH = 96;
    private static final int HEIGHT = 60;
    private static final double STRONGER = 1.5;

    private Glow() {}

    /** Of a picture that is {@link #DETAIL} wide. */
    static BufferedImage of(BufferedImage detail) {
        BufferedImage wide = ThumbnailScaler.resize(detail, WIDTH, HEIGHT);
        BufferedImage glow = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                glow.setRGB(x, y, opacity(x, y) << 24 | stronger(wide.getRGB(x, y)));
            }
        }
        return glow;
    }

    /** Full in the middle, and nothing at the edge of the ellipse that fits in. */
    private static int opacity(int x, int y) {
        double across = 2 * (x + 0.5) / WIDTH - 1;
        double down = 2 * (y + 0.5) / HEIGHT - 1;
        double left = Math.max(0, 1 - across * across - down * down);
        return (int) Math.round(255 * left * left);
    }

    private static int stronger(int rgb) {
        double red = rgb >> 16 & 0xFF;
        double green = rgb >> 8 & 0xFF;
        double blue = rgb & 0xFF;
        double grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        return away(red, grey) << 16 | away(green, grey) << 8 | away(blue, grey);
    }

    private static int away(double colour, double grey) {
        return Math.clamp(Math.round(grey + STRONGER * (colour - grey)), 0, 255);
    }
}
