package dev.showrunner.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.thumbnails.LineBreaks.End;
import dev.showrunner.thumbnails.LineBreaks.Word;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    @Test
    void lines_are_about_equally_wide() {
        assertThat(divide(3, "aaaa bbbb cccc dddd eeee ffff")).isEqualTo("aaaa bbbb / cccc dddd / eeee ffff");
    }

    @Test
    void the_narrowest_block_wins_since_it_can_be_set_largest() {
        assertThat(divide(2, "internationalisation of it all")).isEqualTo("internationalisation / of it all");
    }

    @Test
    void a_lone_short_word_does_not_end_the_block() {
        assertThat(divide(3, "cluster upgrades without any fear now")).doesNotEndWith("/ now");
    }

    @Test
    void an_article_is_not_left_hanging_where_it_can_go_on() {
        assertThat(divide(2, "Taming the: beast with care")).doesNotContain("with /");
    }

    @Test
    void a_colon_ends_a_line_where_that_costs_little() {
        assertThat(divide(2, "Dapr live: the whole story")).isEqualTo("Dapr live: / the whole story");
    }

    @Test
    void every_word_is_on_exactly_one_line_whatever_their_number() {
        for (int words = 1; words <= 12; words++) {
            String text = "word ".repeat(words).strip();
            for (int lines = 1; lines <= Math.min(4, words); lines++) {
                String divided = divide(lines, text);
                assertThat(divided.replace(" /", "")).isEqualTo(text);
                assertThat(divided.split("/", -1)).hasSize(lines);
            }
        }
    }

    private static String divide(int lines, String text) {
        List<String> words = List.of(text.split(" ", -1));
        List<Integer> ends = LineBreaks.divide(
                        words.stream().map(LineBreaksTest::word).toList(), lines, 0)
                .ends();
        StringBuilder divided = new StringBuilder(words.getFirst());
        for (int i = 1; i < words.size(); i++) {
            divided.append(ends.contains(i) ? " / " : " ").append(words.get(i));
        }
        return divided.toString();
    }

    private static Word word(String text) {
        End end = text.endsWith(":")
                ? End.WELCOME
                : Stream.of("the", "of", "with").anyMatch(text::equals) ? End.HANGING : End.PLAIN;
        return new Word(text.length() * 10, 3, end);
    }
}
