package dev.showrunner.thumbnails;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.DrawingRules;
import dev.showrunner.episodes.diagnostics.Location;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an SVG written by a stranger. What is left afterwards fetches nothing, declares nothing, runs nothing and is
 * small: DTDs with declarations are refused, elements outside a list of shapes, gradients, filters and the like are
 * dropped, references may only point into the file, and its size is capped.
 */
final class SvgReader {
    static final int MAX_BYTES = 1 << 20;
    private static final int MAX_ELEMENTS = 5_000;
    private static final int MAX_DEPTH = 64;

    private static final Set<String> DRAWN = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern",
            "marker",
            "filter",
            "style",
            "image",
            "feBlend",
            "feColorMatrix",
            "feComponentTransfer",
            "feComposite",
            "feDisplacementMap",
            "feFlood",
            "feFuncA",
            "feFuncB",
            "feFuncG",
            "feFuncR",
            "feGaussianBlur",
            "feMerge",
            "feMergeNode",
            "feOffset",
            "feTurbulence");
    private static final Set<String> TEXTS = Set.of("text", "tspan", "textPath", "flowRoot");
    private static final XMLInputFactory FACTORY = factory();

    private final String path;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final XMLStreamReader xml;
    private int elements;

    private SvgReader(String path, XMLStreamReader xml) {
        this.path = path;
        this.xml = xml;
    }

    /**
     * What is left of an SVG.
     *
     * @param root the {@code svg} element
     * @param findings what was dropped, all warnings
     */
    record Svg(SvgElement root, List<Diagnostic> findings) {}

    /**
     * Reads the file.
     *
     * @throws UnusableSvg when nothing can be drawn from it
     */
    static Svg read(String path, byte[] bytes) throws UnusableSvg {
        if (bytes.length > MAX_BYTES) {
            throw tooLarge(path, bytes.length);
        }
        refuseDeclarations(path, bytes);
        try {
            SvgReader reader = new SvgReader(path, FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes)));
            Svg svg = new Svg(reader.root(), List.copyOf(reader.findings));
            SvgCost.check(path, svg.root());
            return svg;
        } catch (XMLStreamException e) {
            throw new UnusableSvg(DrawingRules.SVG_NOT_WELL_FORMED.at(
                    locationOf(path, e.getLocation()),
                    "This is not well-formed XML: " + firstLine(e.getMessage()),
                    "Open the file in the editor it came from and save it again as plain SVG."));
        }
    }

    /**
     * The parser leaves every DTD unread; a file that declares something in one is refused all the same, since what it
     * would show elsewhere is not what is drawn here.
     */
    private static void refuseDeclarations(String path, byte[] bytes) throws UnusableSvg {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int doctype = text.indexOf("<!DOCTYPE");
        int root = text.indexOf("<svg");
        if (doctype < 0 || (root >= 0 && root < doctype)) {
            return;
        }
        int end = text.indexOf('>', doctype);
        int declarations = text.indexOf('[', doctype);
        if (declarations >= 0 && (end < 0 || declarations < end)) {
            String before = text.substring(0, doctype);
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            throw new UnusableSvg(DrawingRules.SVG_DECLARATIONS.at(
                    new Location(path, line, before.length() - before.lastIndexOf('\n')),
                    "The DOCTYPE declares entities or elements, which are never read.",
                    "Save the file as plain SVG; the DOCTYPE is not needed."));
        }
    }

    private SvgElement root() throws XMLStreamException, UnusableSvg {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!xml.getLocalName().equals("svg")) {
                    throw new UnusableSvg(DrawingRules.SVG_NOT_SVG.at(
                            here(),
                            "The outermost element is <" + xml.getLocalName() + ">, not <svg>.",
                            "Save the file as plain SVG."));
                }
                return element(1);
            }
        }
        throw new UnusableSvg(
                DrawingRules.SVG_NOT_SVG.at(here(), "The file has no <svg> element.", "Save the file as plain SVG."));
    }

    private SvgElement element(int depth) throws XMLStreamException, UnusableSvg {
        Location location = here();
        elements++;
        if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) {
            throw new UnusableSvg(DrawingRules.SVG_TOO_LARGE.at(
                    location,
                    "More than %,d elements, or more than %d inside each other.".formatted(MAX_ELEMENTS, MAX_DEPTH),
                    "Simplify the drawing."));
        }
        String name = xml.getLocalName();
        Map<String, String> attributes = attributes(name, location);
        List<SvgElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (DRAWN.contains(xml.getLocalName())) {
                        children.add(element(depth + 1));
                    } else {
                        skip(xml.getLocalName());
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (name.equals("style")) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return new SvgElement(name, attributes, List.copyOf(children), css(text, location), location);
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnusableSvg(DrawingRules.SVG_DECLARATIONS.at(
                            here(),
                            "&" + xml.getLocalName() + "; is not a character XML knows by itself.",
                            "Write the character itself, or its number: &#38;."));
                default -> {
                    // Comments and processing instructions draw nothing.
                }
            }
        }
    }

    private Map<String, String> attributes(String name, Location location) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            boolean reference = attribute.equals("href") || attribute.equals("xlink:href");
            if (reference && !value.startsWith("#") && !(name.equals("image") && EmbeddedImage.isSound(value))) {
                findings.add(DrawingRules.SVG_EXTERNAL_REFERENCE.at(
                        location,
                        "<%s> refers to %s, which is not fetched.".formatted(name, shortened(value)),
                        "Embed a PNG or JPEG of at most 5 MB and 40 megapixels as a data: address, or draw it as"
                                + " paths."));
            } else if (refersOutside(value)) {
                findings.add(DrawingRules.SVG_EXTERNAL_REFERENCE.at(
                        location,
                        "%s=\"%s\" refers to another file, which is not fetched."
                                .formatted(attribute, shortened(value)),
                        "Refer to an id in this file: url(#id)."));
            } else if (!attribute.startsWith("on")) {
                attributes.put(attribute, value);
            }
        }
        return attributes;
    }

    private String css(CharSequence text, Location location) {
        String css = text.toString();
        if (css.contains("@import") || css.contains("@font-face") || refersOutside(css)) {
            findings.add(DrawingRules.SVG_EXTERNAL_REFERENCE.at(
                    location,
                    "The style sheet refers to other files; it is left out.",
                    "Remove @import, @font-face and url(…) that do not point to an id in this file."));
            return "";
        }
        return css;
    }

    private static boolean refersOutside(String value) {
        for (int at = value.indexOf("url("); at >= 0; at = value.indexOf("url(", at + 4)) {
            String target = value.substring(at + 4).stripLeading();
            if (!target.startsWith("#") && !target.startsWith("\"#") && !target.startsWith("'#")) {
                return true;
            }
        }
        return false;
    }

    private void skip(String name) throws XMLStreamException {
        if (TEXTS.contains(name)) {
            findings.add(DrawingRules.SVG_TEXT.at(
                    here(),
                    "Text in a drawing is not set, since no two machines have the same fonts.",
                    "Turn it into paths (in Inkscape: Path > Object to Path), or make it a slot:"
                            + " <rect data-slot=\"label\" data-text=\"…\"/>."));
        } else if (name.equals("script") || name.equals("foreignObject")) {
            findings.add(DrawingRules.SVG_NOT_DRAWN.at(here(), "<" + name + "> is not drawn.", "Remove it."));
        }
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private Location here() {
        return locationOf(path, xml.getLocation());
    }

    private static Location locationOf(String path, javax.xml.stream.@Nullable Location location) {
        return location == null
                ? Location.of(path)
                : new Location(path, Math.max(0, location.getLineNumber()), Math.max(0, location.getColumnNumber()));
    }

    static UnusableSvg tooLarge(String path, long bytes) {
        return new UnusableSvg(DrawingRules.SVG_TOO_LARGE.at(
                Location.of(path),
                "The file has %,d bytes; an SVG may have %,d.".formatted(bytes, MAX_BYTES),
                "Simplify its paths, or embed smaller pictures."));
    }

    static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 59) + "…";
    }

    private static String firstLine(@Nullable String message) {
        // The JDK's parser puts its own position on a first line and the sentence behind "Message: ".
        String text = message == null ? "unexpected content" : message;
        int sentence = text.indexOf("Message: ");
        return (sentence < 0 ? text : text.substring(sentence + 9))
                .lines()
                .findFirst()
                .orElse(text);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Prefixes are kept as written: the tree is written out again for the painter.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }
}
