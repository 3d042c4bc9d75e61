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
        int[] a = small(one);
        int[] b = small(other);
        long sum = 0;
        int largest = 0;
        for (int i = 0; i < a.length; i++) {
            int difference = Math.max(
                    Math.abs((a[i] >> 16 & 255) - (b[i] >> 16 & 255)),
                    Math.max(Math.abs((a[i] >> 8 & 255) - (b[i] >> 8 & 255)), Math.abs((a[i] & 255) - (b[i] & 255))));
            sum += difference;
            largest = Math.max(largest, difference);
        }
        return (double) sum / a.length < MEAN_DIFFERENCE && largest < LARGEST_DIFFERENCE;
    }

    private static int[] small(byte[] bytes) throws UnreadablePicture {
        BufferedImage image = PictureReader.read("The picture", bytes);
        boolean bars = Math.abs(image.getWidth() * 3 - image.getHeight() * 4) <= 4;
        int height = bars ? image.getHeight() * 3 / 4 : image.getHeight();
        BufferedImage small =
                Scaling.scale(image, 0, (image.getHeight() - height) / 2, image.getWidth(), height, WIDTH, HEIGHT);
        return small.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }
}
