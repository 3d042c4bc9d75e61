package dev.showrunner.thumbnails;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller without losing thin lines. */
final class Scaling {
    private Scaling() {}

    /** A part of a picture, scaled. Halves until near the size, so that every source pixel counts. */
    static BufferedImage scale(BufferedImage source, int x, int y, int width, int height, int toWidth, int toHeight) {
        BufferedImage current = source.getSubimage(x, y, width, height);
        while (current.getWidth() >= 2 * toWidth && current.getHeight() >= 2 * toHeight) {
            current = draw(
                    current,
                    current.getWidth() / 2,
                    current.getHeight() / 2,
                    RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        }
        return draw(current, toWidth, toHeight, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    /** The middle of a picture that has the proportions asked for, scaled to them. */
    static BufferedImage cover(BufferedImage source, int width, int height) {
        double scale = Math.min((double) source.getWidth() / width, (double) source.getHeight() / height);
        int cropWidth = Math.clamp(Math.round(width * scale), 1, source.getWidth());
        int cropHeight = Math.clamp(Math.round(height * scale), 1, source.getHeight());
        int x = (source.getWidth() - cropWidth) / 2;
        // Faces sit above the middle of a standing picture.
        int y = (int) ((source.getHeight() - cropHeight) * 0.35);
        return scale(source, x, y, cropWidth, cropHeight, width, height);
    }

    /** A whole picture, as large as fits into a square, in its middle. */
    static BufferedImage contain(BufferedImage source, int side) {
        double scale = (double) side / Math.max(source.getWidth(), source.getHeight());
        int width = Math.max(1, (int) Math.round(source.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(source.getHeight() * scale));
        BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = square.createGraphics();
        BufferedImage scaled = scale(source, 0, 0, source.getWidth(), source.getHeight(), width, height);
        g.drawImage(scaled, (side - width) / 2, (side - height) / 2, null);
        g.dispose();
        return square;
    }

    private static BufferedImage draw(BufferedImage source, int width, int height, Object interpolation) {
        int type = source.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        g.drawImage(source, 0, 0, width, height, null);
        g.dispose();
        return image;
    }
}
