package dev.showrunner.emulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Real pictures for thumbnails. */
final class Pictures {
    private Pictures() {}

    /** Noise, so that the size is close to what is asked for. */
    static byte[] png(int width, int height, long seed) throws IOException {
        return noise("png", width, height, seed);
    }

    static byte[] jpeg(int width, int height, long seed) throws IOException {
        return noise("jpg", width, height, seed);
    }

    private static byte[] noise(String format, int width, int height, long seed) throws IOException {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0xFFFFFF));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
