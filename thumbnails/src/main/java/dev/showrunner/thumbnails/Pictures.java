package dev.showrunner.thumbnails;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Photos and logos at the size they are drawn in, from the channel repository or a photo host. */
final class Pictures {
    private final BoundedCache<String, BufferedImage> scaled = new BoundedCache<>(48);

    /**
     * A photo cut and scaled to fill so many pixels.
     *
     * @param address a path in the repository or an https address
     * @throws UnreadablePicture when there is none, with the reason and a remedy
     */
    BufferedImage photo(String address, int width, int height, ChannelFiles files, PhotoFetcher fetcher)
            throws UnreadablePicture {
        if (address.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            byte[] bytes = fetcher.fetch(remote(address));
            return Scaling.cover(PictureReader.read(address, bytes), width, height);
        }
        ChannelFile file = find(address, files);
        String key = "photo %s %d %d".formatted(file.blobId(), width, height);
        Optional<BufferedImage> known = scaled.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] bytes = files.read(file, PictureReader.MAX_BYTES);
        BufferedImage picture =
                isSvg(bytes) ? drawing(address, bytes, width, height) : PictureReader.read(address, bytes);
        return scaled.put(key, Scaling.cover(picture, width, height));
    }

    /**
     * A logo, whole, in the middle of a square of so many pixels.
     *
     * @throws UnreadablePicture when there is none, with the reason and a remedy
     */
    BufferedImage logo(String path, int side, ChannelFiles files) throws UnreadablePicture {
        ChannelFile file = find(path, files);
        String key = "logo %s %d".formatted(file.blobId(), side);
        Optional<BufferedImage> known = scaled.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] bytes = files.read(file, PictureReader.MAX_BYTES);
        if (isSvg(bytes)) {
            return scaled.put(key, drawing(path, bytes, side, side));
        }
        BufferedImage picture = PictureReader.read(path, bytes);
        double scale = (double) side / Math.max(picture.getWidth(), picture.getHeight());
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = square.createGraphics();
        g.drawImage(
                Scaling.scale(picture, 0, 0, picture.getWidth(), picture.getHeight(), width, height),
                (side - width) / 2,
                (side - height) / 2,
                null);
        g.dispose();
        return scaled.put(key, square);
    }

    /** How light the painted part of a logo is, 0 to 1. */
    static double lightness(BufferedImage logo) {
        double sum = 0;
        double weight = 0;
        for (int y = 0; y < logo.getHeight(); y += 2) {
            for (int x = 0; x < logo.getWidth(); x += 2) {
                int pixel = logo.getRGB(x, y);
                double alpha = (pixel >>> 24) / 255.0;
                sum += alpha * Colours.luminance(new Color(pixel));
                weight += alpha;
            }
        }
        return weight == 0 ? 0 : sum / weight;
    }

    private static BufferedImage drawing(String path, byte[] bytes, int width, int height) throws UnreadablePicture {
        try {
            SvgReader.Svg svg = SvgReader.read(path, bytes);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D g = image.createGraphics();
            SvgPainter.of(svg.root().toXml(element -> true)).paint(g, new Rectangle2D.Double(0, 0, width, height));
            g.dispose();
            return image;
        } catch (UnusableSvg e) {
            throw new UnreadablePicture("%s: %s %s"
                    .formatted(
                            e.diagnostic().location(),
                            e.diagnostic().message(),
                            e.diagnostic().remedy()));
        }
    }

    private static boolean isSvg(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(256, bytes.length), StandardCharsets.UTF_8);
        return head.replace("\ufeff", "").stripLeading().startsWith("<");
    }

    private static ChannelFile find(String path, ChannelFiles files) throws UnreadablePicture {
        ChannelFile file = files.find(path)
                .orElseThrow(() -> new UnreadablePicture(
                        "%s is not in the channel repository; commit it, or correct the path.".formatted(path)));
        if (file.size() > PictureReader.MAX_BYTES) {
            throw new UnreadablePicture(
                    "%s has %,d bytes; a picture may have %,d. Scale it down, 1,000 x 1,000 pixels are plenty."
                            .formatted(path, file.size(), PictureReader.MAX_BYTES));
        }
        return file;
    }

    private static URI remote(String address) throws UnreadablePicture {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && "https".equals(uri.getScheme().toLowerCase(Locale.ROOT))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Not an address at all: said below, like any other that is not fetched.
        }
        throw new UnreadablePicture("%s is not an https address; use one, or put the photo into the repository."
                .formatted(SvgReader.shortened(address)));
    }
}
