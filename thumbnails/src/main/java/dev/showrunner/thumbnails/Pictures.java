package dev.showrunner.thumbnails;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Photos and logos at the size they are drawn in, from the channel repository or a photo host. What comes from the
 * repository is kept by content, and so is the reason why it cannot be drawn.
 */
final class Pictures {
    private final BoundedCache<String, BufferedImage> scaled = new BoundedCache<>(48);
    private final BoundedCache<String, String> refused = new BoundedCache<>(48);

    /** Makes a picture that is not kept yet. */
    private interface Making {
        BufferedImage make() throws UnreadablePicture;
    }

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
        return kept("photo %s %s %d %d".formatted(address, file.blobId(), width, height), () -> {
            byte[] bytes = files.read(file, PictureReader.MAX_BYTES);
            return isSvg(bytes)
                    ? drawing(address, bytes, width, height)
                    : Scaling.cover(PictureReader.read(address, bytes), width, height);
        });
    }

    /**
     * A logo, whole, in the middle of a square of so many pixels.
     *
     * @throws UnreadablePicture when there is none, with the reason and a remedy
     */
    BufferedImage logo(String path, int side, ChannelFiles files) throws UnreadablePicture {
        ChannelFile file = find(path, files);
        return kept("logo %s %s %d".formatted(path, file.blobId(), side), () -> {
            byte[] bytes = files.read(file, PictureReader.MAX_BYTES);
            return isSvg(bytes)
                    ? drawing(path, bytes, side, side)
                    : Scaling.contain(PictureReader.read(path, bytes), side);
        });
    }

    private BufferedImage kept(String key, Making making) throws UnreadablePicture {
        Optional<String> why = refused.get(key);
        if (why.isPresent()) {
            throw new UnreadablePicture(why.get());
        }
        Optional<BufferedImage> known = scaled.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return scaled.put(key, making.make());
        } catch (UnreadablePicture e) {
            refused.put(key, e.reason());
            throw e;
        }
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
            SvgPainter.paintWithin(SvgPainter.PATIENCE, svg.root().toXml(element -> true), image);
            return image;
        } catch (SvgPainter.Unpaintable e) {
            throw new UnreadablePicture("%s %s; simplify it, or save it as PNG.".formatted(path, e.getMessage()));
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
