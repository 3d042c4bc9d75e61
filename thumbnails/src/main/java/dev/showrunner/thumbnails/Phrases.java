package dev.showrunner.thumbnails;

import java.awt.Font;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Turns a text into a {@link Phrase}: cleans it, divides it into what the reader sees as characters, finds fonts. */
final class Phrases {
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    /** Overrides of the writing direction, and characters that are never in a font. */
    private static final Pattern UNSEEN = Pattern.compile("[\u202a-\u202e\u2066-\u2069\ufeff\ufffc\\p{Co}\\p{Cs}]");

    private static final String BOX = "\u25a1";

    private final Typefaces typefaces;
    private final Emoji emoji;

    Phrases(Typefaces typefaces, Emoji emoji) {
        this.typefaces = typefaces;
        this.emoji = emoji;
    }

    /** One line of plain characters, with single spaces. */
    static String clean(String text) {
        String visible = UNSEEN.matcher(text).replaceAll("");
        return Normalizer.normalize(SPACES.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /**
     * Prepares a text. Characters that no font has become boxes, with a note.
     *
     * @param text not blank
     */
    Phrase of(String text, Slot.Style style, Consumer<String> notes) {
        String clean = style.upperCase() ? text.toUpperCase(Locale.ROOT) : text;
        List<String> clusters =
                CLUSTER.matcher(clean).results().map(result -> result.group()).toList();
        List<List<String>> pictures = clusters.stream().map(emoji::find).toList();
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            if (pictures.get(i).isEmpty()) {
                letters.add(clusters.get(i));
            }
        }
        List<Optional<Font>> fonts = typefaces.choose(letters, style.weight(), style.tracking());
        Font latin = typefaces
                .choose(List.of(BOX), style.weight(), style.tracking())
                .getFirst()
                .orElseThrow();

        StringBuilder shown = new StringBuilder();
        List<Phrase.Run> runs = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int letter = 0;
        for (int i = 0; i < clusters.size(); i++) {
            for (String picture : pictures.get(i)) {
                runs.add(new Phrase.Run(shown.length(), shown.length() + 1, latin, picture));
                shown.append(Phrase.PICTURE);
            }
            if (pictures.get(i).isEmpty()) {
                String cluster = clusters.get(i);
                Optional<Font> font = fonts.get(letter++);
                if (font.isEmpty()) {
                    // A letter without the marks no font has is still the letter.
                    cluster = MARKS.matcher(cluster).replaceAll("");
                    font = cluster.isEmpty()
                            ? font
                            : typefaces
                                    .choose(List.of(cluster), style.weight(), style.tracking())
                                    .getFirst();
                }
                if (font.isEmpty()) {
                    missing.add(clusters.get(i));
                }
                append(runs, shown, font.isPresent() ? cluster : BOX, font.orElse(latin));
            }
        }
        if (!missing.isEmpty()) {
            notes.accept(missingFonts(text, missing));
        }
        return new Phrase(shown.toString(), List.copyOf(runs), Phrase.isRightToLeft(shown.toString()));
    }

    private static void append(List<Phrase.Run> runs, StringBuilder shown, String cluster, Font font) {
        int start = shown.length();
        shown.append(cluster);
        if (!runs.isEmpty()) {
            Phrase.Run last = runs.getLast();
            if (last.emoji() == null && last.font().equals(font)) {
                runs.set(runs.size() - 1, new Phrase.Run(last.start(), shown.length(), font, null));
                return;
            }
        }
        runs.add(new Phrase.Run(start, shown.length(), font, null));
    }

    private static String missingFonts(String text, List<String> missing) {
        return ("No font has %s of \"%s\" (%s); boxes are drawn instead. Put a font that has them into the folder"
                        + " SHOWRUNNER_FONTS names, for Chinese, Japanese or Korean one of the Noto Sans CJK family.")
                .formatted(
                        missing.size() == 1 ? "one character" : missing.size() + " characters",
                        SvgReader.shortened(text),
                        Typefaces.describe(missing.getFirst()));
    }
}
