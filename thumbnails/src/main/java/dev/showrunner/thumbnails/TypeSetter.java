package dev.showrunner.thumbnails;

import dev.showrunner.thumbnails.LineBreaks.End;
import dev.showrunner.thumbnails.LineBreaks.Word;
import java.awt.Color;
import java.awt.Graphics2D;
import java.lang.Character.UnicodeScript;
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
    private static final String WELCOME = ":–—|!?.：。！？؟";
    /** A larger size wins over fewer lines only if it is worth it. */
    private static final double LINE_COST = 0.04;

    private static final double AWKWARDNESS_COST = 0.3;
    /** What breaking a word at its hyphen has to gain. */
    private static final double HYPHEN_GAIN = 1.25;

    private final Phrases phrases;
    private final Emoji emoji;

    TypeSetter(Phrases phrases, Emoji emoji) {
        this.phrases = phrases;
        this.emoji = emoji;
    }

    /** What stands between two places where a line may break: its letters, then its spaces up to {@code end}. */
    private record Piece(int start, int letters, int end) {}

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
        TextBlock block = block(phrases.of(clean, slot.style(), notes), slot);
        String shorter = clean;
        while (block.sizeIn(slot.box()) < slot.style().minSize() && shorter.codePointCount(0, shorter.length()) > 1) {
            int keep = shorter.offsetByCodePoints(0, shorter.codePointCount(0, shorter.length()) * 9 / 10);
            shorter = shorter.substring(0, keep).strip();
            block = block(phrases.of(shorter + "…", slot.style(), note -> {}), slot);
        }
        if (!shorter.equals(clean)) {
            notes.accept("\"%s\" does not fit its slot \"%s\" and is cut after \"%s\". Shorten it, or enlarge the slot."
                    .formatted(SvgReader.shortened(clean), slot.name(), shorter));
        }
        block.draw(g, slot.box(), color, emoji);
    }

    /** Whole words where they fit, else words broken at hyphens, else words broken anywhere. */
    private TextBlock block(Phrase phrase, Slot.Text slot) {
        List<Piece> hyphenated = pieces(phrase, BreakIterator.getLineInstance(Locale.ROOT));
        List<Piece> whole = joinedAtHyphens(phrase, hyphenated);
        TextBlock block = largest(phrase, slot, whole);
        if (whole.size() < hyphenated.size()) {
            TextBlock broken = largest(phrase, slot, hyphenated);
            block = broken.sizeIn(slot.box()) > HYPHEN_GAIN * block.sizeIn(slot.box()) ? broken : block;
        }
        return block.sizeIn(slot.box()) >= slot.style().minSize()
                ? block
                : largest(phrase, slot, pieces(phrase, BreakIterator.getCharacterInstance(Locale.ROOT)));
    }

    private TextBlock largest(Phrase phrase, Slot.Text slot, List<Piece> pieces) {
        List<Word> words = pieces.stream().map(piece -> word(phrase, piece)).toList();
        TextBlock best =
                TextBlock.of(phrase, List.of(new TextBlock.Line(0, phrase.text().length())), slot.style(), emoji);
        double bestWorth = best.sizeIn(slot.box());
        for (int count = 2; count <= Math.min(slot.style().maxLines(), words.size()); count++) {
            LineBreaks.Division division =
                    LineBreaks.divide(words, count, TextBlock.room(slot.box(), slot.style(), count));
            TextBlock block = TextBlock.of(phrase, lines(pieces, division.ends()), slot.style(), emoji);
            double cost = LINE_COST * (count - 1) + AWKWARDNESS_COST * division.awkwardness();
            double worth = block.sizeIn(slot.box()) * (1 - cost);
            if (worth > bestWorth) {
                bestWorth = worth;
                best = block;
            }
        }
        return best;
    }

    private static List<TextBlock.Line> lines(List<Piece> pieces, List<Integer> ends) {
        List<TextBlock.Line> lines = new ArrayList<>();
        int from = 0;
        for (int to : ends) {
            lines.add(new TextBlock.Line(
                    pieces.get(from).start(), pieces.get(to - 1).letters()));
            from = to;
        }
        return lines;
    }

    private static List<Piece> pieces(Phrase phrase, BreakIterator places) {
        List<Piece> pieces = new ArrayList<>();
        places.setText(phrase.text());
        int start = 0;
        for (int end = places.next(); end != BreakIterator.DONE; end = places.next()) {
            int letters = end;
            while (letters > start && phrase.text().charAt(letters - 1) == ' ') {
                letters--;
            }
            if (letters > start) {
                pieces.add(new Piece(start, letters, end));
            }
            start = end;
        }
        return pieces;
    }

    private static List<Piece> joinedAtHyphens(Phrase phrase, List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!joined.isEmpty() && endsInHyphen(phrase, joined.getLast())) {
                Piece before = joined.removeLast();
                joined.add(new Piece(before.start(), piece.letters(), piece.end()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static boolean endsInHyphen(Phrase phrase, Piece piece) {
        boolean word = piece.letters() == piece.end() && piece.letters() - piece.start() > 1;
        return word && "-\u2010/".indexOf(phrase.text().charAt(piece.letters() - 1)) >= 0;
    }

    private Word word(Phrase phrase, Piece piece) {
        double width = phrase.layout(piece.start(), piece.letters(), Typefaces.UNIT, Color.WHITE, emoji)
                .getAdvance();
        double space = piece.end() > piece.letters() ? Typefaces.UNIT * 0.25 : 0;
        return new Word(width, space, end(phrase.text(), piece));
    }

    private static End end(String text, Piece piece) {
        String word = text.substring(piece.start(), piece.letters());
        if (HANGING.contains(word.toLowerCase(Locale.ROOT)) || isInsideJapaneseWord(text, piece)) {
            return End.HANGING;
        }
        char last = word.charAt(word.length() - 1);
        return WELCOME.indexOf(last) >= 0 || word.equals("-") ? End.WELCOME : End.PLAIN;
    }

    /** Hiragana continue the word or phrase before them; katakana the katakana before them. */
    private static boolean isInsideJapaneseWord(String text, Piece piece) {
        if (piece.end() == text.length() || piece.end() > piece.letters()) {
            return false;
        }
        UnicodeScript next = UnicodeScript.of(text.codePointAt(piece.end()));
        return next == UnicodeScript.HIRAGANA
                || (next == UnicodeScript.KATAKANA && UnicodeScript.of(text.codePointBefore(piece.end())) == next);
    }
}
