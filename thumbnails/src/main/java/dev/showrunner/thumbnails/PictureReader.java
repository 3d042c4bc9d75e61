package dev.showrunner.thumbnails;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads a JPEG, PNG, GIF or WebP from a stranger. The dimensions are read before anything is decoded, a large picture
 * is decoded with pixels left out, and a photo stands upright as its camera says.
 */
final class PictureReader {
    static final int MAX_BYTES = 5_000_000;
    private static final int MAX_SIDE = 12_000;
    private static final long MAX_PIXELS = 40_000_000;
    /** Twice the largest portrait or logo; more detail is never seen. */
    private static final int ENOUGH = 1_600;

    private PictureReader() {}

    /**
     * Decodes a picture, at most about {@value #ENOUGH} pixels wide and high where it is larger.
     *
     * @param name what it is called in messages
     * @throws UnreadablePicture when it is too large, damaged or of another format
     */
    static BufferedImage read(String name, byte[] bytes) throws UnreadablePicture {
        ImageReader reader = open(name, bytes);
        try {
            Dimension size = size(name, reader);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.min(size.width, size.height) / ENOUGH);
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage decoded = reader.read(0, param);
            return Orientation.of(bytes).upright(plain(decoded));
        } catch (IOException | RuntimeException e) {
            // Readers answer damaged files with all kinds of unchecked exceptions.
            throw new UnreadablePicture(
                    "%s is damaged and cannot be decoded; save it again as JPEG or PNG.".formatted(name));
        } finally {
            reader.dispose();
        }
    }

    /**
     * Refuses what {@link #read} would refuse, without decoding.
     *
     * @throws UnreadablePicture with the reason
     */
    static void check(String name, byte[] bytes) throws UnreadablePicture {
        ImageReader reader = open(name, bytes);
        try {
            size(name, reader);
        } finally {
            reader.dispose();
        }
    }

    private static Dimension size(String name, ImageReader reader) throws UnreadablePicture {
        int width;
        int height;
        try {
            width = reader.getWidth(0);
            height = reader.getHeight(0);
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePicture(
                    "%s is damaged and cannot be decoded; save it again as JPEG or PNG.".formatted(name));
        }
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
            throw new UnreadablePicture(
                    ("%s is %,d x %,d pixels; a picture may have %d megapixels and %,d pixels a side."
                                    + " Scale it down, 1,000 x 1,000 is plenty.")
                            .formatted(name, width, height, MAX_PIXELS / 1_000_000, MAX_SIDE));
        }
        return new Dimension(width, height);
    }

    private static ImageReader open(String name, byte[] bytes) throws UnreadablePicture {
        if (bytes.length > MAX_BYTES) {
            throw new UnreadablePicture(
                    "%s has %,d bytes; a picture may have %,d. Scale it down, 1,000 x 1,000 pixels are plenty."
                            .formatted(name, bytes.length, MAX_BYTES));
        }
        ImageReader reader;
        try {
            reader = switch (format(bytes)) {
                case "jpeg" -> registered(new JPEGImageReaderSpi()).createReaderInstance();
                case "webp" -> new WebPImageReaderSpi().createReaderInstance();
                case "png" -> jdkReader("png");
                case "gif" -> jdkReader("gif");
                default ->
                    throw new UnreadablePicture(
                            "%s is not a JPEG, PNG, GIF or WebP; save it as one of these.".formatted(name));
            };
        } catch (IOException e) {
            throw new IllegalStateException("A picture reader could not be made", e);
        }
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), true, true);
        return reader;
    }

    /** By the first bytes, never by the name. */
    private static String format(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "jpeg";
        }
        if (head.startsWith("\u0089PNG\r\n")) {
            return "png";
        }
        if (head.startsWith("GIF8")) {
            return "gif";
        }
        return head.startsWith("RIFF") && head.endsWith("WEBP") ? "webp" : "other";
    }

    /** The provider of that class: it finds the JDK's reader, which it builds on, only once it is registered. */
    private static ImageReaderSpi registered(ImageReaderSpi provider) {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        synchronized (PictureReader.class) {
            ImageReaderSpi known = registry.getServiceProviderByClass(provider.getClass());
            if (known != null) {
                return known;
            }
            registry.registerServiceProvider(provider);
            return provider;
        }
    }

    private static ImageReader jdkReader(String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReaderSpi provider = readers.next().getOriginatingProvider();
            if (provider.getClass().getModule().equals(ImageIO.class.getModule())) {
                return provider.createReaderInstance();
            }
        }
        throw new IllegalStateException("This Java has no reader for " + format + "; it needs the java.desktop module");
    }

    private static BufferedImage plain(BufferedImage image) {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB;
        if (image.getType() == type) {
            return image;
        }
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Graphics2D g = copy.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return copy;
    }
}
