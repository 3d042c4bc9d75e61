package dev.showrunner.thumbnails;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.DrawingRules;
import dev.showrunner.episodes.diagnostics.Location;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads templates and paints what stands behind the slots. Both are kept by content, and so is the reason why a
 * template cannot be used: a hostile one costs its time once.
 */
final class Templates {
    private static final String BUILT_IN = "templates/control-room.svg";

    private final BoundedCache<String, Template> known = new BoundedCache<>(32);
    private final BoundedCache<String, Diagnostic> broken = new BoundedCache<>(32);
    private final BoundedCache<String, BufferedImage> backgrounds = new BoundedCache<>(8);

    /**
     * A template with everything painted but its slots.
     *
     * @param accent the colour it was painted with
     * @param image shared: to be copied before it is drawn on
     */
    record Backdrop(Template template, Color accent, BufferedImage image) {}

    /** The design's own template, or the built-in one with a note why. */
    Backdrop backdrop(ThumbnailDesign design, ChannelFiles files, Consumer<String> notes) {
        String path = design.template();
        if (path != null) {
            try {
                return paint(read(path, files), design, notes);
            } catch (UnusableSvg e) {
                notes.accept(words(e.diagnostic()) + " The built-in template is drawn instead.");
            }
        }
        try {
            return paint(builtIn(), design, notes);
        } catch (UnusableSvg e) {
            throw new IllegalStateException("The built-in template is broken: " + words(e.diagnostic()), e);
        }
    }

    private Template read(String path, ChannelFiles files) throws UnusableSvg {
        Optional<ChannelFile> file = files.find(path);
        if (file.isEmpty()) {
            throw new UnusableSvg(DrawingRules.TEMPLATE_MISSING.at(
                    Location.of(path),
                    "The template is not in the channel repository.",
                    "Commit it, or correct the path in the show's file."));
        }
        String key = path + " " + file.get().blobId();
        refuseBroken(key);
        Optional<Template> read = known.get(key);
        if (read.isPresent()) {
            return read.get();
        }
        try {
            if (file.get().size() > SvgReader.MAX_BYTES) {
                throw SvgReader.tooLarge(path, file.get().size());
            }
            return known.put(key, TemplateReader.read(path, key, files.read(file.get(), SvgReader.MAX_BYTES)));
        } catch (UnusableSvg e) {
            broken.put(key, e.diagnostic());
            throw e;
        }
    }

    private void refuseBroken(String key) throws UnusableSvg {
        Optional<Diagnostic> why = broken.get(key);
        if (why.isPresent()) {
            throw new UnusableSvg(why.get());
        }
    }

    private Template builtIn() throws UnusableSvg {
        Optional<Template> read = known.get(BUILT_IN);
        if (read.isPresent()) {
            return read.get();
        }
        try (InputStream resource = Templates.class.getResourceAsStream(BUILT_IN)) {
            if (resource == null) {
                throw new IllegalStateException("The built-in template is missing from the program's jar");
            }
            return known.put(BUILT_IN, TemplateReader.read(BUILT_IN, BUILT_IN, resource.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in template cannot be read", e);
        }
    }

    private Backdrop paint(Template template, ThumbnailDesign design, Consumer<String> notes) throws UnusableSvg {
        Color accent = accent(design, template, notes);
        String key = template.backgroundKey(design, accent);
        Optional<BufferedImage> painted = backgrounds.get(key);
        if (painted.isEmpty()) {
            BufferedImage image =
                    new BufferedImage(TemplateReader.WIDTH, TemplateReader.HEIGHT, BufferedImage.TYPE_INT_RGB);
            try {
                SvgPainter.paintWithin(SvgPainter.PATIENCE, template.background(design, accent), image);
            } catch (SvgPainter.Unpaintable e) {
                Diagnostic why = DrawingRules.TEMPLATE_UNPAINTABLE.at(
                        template.root().location(),
                        "The drawing " + e.getMessage() + ".",
                        "Simplify it: fewer filters, masks and patterns, shorter dashes.");
                broken.put(template.key(), why);
                throw new UnusableSvg(why);
            }
            painted = Optional.of(backgrounds.put(key, image));
        }
        template.warnings().forEach(warning -> notes.accept(words(warning)));
        return new Backdrop(template, accent, painted.get());
    }

    private static Color accent(ThumbnailDesign design, Template template, Consumer<String> notes) {
        String accent = design.accent();
        if (accent == null) {
            return template.accent();
        }
        return Colours.parse(accent).map(template::standingOut).orElseGet(() -> {
            notes.accept("accent: %s is not a colour; write #rrggbb. The template's own is used."
                    .formatted(SvgReader.shortened(accent)));
            return template.accent();
        });
    }

    private static String words(Diagnostic diagnostic) {
        return "%s: %s %s".formatted(diagnostic.location(), diagnostic.message(), diagnostic.remedy());
    }
}
