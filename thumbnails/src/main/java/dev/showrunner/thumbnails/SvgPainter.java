package dev.showrunner.thumbnails;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.renderer.SVGRenderingHints;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Paints the shapes of an SVG that {@link SvgReader} has read. Never sets text. */
final class SvgPainter {
    private final SVGDocument document;

    private SvgPainter(SVGDocument document) {
        this.document = document;
    }

    /** Prepares a drawing. */
    static SvgPainter of(String xml) {
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .build();
        SVGDocument document =
                new SVGLoader().load(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), null, context);
        if (document == null) {
            throw new IllegalArgumentException("jsvg could not load a drawing of " + xml.length() + " characters");
        }
        return new SvgPainter(document);
    }

    /** Its own size, of which only the proportion matters. */
    double proportion() {
        return document.size().getWidth() / Math.max(1e-6, document.size().getHeight());
    }

    /** Paints it into a box, as large as fits, in the middle. */
    void paint(Graphics2D target, Rectangle2D box) {
        Graphics2D g = (Graphics2D) target.create();
        smooth(g);
        document.renderWithPlatform(NullPlatformSupport.INSTANCE, g, new ViewBox(box));
        g.dispose();
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
