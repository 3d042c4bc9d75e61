package dev.showrunner.dashboard.http;

import dev.showrunner.episodes.plan.Fingerprint;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Styles, scripts and fonts, all of them ours. Their address carries a fingerprint of all of them, so browsers keep
 * them for good and still never use an old one.
 */
@Hidden
@Controller
public final class Assets {
    private static final String FOLDER = "/dev/showrunner/dashboard/assets/";
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
    HttpResponse<byte[]> file(@PathVariable String fingerprint, @PathVariable String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            return HttpResponse.notFound();
        }
        return HttpResponse.ok(bytes)
                .contentType(MediaType.of(TYPES.get(name.substring(name.lastIndexOf('.') + 1))))
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        fingerprint.equals(version) ? "public, max-age=31536000, immutable" : "no-cache");
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
