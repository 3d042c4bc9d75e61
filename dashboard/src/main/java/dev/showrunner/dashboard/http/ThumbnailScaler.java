package dev.showrunner.dashboard.http;

import dev.showrunner.dashboard.Picture;
import jakarta.inject.Singleton;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Makes small pictures for lists, a tenth of the bytes, and keeps the latest. */
@Singleton
final class ThumbnailScaler {
    /** Pixels across, as the address asks for it. */
    static final String WIDTH = "480";

    private static final int PIXELS = Integer.parseInt(WIDTH);
    private static final int KEPT = 400;

    private final Map<String, Picture> latest = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Picture> eldest) {
            return size() > KEPT;
        }
    });

    /** The picture at {@link #WIDTH}; as it is where it is no wider or cannot be read. */
    Picture small(Picture picture) {
        Picture known = latest.get(picture.fingerprint());
        if (known != null) {
            return known;
        }
        Picture small = scale(picture);
        latest.put(picture.fingerprint(), small);
        return small;
    }

    private static Picture scale(Picture picture) {
        try {
            BufferedImage full = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
            if (full == null || full.getWidth() <= PIXELS) {
                return picture;
            }
            BufferedImage half = resize(full, Math.max(PIXELS, full.getWidth() / 2));
            BufferedImage small = half.getWidth() == PIXELS ? half : resize(half, PIXELS);
            ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
            ImageIO.write(small, "jpeg", out);
            return new Picture("image/jpeg", out.toByteArray(), picture.fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage resize(BufferedImage image, int width) {
        int height = Math.max(1, Math.round(image.getHeight() * (float) width / image.getWidth()));
        BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = resized.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(image, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return resized;
    }
}
