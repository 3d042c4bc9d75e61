package dev.showrunner.thumbnails;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NodeList;

/**
 * Encodes a picture below YouTube's 2 MB: PNG where that is enough, else JPEG at falling quality, always with full
 * colour resolution, since halved colour smears red type on dark ground.
 *
 * @see <a href="https://developers.google.com/youtube/v3/docs/thumbnails/set">thumbnails.set</a>
 */
final class Encoding {
    /** Below 2 MB however it is counted. */
    static final int MAX_BYTES = 2_000_000;

    /** A quarter less time than the default for 5 % more bytes. */
    private static final float PNG_EFFORT = 0.8f;

    private static final float[] JPEG_QUALITIES = {0.97f, 0.92f, 0.85f, 0.7f, 0.5f};

    private Encoding() {}

    /** An encoded picture. */
    @SuppressWarnings("ArrayRecordComponent")
    record Encoded(byte[] bytes, String mediaType) {}

    static Encoded encode(BufferedImage image) {
        byte[] png = png(image);
        if (png.length < MAX_BYTES) {
            return new Encoded(png, "image/png");
        }
        for (float quality : JPEG_QUALITIES) {
            byte[] jpeg = jpeg(image, quality);
            if (jpeg.length < MAX_BYTES) {
                return new Encoded(jpeg, "image/jpeg");
            }
        }
        throw new IllegalStateException("A picture of %d x %d pixels is 2 MB or more at every quality"
                .formatted(image.getWidth(), image.getHeight()));
    }

    private static byte[] png(BufferedImage image) {
        ImageWriter writer = jdkWriter("png");
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(PNG_EFFORT);
        return write(writer, image, param, null);
    }

    static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = jdkWriter("jpeg");
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        return write(writer, image, param, fullColour(writer, image, param));
    }

    /** The JDK's own writer, whatever else is on the classpath: the same bytes everywhere. */
    private static ImageWriter jdkWriter(String format) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getModule().equals(ImageIO.class.getModule())) {
                return writer;
            }
        }
        throw new IllegalStateException("This Java has no writer for " + format + "; it needs the java.desktop module");
    }

    /** The writer halves the colour's resolution unless its metadata says one sample a pixel. */
    private static IIOMetadata fullColour(ImageWriter writer, BufferedImage image, ImageWriteParam param) {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(format);
        NodeList components = tree.getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            IIOMetadataNode component = (IIOMetadataNode) components.item(i);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
        try {
            metadata.setFromTree(format, tree);
        } catch (IIOInvalidTreeException e) {
            throw new IllegalStateException("The JDK's JPEG writer takes no sampling factors", e);
        }
        return metadata;
    }

    private static byte[] write(
            ImageWriter writer, BufferedImage image, ImageWriteParam param, @Nullable IIOMetadata metadata) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 19);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), param);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture could not be encoded in memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
