package dev.showrunner.episodes.diagnostics;

import static dev.showrunner.episodes.diagnostics.Rule.error;
import static dev.showrunner.episodes.diagnostics.Rule.warning;

import java.util.List;

/**
 * What an SVG of the channel has to keep to: a show's thumbnail template, a technology's logo. A template with an error
 * is not used, the built-in one is drawn in its place; a logo with an error is left out.
 */
public final class DrawingRules {
    private static final String NOT_USED =
            "The drawing is not used: the built-in template is drawn instead, a logo is" + " left out.";

    public static final Rule SVG_NOT_WELL_FORMED = error(
            "svg-not-well-formed",
            "A drawing is not well-formed XML",
            NOT_USED,
            "<svg viewBox=\"0 0 1280 720\"><rect>",
            "<svg viewBox=\"0 0 1280 720\"><rect/></svg>");
    public static final Rule SVG_NOT_SVG =
            error("svg-not-svg", "A drawing is no SVG", NOT_USED, "<html>", "<svg viewBox=\"0 0 1280 720\">");
    public static final Rule SVG_DECLARATIONS = error(
            "svg-declarations",
            "A drawing declares entities",
            "Entities can fetch files and grow without end, so none are read. " + NOT_USED,
            "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
            "<svg viewBox=\"0 0 1280 720\">");
    public static final Rule SVG_TOO_LARGE = error(
            "svg-too-large",
            "A drawing has more than 1 MB, 5,000 elements or 64 levels",
            NOT_USED,
            "<path d=\"200,000 points\u2026\"/>",
            "<path d=\"200 points\u2026\"/>");
    public static final Rule SVG_TOO_COSTLY = error(
            "svg-too-costly",
            "A drawing would take too long to paint",
            "References that multiply, wide blurs and endless dashes are counted before anything is painted. "
                    + NOT_USED,
            "<feGaussianBlur stdDeviation=\"5000\"/>",
            "<feGaussianBlur stdDeviation=\"12\"/>");
    public static final Rule SVG_EXTERNAL_REFERENCE = warning(
            "svg-external-reference",
            "A drawing refers to another file",
            "Nothing is fetched while drawing, so that part is left out.",
            "<image href=\"https://example.org/background.png\"/>",
            "<image href=\"data:image/png;base64,\u2026\"/>");
    public static final Rule SVG_TEXT = warning(
            "svg-text",
            "A drawing holds text outside a slot",
            "No two machines have the same fonts, so it is left out.",
            "<text x=\"72\" y=\"640\">Live</text>",
            "<rect data-slot=\"label\" data-text=\"Live\" x=\"72\" y=\"600\" width=\"200\" height=\"60\"/>");
    public static final Rule SVG_NOT_DRAWN = warning(
            "svg-not-drawn",
            "A drawing holds an element that is never drawn",
            "Scripts, animation, foreign objects and unknown elements are left out.",
            "<script>\u2026</script>",
            "<g>\u2026</g>");
    public static final Rule TEMPLATE_MISSING = error(
            "template-missing",
            "A show's template is not in the repository",
            "The built-in template is drawn instead.",
            "thumbnail: thumbnial.svg",
            "thumbnail: thumbnail.svg");
    public static final Rule TEMPLATE_SIZE = error(
            "template-size",
            "A template does not say how large it is",
            NOT_USED,
            "<svg>",
            "<svg viewBox=\"0 0 1280 720\">");
    public static final Rule TEMPLATE_WITHOUT_SLOTS = error(
            "template-without-slots",
            "A template shows nothing of the episode",
            NOT_USED,
            "<rect x=\"72\" y=\"150\" width=\"760\" height=\"320\"/>",
            "<rect data-slot=\"title\" x=\"72\" y=\"150\" width=\"760\" height=\"320\"/>");
    public static final Rule TEMPLATE_SLOT = error(
            "template-slot",
            "A slot of a template cannot be understood",
            NOT_USED,
            "<rect data-slot=\"titel\" x=\"72\" y=\"150\" width=\"760\" height=\"320\"/>",
            "<rect data-slot=\"title\" x=\"72\" y=\"150\" width=\"760\" height=\"320\"/>");
    public static final Rule TEMPLATE_CONDITION = error(
            "template-condition",
            "A condition of a template cannot be understood",
            NOT_USED,
            "<g data-if=\"two guests\">",
            "<g data-if=\"portraits=2\">");
    public static final Rule TEMPLATE_TRANSFORM = error(
            "template-transform",
            "A transform around a slot cannot be understood",
            NOT_USED,
            "<g transform=\"turn(5)\">",
            "<g transform=\"rotate(5)\">");
    public static final Rule TEMPLATE_UNPAINTABLE = error(
            "template-unpaintable",
            "Painting a template failed or took too long",
            NOT_USED,
            "<filter>forty primitives\u2026</filter>",
            "<filter>two primitives\u2026</filter>");

    static final List<Rule> ALL = List.of(
            SVG_NOT_WELL_FORMED,
            SVG_NOT_SVG,
            SVG_DECLARATIONS,
            SVG_TOO_LARGE,
            SVG_TOO_COSTLY,
            SVG_EXTERNAL_REFERENCE,
            SVG_TEXT,
            SVG_NOT_DRAWN,
            TEMPLATE_MISSING,
            TEMPLATE_SIZE,
            TEMPLATE_WITHOUT_SLOTS,
            TEMPLATE_SLOT,
            TEMPLATE_CONDITION,
            TEMPLATE_TRANSFORM,
            TEMPLATE_UNPAINTABLE);

    private DrawingRules() {}
}
