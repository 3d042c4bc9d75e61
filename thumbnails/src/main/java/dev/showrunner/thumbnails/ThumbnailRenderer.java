package dev.showrunner.thumbnails;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Draws thumbnails of 1280 x 720 pixels.
 *
 * <p>Deterministic: equal designs, files and fetched photos give equal bytes in one JVM. It always ends in a picture: a
 * template that cannot be used is replaced by the built-in one, a photo by initials, a logo is left out, each with a
 * note. Safe for use by several threads; parsed templates, painted backgrounds and scaled photos are kept, so one
 * instance should draw all.
 */
public final class ThumbnailRenderer {
    static {
        HeadlessFonts.prepare();
    }

    /** Part of every design's fingerprint. It changes whenever the same design gives another picture. */
    public static final String VERSION = "3";

    private final Templates templates = new Templates();
    private final Pictures pictures = new Pictures();
    private final TypeSetter typeSetter;

    public ThumbnailRenderer() {
        this(ExtraFonts.ofThisMachine());
    }

    ThumbnailRenderer(ExtraFonts extraFonts) {
        Emoji emoji = new Emoji();
        this.typeSetter = new TypeSetter(new Phrases(new Typefaces(extraFonts), emoji), emoji);
    }

    /** Draws a design whose pictures are all in the channel repository; photos on the web become initials. */
    public Thumbnail render(ThumbnailDesign design, ChannelFiles files) {
        return render(design, files, PhotoFetcher.NONE);
    }

    /**
     * Draws a design.
     *
     * @param fetcher brings the photos whose address is on the web
     */
    public Thumbnail render(ThumbnailDesign design, ChannelFiles files, PhotoFetcher fetcher) {
        List<String> notes = new ArrayList<>();
        Templates.Backdrop backdrop = templates.backdrop(design, files, notes::add);
        BufferedImage canvas = copy(backdrop.image());
        AtomicBoolean isProvisional = new AtomicBoolean();
        PhotoFetcher watched = watched(fetcher, isProvisional);
        Painter painter =
                new Painter(typeSetter, pictures, design, files, watched, backdrop.accent(), canvas, notes::add);
        backdrop.template().slots().forEach(painter::fill);
        Encoding.Encoded encoded = Encoding.encode(canvas);
        return new Thumbnail(
                encoded.bytes(),
                encoded.mediaType(),
                canvas.getWidth(),
                canvas.getHeight(),
                notes.stream().distinct().toList(),
                isProvisional.get());
    }

    private static PhotoFetcher watched(PhotoFetcher fetcher, AtomicBoolean isProvisional) {
        return address -> {
            try {
                return fetcher.fetch(address);
            } catch (UnreadablePicture unreadable) {
                isProvisional.compareAndSet(false, unreadable.isPassing());
                throw unreadable;
            }
        };
    }

    /**
     * What the author of a template is told about it: errors when it cannot be used, warnings about what is not drawn.
     *
     * @param template one of the files
     * @throws java.io.UncheckedIOException when the repository cannot be read
     */
    public static List<Diagnostic> check(ChannelFile template, ChannelFiles files) {
        return template.size() > SvgReader.MAX_BYTES
                ? List.of(SvgReader.tooLarge(template.path(), template.size()).diagnostic())
                : TemplateReader.check(template.path(), files.read(template, SvgReader.MAX_BYTES));
    }

    private static BufferedImage copy(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        image.copyData(copy.getRaster());
        return copy;
    }
}
