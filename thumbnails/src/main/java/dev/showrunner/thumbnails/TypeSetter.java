package dev.showrunner.thumbnails;

import dev.showrunner.thumbnails.LineBreaks.End;
import dev.showrunner.thumbnails.LineBreaks.Word;
import dev.showrunner.thumbnails.Slot.Align;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Sets text into boxes: as large as fits, in balanced lines, never outside its box. */
final class TypeSetter {
    private static final Set<String> HANGING = Set.of(
            "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "and", "or", "with", "from", "&", "+", "vs",
            "vs.", "is", "your", "our", "my");
    /** Inter's capital height and depth of letters below the line, of the size; they place every line alike. */
    private static final double CAP_HEIGHT = 0.73;

    private static final double DESCENT = 0.215;
    /** A larger size wins over fewer lines only if it is worth it. */
    private static final double LINE_COST = 0.04;

    private final Phrases phrases;
    private final Emoji emoji;

    TypeSetter(Phrases phrases, Emoji emoji) {
        this.phrases = phrases;
        this.emoji = emoji;
    }

    /** Lines of one text at one size. */
    private record Setting(List<int[]> lines, double size) {}

    /**
     * Draws a text into its slot, in the slot's own units.
     *
     * @param color of the letters
     * @param notes told when characters are missing or the text had to be cut
     */
    void draw(Graphics2D g, Slot.Text slot, String text, Color color, Consumer<String> notes) {
        String clean = Phrases.clean(text);
        if (clean.isEmpty()) {
            return;
        }
        Phrase phrase = phrases.of(clean, slot.style(), notes);
        Setting setting = fit(phrase, slot);
        String shorter = clean;
        while (setting.size() < slot.style().minSize() && shorter.codePointCount(0, shorter.length()) > 1) {
            int keep = shorter.offsetByCodePoints(0, shorter.codePointCount(0, shorter.length()) * 9 / 10);
            shorter = shorter.substring(0, keep).strip();
            phrase = phrases.of(shorter + "…", slot.style(), note -> {});
            setting = fit(phrase, slot);
        }
        if (!shorter.equals(clean)) {
            notes.accept("\"%s\" does not fit its slot \"%s\" and is cut after \"%s\". Shorten it, or enlarge the slot."
                    .formatted(SvgReader.shortened(clean), slot.name(), shorter));
        }
        paint(g, slot, phrase, setting, color);
    }

    private Setting fit(Phrase phrase, Slot.Text slot) {
        Setting whole = largest(phrase, slot, words(phrase, BreakIterator.getLineInstance(Locale.ROOT)));
        if (whole.size() >= slot.style().minSize()) {
            return whole;
        }
        return largest(phrase, slot, words(phrase, BreakIterator.getCharacterInstance(Locale.ROOT)));
    }

    private Setting largest(Phrase phrase, Slot.Text slot, List<int[]> places) {
        Slot.Style style = slot.style();
        List<Word> words = places.stream().map(place -> word(phrase, place)).toList();
        Setting best = new Setting(List.of(), 0);
        double bestWorth = -1;
        for (int count = 1; count <= Math.min(style.maxLines(), words.size()); count++) {
            List<int[]> lines = new ArrayList<>();
            int from = 0;
            for (int to : LineBreaks.divide(words, count)) {
                lines.add(new int[] {places.get(from)[0], places.get(to - 1)[1]});
                from = to;
            }
            double size = size(phrase, slot, lines);
            double worth = size * (1 - LINE_COST * (count - 1));
            if (worth > bestWorth) {
                bestWorth = worth;
                best = new Setting(lines, size);
            }
        }
        return best;
    }

    /** The largest size at which the ink of all lines stays in the box: everything grows in proportion. */
    private double size(Phrase phrase, Slot.Text slot, List<int[]> lines) {
        Slot.Style style = slot.style();
        double unit = Typefaces.UNIT;
        double width = 0;
        double above = CAP_HEIGHT * unit;
        double below = DESCENT * unit;
        for (int i = 0; i < lines.size(); i++) {
            Rectangle2D ink = ink(phrase, lines.get(i), unit);
            width = Math.max(width, ink.getWidth());
            above = Math.max(above, -ink.getMinY() - i * style.leading() * unit);
            below = Math.max(below, ink.getMaxY() - (lines.size() - 1 - i) * style.leading() * unit);
        }
        double height = above + below + (lines.size() - 1) * style.leading() * unit;
        // A pixel of air on each side: smoothed edges reach beyond the outline.
        double scale = Math.min((slot.box().getWidth() - 2) / width, (slot.box().getHeight() - 2) / height);
        return Math.min(style.maxSize(), scale * unit);
    }

    private Rectangle2D ink(Phrase phrase, int[] line, double size) {
        return phrase.layout(line[0], line[1], size, Color.WHITE, emoji).getBounds();
    }

    private void paint(Graphics2D g, Slot.Text slot, Phrase phrase, Setting setting, Color color) {
        Slot.Style style = slot.style();
        Rectangle2D box = slot.box();
        double size = setting.size();
        List<TextLayout> layouts = setting.lines().stream()
                .map(line -> phrase.layout(line[0], line[1], size, color, emoji))
                .toList();
        double step = style.leading() * size;
        double above = CAP_HEIGHT * size;
        double below = DESCENT * size;
        for (int i = 0; i < layouts.size(); i++) {
            Rectangle2D ink = layouts.get(i).getBounds();
            above = Math.max(above, -ink.getMinY() - i * step);
            below = Math.max(below, ink.getMaxY() - (layouts.size() - 1 - i) * step);
        }
        double height = above + below + (layouts.size() - 1) * step;
        double slack = box.getHeight() - 2 - height;
        double y = box.getY()
                + 1
                + above
                + switch (style.verticalAlign()) {
                    case TOP -> 0;
                    case MIDDLE -> slack / 2;
                    case BOTTOM -> slack;
                };
        for (TextLayout layout : layouts) {
            Rectangle2D ink = layout.getBounds();
            double room = box.getWidth() - 2 - ink.getWidth();
            double x = box.getX() + 1 - ink.getX() + room * share(style.align(), phrase.rightToLeft());
            layout.draw(g, (float) x, (float) y);
            y += step;
        }
    }

    private static double share(Align align, boolean rightToLeft) {
        return switch (align) {
            case START -> rightToLeft ? 1 : 0;
            case MIDDLE -> 0.5;
            case END -> rightToLeft ? 0 : 1;
        };
    }

    private static List<int[]> words(Phrase phrase, BreakIterator places) {
        List<int[]> words = new ArrayList<>();
        places.setText(phrase.text());
        int start = 0;
        for (int end = places.next(); end != BreakIterator.DONE; end = places.next()) {
            int ink = end;
            while (ink > start && phrase.text().charAt(ink - 1) == ' ') {
                ink--;
            }
            if (ink > start) {
                words.add(new int[] {start, ink, end});
            }
            start = end;
        }
        return words;
    }

    private Word word(Phrase phrase, int[] place) {
        String text = phrase.text().substring(place[0], place[1]);
        double width = phrase.layout(place[0], place[1], Typefaces.UNIT, Color.WHITE, emoji)
                .getAdvance();
        double space = place[2] > place[1] ? Typefaces.UNIT * 0.25 : 0;
        return new Word(width, space, end(text));
    }

    private static End end(String word) {
        if (HANGING.contains(word.toLowerCase(Locale.ROOT))) {
            return End.HANGING;
        }
        char last = word.charAt(word.length() - 1);
        return ":–—|!?.".indexOf(last) >= 0 || word.equals("-") ? End.WELCOME : End.PLAIN;
    }
}
