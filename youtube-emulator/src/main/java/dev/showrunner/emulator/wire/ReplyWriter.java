package dev.showrunner.emulator.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Sends replies, compressed where the client takes it. */
public final class ReplyWriter {
    private static final int WORTH_PACKING = 512;

    private ReplyWriter() {}

    public static void write(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body();
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        String accepted = String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
        boolean text = !reply.headers().getOrDefault("Content-Type", "").startsWith("image/");
        if (text
                && body.length >= WORTH_PACKING
                && accepted.toLowerCase(Locale.ROOT).contains("gzip")) {
            body = gzip(body);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        }
        if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
            boolean mayHaveBody = reply.status() != 204 && reply.status() != 304;
            if (mayHaveBody && !exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().set("Content-Length", "0");
            }
            exchange.sendResponseHeaders(reply.status(), -1);
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(reply.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
