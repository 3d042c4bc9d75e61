package dev.showrunner.thumbnails;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The bundled colour emoji (Noto), each a drawing on a grid of 128 by 128. */
final class Emoji {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VARIATION_SELECTOR = 0xfe0f;
    private static final int JOINER = 0x200d;

    private final BoundedCache<Integer, Map<String, String>> blocks = new BoundedCache<>(12);
    private final BoundedCache<String, BufferedImage> pictures = new BoundedCache<>(64);

    /**
     * The drawings that show a cluster of characters: one for most, several where a joined emoji is not in the set (its
     * parts then stand side by side, as Unicode asks), none where it is not an emoji at all.
     */
    List<String> find(String cluster) {
        if (!looksLikeEmoji(cluster)) {
            return List.of();
        }
        int[] points = cluster.codePoints()
                .filter(point -> point != VARIATION_SELECTOR)
                .toArray();
        List<String> whole = drawn(points);
        if (!whole.isEmpty()) {
            return whole;
        }
        int[] untoned = cluster.codePoints()
                .filter(point -> point != VARIATION_SELECTOR && !isTone(point))
                .toArray();
        List<String> toneless = drawn(untoned);
        if (!toneless.isEmpty()) {
            return toneless;
        }
        List<String> parts = new ArrayList<>();
        for (int point : untoned) {
            if (point != JOINER) {
                parts.addAll(drawn(point));
            }
        }
        return List.copyOf(parts);
    }

    /** A picture of a drawing, {@code size} pixels square. */
    BufferedImage picture(String key, int size) {
        return pictures.get(key + "@" + size).orElseGet(() -> {
            BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
            SvgPainter.paint(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                            + " viewBox=\"0 0 128 128\">" + body(key).orElseThrow() + "</svg>",
                    image);
            return pictures.put(key + "@" + size, image);
        });
    }

    private static boolean looksLikeEmoji(String cluster) {
        int first = cluster.codePointAt(0);
        boolean keycap = cluster.indexOf(0x20e3) > 0;
        return Character.isEmojiPresentation(first)
                || keycap
                || (Character.isEmoji(first) && cluster.codePoints().anyMatch(point -> point == VARIATION_SELECTOR));
    }

    private static boolean isTone(int point) {
        return point >= 0x1f3fb && point <= 0x1f3ff;
    }

    private List<String> drawn(int... points) {
        String key = Arrays.stream(points).mapToObj("%04x"::formatted).collect(Collectors.joining("-"));
        return points.length > 0 && body(key).isPresent() ? List.of(key) : List.of();
    }

    private Optional<String> body(String key) {
        int first = Integer.parseInt(key.contains("-") ? key.substring(0, key.indexOf('-')) : key, 16);
        int block = first >> 4;
        Map<String, String> drawings = blocks.get(block).orElseGet(() -> blocks.put(block, load(block)));
        return Optional.ofNullable(drawings.get(key));
    }

    private static Map<String, String> load(int block) {
        try (InputStream resource = Emoji.class.getResourceAsStream("emoji/%x.json.gz".formatted(block))) {
            return resource == null
                    ? Map.of()
                    : JSON.readValue(new GZIPInputStream(resource), new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled emoji cannot be read", e);
        }
    }
}
