package dev.showrunner.thumbnails;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    public static final String VERSION = "1";

    private static final String BUILT_IN = "templates/control-room.svg";

    private final BoundedCache<String, Template> templates = new BoundedCache<>(32);
    private final BoundedCache<String, BufferedImage> backgrounds = new BoundedCache<>(8);
    private final Pictures pictures = new Pictures();
    private final TypeSetter typeSetter;

    public ThumbnailRenderer() {
        Emoji emoji = new Emoji();
        this.typeSetter = new TypeSetter(new Phrases(new Typefaces(), emoji), emoji);
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
        Template template = template(design, files, notes);
        template.warnings().forEach(warning -> notes.add(note(warning)));
        Color accent = accent(design, template, notes);
        BufferedImage canvas = copy(background(template, design, accent));
        Painter painter = new Painter(typeSetter, pictures, design, files, fetcher, accent, canvas, notes::add);
        template.slots().forEach(painter::fill);
        Encoding.Encoded encoded = Encoding.encode(canvas);
        return new Thumbnail(
                encoded.bytes(),
                encoded.mediaType(),
                canvas.getWidth(),
                canvas.getHeight(),
                notes.stream().distinct().toList());
    }

    /**
     * What the author of a template is told about it: errors when it cannot be used, warnings about what is not drawn.
     *
     * @param path as it is shown to the author
     */
    public static List<Diagnostic> check(String path, byte[] template) {
        return TemplateReader.check(path, template);
    }

    private Template template(ThumbnailDesign design, ChannelFiles files, List<String> notes) {
        String path = design.template();
        if (path == null) {
            return builtIn();
        }
        Optional<ChannelFile> file = files.find(path);
        if (file.isEmpty()) {
            notes.add(path + " is not in the channel repository. The built-in template is drawn instead.");
            return builtIn();
        }
        String key = path + " " + file.get().blobId();
        Optional<Template> known = templates.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            if (file.get().size() > SvgReader.MAX_BYTES) {
                throw SvgReader.tooLarge(path, file.get().size());
            }
            byte[] bytes = files.read(file.get(), SvgReader.MAX_BYTES);
            return templates.put(key, TemplateReader.read(path, key, bytes));
        } catch (UnusableSvg e) {
            notes.add(note(e.diagnostic()) + " The built-in template is drawn instead.");
            return builtIn();
        }
    }

    private Template builtIn() {
        return templates.get(BUILT_IN).orElseGet(() -> {
            try (InputStream resource = ThumbnailRenderer.class.getResourceAsStream(BUILT_IN)) {
                if (resource == null) {
                    throw new IllegalStateException("The built-in template is missing from the program's jar");
                }
                return templates.put(BUILT_IN, TemplateReader.read(BUILT_IN, BUILT_IN, resource.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException("The built-in template cannot be read", e);
            } catch (UnusableSvg e) {
                throw new IllegalStateException("The built-in template is broken: " + note(e.diagnostic()), e);
            }
        });
    }

    private BufferedImage background(Template template, ThumbnailDesign design, Color accent) {
        String key = template.backgroundKey(design, accent);
        return backgrounds.get(key).orElseGet(() -> {
            BufferedImage image =
                    new BufferedImage(TemplateReader.WIDTH, TemplateReader.HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            SvgPainter.of(template.background(design, accent))
                    .paint(g, new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
            g.dispose();
            return backgrounds.put(key, image);
        });
    }

    private static Color accent(ThumbnailDesign design, Template template, List<String> notes) {
        String accent = design.accent();
        if (accent == null) {
            return template.accent();
        }
        return Colours.parse(accent).orElseGet(() -> {
            notes.add("accent: %s is not a colour; write #rrggbb. The template's own is used."
                    .formatted(SvgReader.shortened(accent)));
            return template.accent();
        });
    }

    private static BufferedImage copy(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        image.copyData(copy.getRaster());
        return copy;
    }

    private static String note(Diagnostic diagnostic) {
        return "%s: %s %s".formatted(diagnostic.location(), diagnostic.message(), diagnostic.remedy());
    }
}
