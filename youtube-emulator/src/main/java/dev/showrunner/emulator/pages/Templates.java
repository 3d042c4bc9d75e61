package dev.showrunner.emulator.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.showrunner.emulator.channels.Channel;
import dev.showrunner.emulator.store.Timeline;
import dev.showrunner.emulator.wire.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Pages from templates that escape every value, and the few files they need. Nothing comes from elsewhere. */
final class Templates {
    private static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self';"
            + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final Map<String, String> ASSETS = Map.of(
            "/assets/style.css", "text/css; charset=UTF-8",
            "/assets/times.js", "text/javascript; charset=UTF-8",
            "/assets/icon.svg", "image/svg+xml");

    private final Timeline timeline;
    private final Mustache.Compiler compiler = Mustache.compiler()
            .escapeHTML(true)
            .nullValue("")
            .emptyStringIsFalse(true)
            .withLoader(Templates::source);
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    Templates(Timeline timeline) {
        this.timeline = timeline;
    }

    /** A list with whether it has anything, which a logic-less template cannot find out. */
    record Listing(List<?> cards, boolean nonEmpty) {
        static Listing of(List<?> cards) {
            return new Listing(cards, !cards.isEmpty());
        }

        public List<?> list() {
            return cards;
        }

        public List<?> words() {
            return cards;
        }
    }

    Reply page(int status, String template, Map<String, Object> values) {
        return page(status, template, values, "");
    }

    /** @param formTarget an origin that a form on this page may lead to besides this server */
    Reply page(int status, String template, Map<String, Object> values, String formTarget) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("channel", Channel.TITLE);
        all.put("clock", Moment.of(timeline.now(), timeline.now()));
        all.put("clockAhead", !timeline.ahead().isZero());
        all.putIfAbsent("onChannel", false);
        all.putIfAbsent("onStudio", false);
        all.putIfAbsent("notice", "");
        all.putIfAbsent("problem", "");
        String html = compiled.computeIfAbsent(template, name -> compiler.compile(source(name)))
                .execute(all);
        return Reply.html(status, html)
                .with("Content-Security-Policy", POLICY + (formTarget.isEmpty() ? "" : " " + formTarget))
                .with("Referrer-Policy", "same-origin")
                .with("Cache-Control", "no-store");
    }

    Reply message(int status, String heading, String text) {
        return page(status, "message", Map.of("pageTitle", heading, "heading", heading, "text", text));
    }

    static boolean isAsset(String path) {
        return ASSETS.containsKey(path);
    }

    static Reply asset(String path) {
        try (InputStream in = open(path.substring("/assets/".length()))) {
            return Reply.of(200, ASSETS.getOrDefault(path, "text/plain"), in.readAllBytes())
                    .with("Cache-Control", "no-cache");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader source(String name) {
        return new InputStreamReader(open(name + ".mustache"), StandardCharsets.UTF_8);
    }

    private static InputStream open(String file) {
        InputStream in = Templates.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("the resource " + file + " is missing from this build");
        }
        return in;
    }
}
