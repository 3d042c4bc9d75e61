package dev.showrunner.thumbnails;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bundled fonts, and where others are found for writing the bundled ones do not cover. */
final class Typefaces {
    /** Size at which text is measured; widths at other sizes follow in proportion, since nothing is hinted. */
    static final float UNIT = 100;

    private final Font medium = bundled("Inter-Medium");
    private final Font semiBold = bundled("Inter-SemiBold");
    private final Font display = bundled("InterDisplay-ExtraBold");
    private final List<Font> scripts = List.of(bundled("NotoSansArabic-Bold"), bundled("NotoSansHebrew-Bold"));
    private final ExtraFonts extra;

    Typefaces(ExtraFonts extra) {
        this.extra = extra;
    }

    /**
     * The font for each cluster, from the first one that has all its characters: Inter, the bundled Arabic and Hebrew,
     * then the machine's. Of the machine's fonts the one that covers most of the text comes first, so that a title is
     * not set in two styles.
     *
     * @return as many entries as there are clusters; nothing where no font has the characters
     */
    List<Optional<Font>> choose(List<String> clusters, int weight, double tracking) {
        List<Font> bundled = new ArrayList<>();
        bundled.add(latin(weight));
        bundled.addAll(scripts);
        List<Optional<Font>> chosen = new ArrayList<>();
        List<String> uncovered = new ArrayList<>();
        for (String cluster : clusters) {
            Optional<Font> font = first(bundled, cluster);
            chosen.add(font.map(found -> set(found, found.equals(bundled.getFirst()) ? tracking : 0)));
            if (font.isEmpty()) {
                uncovered.add(cluster);
            }
        }
        if (!uncovered.isEmpty()) {
            List<Font> others = extra.covering(uncovered);
            for (int i = 0; i < chosen.size(); i++) {
                if (chosen.get(i).isEmpty()) {
                    chosen.set(i, first(others, clusters.get(i)).map(font -> set(font, 0)));
                }
            }
        }
        return chosen;
    }

    private Font latin(int weight) {
        return weight >= 700 ? display : weight >= 550 ? semiBold : medium;
    }

    private static Optional<Font> first(List<Font> fonts, String cluster) {
        return fonts.stream().filter(font -> font.canDisplayUpTo(cluster) < 0).findFirst();
    }

    private static Font set(Font font, double tracking) {
        return font.deriveFont(Map.of(
                TextAttribute.SIZE,
                UNIT,
                TextAttribute.KERNING,
                TextAttribute.KERNING_ON,
                TextAttribute.LIGATURES,
                TextAttribute.LIGATURES_ON,
                TextAttribute.TRACKING,
                (float) tracking));
    }

    private static Font bundled(String name) {
        try (InputStream resource = Typefaces.class.getResourceAsStream("fonts/" + name + ".ttf")) {
            if (resource == null) {
                throw new IllegalStateException("The font " + name + " is missing from the program's jar");
            }
            return Font.createFont(Font.TRUETYPE_FONT, resource);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font " + name + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The bundled font " + name + " is damaged", e);
        }
    }

    /** The Unicode name of what is missing, for a note. */
    static String describe(String cluster) {
        return Arrays.stream(cluster.codePoints().toArray())
                .mapToObj("U+%04X"::formatted)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
