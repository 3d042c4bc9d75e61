package dev.showrunner.thumbnails;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.renderer.SVGRenderingHints;
import com.github.weisj.jsvg.renderer.output.Output;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Paints the shapes of an SVG with jsvg. Never sets text, never fetches. */
final class SvgPainter {
    /** A cold start on a busy machine takes three seconds for the built-in template; a sound drawing is far below. */
    static final Duration PATIENCE = Duration.ofSeconds(12);

    private SvgPainter() {}

    /** A drawing that takes too long or that jsvg cannot paint. The message says which, as the end of a sentence. */
    static final class Unpaintable extends Exception {
        private static final long serialVersionUID = 1L;

        Unpaintable(String reason) {
            super(reason);
        }
    }

    /** Paints a drawing of our own over the whole image, as large as fits, in the middle. */
    static void paint(String xml, BufferedImage image) {
        Graphics2D g = image.createGraphics();
        smooth(g);
        document(xml).renderWithPlatform(NullPlatformSupport.INSTANCE, g, viewport(image));
        g.dispose();
    }

    /**
     * Paints a stranger's drawing over the whole image, as large as fits, in the middle.
     *
     * @throws Unpaintable when it takes longer than the patience or breaks the painter; the image is then half done
     */
    static void paintWithin(Duration patience, String xml, BufferedImage image) throws Unpaintable {
        FutureTask<Boolean> painting = new FutureTask<>(() -> {
            Graphics2D g = image.createGraphics();
            smooth(g);
            Output output = DeadlineOutput.of(Output.createForGraphics(g), patience);
            document(xml).renderWithPlatform(NullPlatformSupport.INSTANCE, output, viewport(image));
            g.dispose();
            return true;
        });
        // A thread of its own, since one single stroke can take longer than anybody waits for it.
        Thread.ofPlatform().daemon().name("svg-painting").start(painting);
        try {
            painting.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Unpaintable("takes longer than %d seconds to paint".formatted(patience.toSeconds()));
        } catch (ExecutionException e) {
            throw new Unpaintable(
                    e.getCause() instanceof DeadlineOutput.DeadlinePassed
                            ? "takes longer than %d seconds to paint".formatted(patience.toSeconds())
                            : e.getCause() instanceof OutOfMemoryError
                                    ? "needs more memory than there is"
                                    : "has something in it that cannot be painted");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unpaintable("was not painted: the program is stopping");
        } finally {
            painting.cancel(true);
        }
    }

    private static SVGDocument document(String xml) {
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                // What SvgReader and SvgCost let through stays below these.
                .documentLimits(new DocumentLimits(80, 80, 25_000))
                .build();
        SVGDocument document =
                new SVGLoader().load(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), null, context);
        if (document == null) {
            throw new IllegalArgumentException("jsvg could not load a drawing of " + xml.length() + " characters");
        }
        return document;
    }

    private static ViewBox viewport(BufferedImage image) {
        return new ViewBox(0, 0, image.getWidth(), image.getHeight());
    }

    /** Asks for the best edges the JDK and jsvg can paint. */
    static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(SVGRenderingHints.KEY_SOFT_CLIPPING, SVGRenderingHints.VALUE_SOFT_CLIPPING_ON);
        g.setRenderingHint(SVGRenderingHints.KEY_IMAGE_ANTIALIASING, SVGRenderingHints.VALUE_IMAGE_ANTIALIASING_ON);
        g.setRenderingHint(
                SVGRenderingHints.KEY_MASK_CLIP_RENDERING, SVGRenderingHints.VALUE_MASK_CLIP_RENDERING_ACCURACY);
    }
}
