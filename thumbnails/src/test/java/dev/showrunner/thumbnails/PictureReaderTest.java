package dev.showrunner.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
    @Test
    void a_picture_of_30000_by_30000_pixels_is_refused_by_its_header_alone() {
        byte[] bomb = pngOfSize(30_000, 30_000);

        assertThat(bomb).hasSizeLessThan(100);
        assertThatThrownBy(() -> PictureReader.read("people/ada.png", bomb))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessage("people/ada.png is 30,000 x 30,000 pixels; a picture may have 40 megapixels and 12,000"
                        + " pixels a side. Scale it down, 1,000 x 1,000 is plenty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void a_damaged_picture_says_so(String format) {
        byte[] whole = Fixtures.encoded(Fixtures.redAndBlue(64, 64), format);
        byte[] half = Arrays.copyOf(whole, 40);

        assertThatThrownBy(() -> PictureReader.read("people/ada." + format, half))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void something_else_than_a_picture_is_refused_by_its_first_bytes() {
        assertThatThrownBy(() -> PictureReader.read("people/ada.png", "<html>".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("people/ada.png is not a JPEG, PNG, GIF or WebP; save it as one of these.");
    }

    @Test
    void more_than_five_megabytes_are_refused() {
        assertThatThrownBy(() -> PictureReader.read("people/ada.png", new byte[5_000_001]))
                .hasMessageContaining("has 5,000,001 bytes");
    }

    /** The picture is red on the left; the camera says how it was held; seen upright, red is elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "1, 60, 40, left", "2, 60, 40, right", "3, 60, 40, right", "4, 60, 40, left",
        "5, 40, 60, top", "6, 40, 60, top", "7, 40, 60, bottom", "8, 40, 60, bottom"
    })
    void a_photo_stands_upright_as_its_camera_says(int orientation, int width, int height, String red)
            throws UnreadablePicture {
        byte[] jpeg = withOrientation(Fixtures.encoded(Fixtures.redAndBlue(60, 40), "jpeg"), orientation);

        BufferedImage upright = PictureReader.read("photo", jpeg);

        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        int x = red.equals("left") ? 4 : red.equals("right") ? width - 5 : width / 2;
        int y = red.equals("top") ? 4 : red.equals("bottom") ? height - 5 : height / 2;
        assertThat(Fixtures.isAbout(Fixtures.at(upright, x, y), Color.RED)).isTrue();
        assertThat(Fixtures.isAbout(Fixtures.at(upright, width - 1 - x, height - 1 - y), Color.RED))
                .isFalse();
    }

    @Test
    void a_four_colour_jpeg_keeps_its_colours() throws UnreadablePicture {
        BufferedImage picture = PictureReader.read("cmyk.jpg", Fixtures.file("photos/cmyk.jpg"));

        assertThat(Fixtures.at(picture, 8, 20)).matches(colour -> colour.getRed() > 180 && colour.getBlue() < 90);
        assertThat(Fixtures.at(picture, 52, 20)).matches(colour -> colour.getBlue() > 110 && colour.getRed() < 110);
    }

    @Test
    void a_webp_is_read() throws UnreadablePicture {
        BufferedImage picture = PictureReader.read("photo.webp", Fixtures.file("photos/photo.webp"));

        assertThat(Fixtures.isAbout(Fixtures.at(picture, 8, 20), Color.RED)).isTrue();
    }

    @Test
    void a_large_photo_is_decoded_with_pixels_left_out() throws UnreadablePicture {
        byte[] large = Fixtures.encoded(Fixtures.redAndBlue(6_000, 5_000), "jpeg");

        assertThat(PictureReader.read("large.jpg", large).getWidth()).isBetween(1_600, 3_000);
    }

    /** A PNG that consists of its header. */
    static byte[] pngOfSize(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        ByteBuffer png = ByteBuffer.allocate(8 + 4 + 17 + 4 + 12);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.putInt(13).put(header.array()).putInt((int) crc.getValue());
        png.putInt(0).put("IEND".getBytes(StandardCharsets.US_ASCII)).putInt(0xae426082);
        return png.array();
    }

    /** The JPEG with an EXIF segment that has one entry, the orientation. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4);
        exif.putShort((short) 0xffe1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(exif.array());
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }
}
