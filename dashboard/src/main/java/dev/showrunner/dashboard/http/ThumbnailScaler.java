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
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes the smaller pictures, a fraction of the bytes, and keeps the latest. */
@Singleton
final class ThumbnailScaler {
    private static final int KEPT = 400;

    private final Map<Wanted, Picture> latest = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, Picture> eldest) {
            return size() > KEPT;
        }
    });

    private record Wanted(String fingerprint, ThumbnailSize size) {}

    /** The picture in a size; as it is where it is no wider or cannot be read. */
    Picture scaled(Picture picture, ThumbnailSize size) {
        Wanted wanted = new Wanted(picture.fingerprint(), size);
        Picture known = latest.get(wanted);
        if (known != null) {
            return known;
        }
        Picture made = scale(picture, size);
        latest.put(wanted, made);
        return made;
    }

    private static Picture scale(Picture picture, ThumbnailSize size) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
            if (image == null || image.getWidth() <= size.width()) {
                return picture;
            }
            while (image.getWidth() > size.width()) {
                image = resize(image, Math.max(size.width(), image.getWidth() / 2));
            }
            return new Picture("image/" + size.format(), bytes(size.finish(image), size), picture.fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(BufferedImage image, ThumbnailSize size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        ImageWriter writer = ImageIO.getImageWritersByFormatName(size.format()).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(size.quality());
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage resize(BufferedImage image, int width) {
        return resize(image, width, Math.max(1, Math.round(image.getHeight() * (float) width / image.getWidth())));
    }

    static BufferedImage resize(BufferedImage image, int width, int height) {
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
