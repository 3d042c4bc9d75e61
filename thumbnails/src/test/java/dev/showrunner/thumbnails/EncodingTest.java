package dev.showrunner.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodingTest {
    @Test
    void a_drawing_stays_a_png() {
        assertThat(Encoding.encode(Fixtures.redAndBlue(1280, 720)).mediaType()).isEqualTo("image/png");
    }

    @Test
    void a_picture_too_large_as_a_png_becomes_a_jpeg_below_two_megabytes() {
        Encoding.Encoded encoded = Encoding.encode(noise());

        assertThat(encoded.mediaType()).isEqualTo("image/jpeg");
        assertThat(encoded.bytes()).hasSizeBetween(200_000, 1_999_999);
    }

    @Test
    void a_jpeg_keeps_the_full_resolution_of_colour() throws UnreadablePicture {
        BufferedImage image = noise();
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 300; x++) {
                image.setRGB(x, y, (x % 2 == 0 ? Color.RED : Color.BLUE).getRGB());
            }
        }

        BufferedImage decoded =
                PictureReader.read("encoded", Encoding.encode(image).bytes());

        assertThat(Fixtures.at(decoded, 100, 100)).matches(colour -> colour.getRed() > colour.getBlue() + 60);
        assertThat(Fixtures.at(decoded, 101, 100)).matches(colour -> colour.getBlue() > colour.getRed() + 60);
    }

    private static BufferedImage noise() {
        Random random = new Random(7);
        BufferedImage image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 720; y++) {
            for (int x = 0; x < 1280; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }
}
