package dev.showrunner.thumbnails;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * How the camera was held.
 *
 * @param code 1 to 8, as EXIF counts
 * @see <a href="https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf">EXIF 2.3, 4.6.4, Orientation</a>
 */
record Orientation(int code) {
    private static final Orientation UPRIGHT = new Orientation(1);

    /** What the file says; upright where it says nothing or nonsense. */
    static Orientation of(byte[] jpeg) {
        if (jpeg.length < 2 || jpeg[0] != (byte) 0xff || jpeg[1] != (byte) 0xd8) {
            return UPRIGHT;
        }
        try {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(
                    new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)), JPEG.APP1, "Exif");
            if (segments.isEmpty()) {
                return UPRIGHT;
            }
            InputStream exif = segments.getFirst().segmentData();
            // The segment begins with "Exif" and two zeros.
            exif.skipNBytes(6);
            Entry entry =
                    new TIFFReader().read(new MemoryCacheImageInputStream(exif)).getEntryById(TIFF.TAG_ORIENTATION);
            int code = entry != null && entry.getValue() instanceof Number number ? number.intValue() : 1;
            return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
        } catch (IOException | RuntimeException e) {
            // The picture itself may be sound; a broken remark about it only costs the turn.
            return UPRIGHT;
        }
    }

    /** The picture as it was meant to be seen. */
    BufferedImage upright(BufferedImage image) {
        if (code == 1) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        boolean lying = code >= 5;
        AffineTransform turn = switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        BufferedImage upright = new BufferedImage(lying ? h : w, lying ? w : h, image.getType());
        Graphics2D g = upright.createGraphics();
        g.drawImage(image, turn, null);
        g.dispose();
        return upright;
    }
}
