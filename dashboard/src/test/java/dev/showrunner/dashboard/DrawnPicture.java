package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.plan.Fingerprint;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A picture drawn for a test; the real ones come from the thumbnails module, which the dashboard does not know. */
final class DrawnPicture {
    private DrawnPicture() {}

    /** The picture in a folder, {@code show-slug.jpg}, where it has one; a drawn one otherwise. */
    static Picture from(@Nullable Path folder, Catalogue catalogue, Episode episode) {
        Path file = folder == null
                ? null
                : folder.resolve(episode.id().show() + "-" + episode.id().slug() + ".jpg");
        if (file == null || !Files.exists(file)) {
            return of(catalogue, episode);
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            String type = bytes[0] == (byte) 0x89 ? "image/png" : "image/jpeg";
            return new Picture(
                    type, bytes, Fingerprint.of(file.toString(), episode.id().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Picture of(Catalogue catalogue, Episode episode) {
        float hue = Math.floorMod(episode.id().show().hashCode() * 31, 360) / 360f;
        BufferedImage image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.75f, 0.34f), 1280, 720, Color.getHSBColor(hue + 0.12f, 0.85f, 0.10f)));
        g.fillRect(0, 0, 1280, 720);
        int seed = episode.id().hashCode();
        for (int i = 0; i < 7; i++) {
            seed = seed * 1_103_515_245 + 12_345;
            g.setPaint(new Color(255, 255, 255, 10 + (seed >>> 28)));
            double size = 160 + Math.floorMod(seed >> 8, 360);
            g.fill(new Ellipse2D.Double(Math.floorMod(seed >> 4, 1280), Math.floorMod(seed >> 12, 720), size, size));
        }
        g.setPaint(Color.getHSBColor(hue + 0.45f, 0.55f, 1f));
        g.fillRect(80, 96, 72, 10);
        g.setFont(new Font("DejaVu Sans", Font.BOLD, 34));
        String show = Objects.requireNonNull(catalogue.shows().get(episode.id().show()))
                .name();
        g.drawString(show.toUpperCase(Locale.ROOT), 176, 114);
        g.setPaint(Color.WHITE);
        var text = new AttributedString(
                episode.title(), Map.of(TextAttribute.FONT, new Font("DejaVu Sans", Font.BOLD, 96)));
        var measurer = new LineBreakMeasurer(text.getIterator(), g.getFontRenderContext());
        float y = 220;
        while (measurer.getPosition() < episode.title().length()) {
            TextLayout line = measurer.nextLayout(1100);
            y += line.getAscent();
            line.draw(g, 80, y);
            y += line.getDescent() + 4;
        }
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture(
                "image/jpeg", out.toByteArray(), Fingerprint.of(episode.id().toString(), episode.title()));
    }
}
