package dev.showrunner.thumbnails;

import java.awt.image.BufferedImage;

/**
 * Tells whether two encoded pictures show the same, whatever they were encoded with. By it a thumbnail that came back
 * from YouTube, which stores every upload as a JPEG of its own making, is recognised as ours.
 */
public final class Likeness {
    static {
        HeadlessFonts.prepare();
    }

    private static final int WIDTH = 64;
    private static final int HEIGHT = 36;
    /** Of 255. Encoding and scaling cost less than 2; one other word in a title costs more than 20 at its place. */
    private static final double MEAN_DIFFERENCE = 4;

    private static final double LARGEST_DIFFERENCE = 24;

    private Likeness() {}

    /**
     * Whether both show the same. A 4:3 picture is taken as a 16:9 one between black bars, which is how YouTube fills
     * its older sizes.
     *
     * @throws UnreadablePicture when one of the two cannot be decoded or is too large to be
     */
    public static boolean same(byte[] one, byte[] other) throws UnreadablePicture {
        double[] a = small(one);
        double[] b = small(other);
        double sum = 0;
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = Math.abs(a[i] - b[i]);
            sum += difference;
            largest = Math.max(largest, difference);
        }
        return sum / a.length < MEAN_DIFFERENCE && largest < LARGEST_DIFFERENCE;
    }

    /** Red, green and blue of each cell of a coarse grid, each the mean of all it covers. */
    private static double[] small(byte[] bytes) throws UnreadablePicture {
        BufferedImage image = PictureReader.read("The picture", bytes);
        boolean bars = Math.abs(image.getWidth() * 3 - image.getHeight() * 4) <= 4;
        double height = bars ? image.getHeight() * 0.75 : image.getHeight();
        double top = (image.getHeight() - height) / 2;
        double[] sums = new double[WIDTH * HEIGHT * 3];
        double[] weights = new double[WIDTH * HEIGHT];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                spread(
                        image.getRGB(x, y),
                        (double) x * WIDTH / image.getWidth(),
                        (x + 1.0) * WIDTH / image.getWidth(),
                        (y - top) * HEIGHT / height,
                        (y + 1 - top) * HEIGHT / height,
                        sums,
                        weights);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= Math.max(1e-9, weights[i / 3]);
        }
        return sums;
    }

    /** Adds a pixel to each cell it covers, as much as it covers of it. */
    private static void spread(
            int pixel, double left, double right, double top, double bottom, double[] sums, double[] weights) {
        for (int row = Math.max(0, (int) top); row < Math.min(HEIGHT, bottom); row++) {
            double high = Math.min(bottom, row + 1) - Math.max(top, row);
            for (int column = (int) left; column < Math.min(WIDTH, right); column++) {
                double weight = Math.max(0, high) * (Math.min(right, column + 1) - Math.max(left, column));
                int cell = row * WIDTH + column;
                weights[cell] += weight;
                sums[cell * 3] += weight * (pixel >> 16 & 255);
                sums[cell * 3 + 1] += weight * (pixel >> 8 & 255);
                sums[cell * 3 + 2] += weight * (pixel & 255);
            }
        }
    }
}
