package dev.showrunner.episodes.composition;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.showrunner.episodes.diagnostics.Location;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A logic-free template (Mustache): variables, sections and inverted sections over texts, lists and maps. It cannot
 * call, include or define anything, every name in it is known, and its output is bounded.
 *
 * @see <a href="https://mustache.github.io/mustache.5.html">the language</a>
 */
final class TextTemplate {
    private static final int OUTPUT_LIMIT = 65_536;
    private static final int DEPTH_LIMIT = 16;
    private static final Set<String> POSITIONS = Set.of("-first", "-last", "-index");

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withFormatter(TextTemplate::format)
            .withCollector(new ValuesOnly());

    private final Location location;
    private final String source;
    private final Template template;

    private TextTemplate(Location location, String source, Template template) {
        this.location = location;
        this.source = source;
        this.template = template;
    }

    /**
     * Reads a template.
     *
     * @param location its file, or the place of a rule written inside another file
     * @param names what may stand in it
     */
    static TextTemplate parse(Location location, String source, Set<String> names) throws TemplateMistake {
        check(location, source, names);
        try {
            return new TextTemplate(location, source, COMPILER.compile(source));
        } catch (MustacheException | IndexOutOfBoundsException e) {
            throw new TemplateMistake(
                    location, "This is not a Mustache template.", "Look for a tag that is not complete.");
        }
    }

    /** Renders values: texts, and maps and lists of them. */
    String render(Map<String, ?> values) throws TemplateMistake {
        BoundedWriter out = new BoundedWriter();
        try {
            template.execute(values, out);
        } catch (MustacheException.Context e) {
            throw new TemplateMistake(
                    placeOf(e.key, e.lineNo),
                    "'" + e.key + "' has no value here.",
                    "Put it inside the section it belongs to, such as {{#guests}} … {{/guests}}.");
        } catch (NotText e) {
            throw new TemplateMistake(
                    location,
                    "A list cannot be shown as a text.",
                    "Open a section for it: {{#guests}}{{name}}{{/guests}}.");
        } catch (TooMuch | MustacheException e) {
            throw new TemplateMistake(
                    location,
                    "This template writes or repeats far more than a description can hold.",
                    "Nest fewer lists.");
        }
        return out.text.toString();
    }

    private static void check(Location location, String source, Set<String> names) throws TemplateMistake {
        int unclosed = TemplateTag.unclosed(source);
        if (unclosed >= 0) {
            throw new TemplateMistake(
                    place(location, source, unclosed), "This tag is never closed.", "Close it with }}.");
        }
        Deque<TemplateTag> open = new ArrayDeque<>();
        for (TemplateTag tag : TemplateTag.in(source)) {
            Location place = place(location, source, tag.offset());
            switch (tag.kind()) {
                case '>', '<', '$', '=' ->
                    throw new TemplateMistake(
                            place,
                            "A template cannot include or define others, nor change its braces.",
                            "Write the text out, or add a block of its own.");
                case '/' -> {
                    TemplateTag opened = open.poll();
                    if (opened == null || !opened.name().equals(tag.name())) {
                        throw new TemplateMistake(
                                place,
                                "This closes '" + tag.name() + "', which is not the section that is open.",
                                opened == null ? "Take it out." : "Close '" + opened.name() + "' first.");
                    }
                }
                default -> {
                    if (!names.contains(tag.name()) && !POSITIONS.contains(tag.name())) {
                        throw new TemplateMistake(
                                place,
                                "There is nothing called '" + tag.name() + "'.",
                                "Use one of the names in docs/reference/templates.md.");
                    }
                    if (tag.opensSection()) {
                        open.push(tag);
                    }
                }
            }
            if (open.size() > DEPTH_LIMIT) {
                throw new TemplateMistake(place, "Sections are nested too deeply.", "Nest fewer sections.");
            }
        }
        TemplateTag left = open.poll();
        if (left != null) {
            throw new TemplateMistake(
                    place(location, source, left.offset()),
                    "The section '" + left.name() + "' is never closed.",
                    "Close it with {{/" + left.name() + "}}.");
        }
    }

    private Location placeOf(@Nullable String name, int line) {
        return TemplateTag.in(source).stream()
                .filter(tag -> tag.name().equals(name))
                .map(tag -> place(location, source, tag.offset()))
                .filter(place -> place.line() == line)
                .findFirst()
                .orElse(location);
    }

    /** A place inside a file; a template inside another file keeps the place it was given. */
    private static Location place(Location template, String source, int offset) {
        if (template.line() != 0) {
            return template;
        }
        String before = source.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Location(template.file(), line, offset - before.lastIndexOf('\n'));
    }

    private static String format(Object value) {
        return switch (value) {
            case String text -> text;
            case Integer index -> Integer.toString(index);
            default -> throw new NotText();
        };
    }

    private static final class NotText extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Looks into maps and lists and nothing else: no method, no field of any object is ever reached. */
    private static final class ValuesOnly implements Mustache.Collector {
        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            return value instanceof List<?> list ? list.iterator() : null;
        }

        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            return (values, key) ->
                    values instanceof Map<?, ?> map && map.containsKey(key) ? map.get(key) : Template.NO_FETCHER_FOUND;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }

    private static final class BoundedWriter extends Writer {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            if (text.length() + length > OUTPUT_LIMIT) {
                throw new TooMuch();
            }
            text.append(characters, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
