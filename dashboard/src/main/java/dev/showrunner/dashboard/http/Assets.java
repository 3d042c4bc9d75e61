package dev.showrunner.dashboard.http;

import dev.showrunner.episodes.plan.Fingerprint;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Styles, scripts and fonts, all of them ours. Their address carries a fingerprint of all of them, so browsers keep
 * them for good and still never use an old one.
 */
@Hidden
@Controller
public final class Assets {
    private static final String FOLDER = "/dev/showrunner/dashboard/assets/";
    private static final String GZIP = "gzip";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");
    private static final List<String> NAMES = List.of(
            "pico.css",
            "app.css",
            "theme.js",
            "htmx.js",
            "htmx-sse.js",
            "idiomorph.js",
            "app.js",
            "icon.svg",
            "inter.woff2",
            "inter-ext.woff2",
            "mono.woff2");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    /** Made when they are first asked for: compressing them for every page took longer than the page. */
    private final Map<String, byte[]> compressed = new ConcurrentHashMap<>();

    private final String version;

    Assets() {
        NAMES.forEach(name -> files.put(name, read(name)));
        HexFormat hex = HexFormat.of();
        version = Fingerprint.of(files.values().stream().map(hex::formatHex).toArray(String[]::new))
                .substring(0, 12);
    }

    /** The address of a file. */
    public String url(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("No such asset: " + name);
        }
        return "/assets/" + version + "/" + name;
    }

    /** A file; an address with another fingerprint gets the same file, but not for good. */
    @Get("/assets/{fingerprint}/{name}")
    HttpResponse<byte[]> file(
            @PathVariable String fingerprint,
            @PathVariable String name,
            @Header(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            return HttpResponse.notFound();
        }
        boolean isSmaller = !name.endsWith(".woff2") && accepted != null && accepted.contains(GZIP);
        MutableHttpResponse<byte[]> answer =
                HttpResponse.ok(isSmaller ? compressed.computeIfAbsent(name, asked -> gzip(bytes)) : bytes);
        if (isSmaller) {
            answer.header(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        return answer.contentType(MediaType.of(TYPES.get(name.substring(name.lastIndexOf('.') + 1))))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        fingerprint.equals(version) ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream smaller = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(smaller)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return smaller.toByteArray();
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + FOLDER + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
