package dev.showrunner.emulator.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescriptionMarkupTest {
    @Test
    void the_full_stop_after_an_address_is_not_part_of_it() {
        assertThat(DescriptionMarkup.html("(see https://example.com/x)."))
                .isEqualTo("(see <a rel=\"nofollow noopener noreferrer\" href=\"https://example.com/x\">"
                        + "https://example.com/x</a>).");
    }

    @Test
    void a_hash_inside_a_word_or_an_address_is_no_hashtag() {
        assertThat(DescriptionMarkup.titleHashtags("C# a#b https://x.example/#part #real"))
                .containsExactly("#real");
    }

    @Test
    void more_than_sixty_hashtags_are_none() {
        assertThat(DescriptionMarkup.titleHashtags("#a ".repeat(60))).hasSize(1);
        assertThat(DescriptionMarkup.titleHashtags("#a ".repeat(61))).isEmpty();
        assertThat(DescriptionMarkup.html("#a ".repeat(61))).doesNotContain("class=");
    }

    @Test
    void a_time_inside_a_longer_number_is_no_link() {
        assertThat(DescriptionMarkup.html("at 12:30:45:10 and 2026:10")).doesNotContain("class=");
    }

    @Test
    void chapters_need_a_zero_three_lines_and_ten_seconds_each() {
        assertThat(Chapters.of("0:00 A\n0:10 B\n1:00:00 C")).hasSize(3);
        assertThat(Chapters.of("0:00 A\n0:10 B")).isEmpty();
        assertThat(Chapters.of("0:01 A\n0:20 B\n0:40 C")).isEmpty();
        assertThat(Chapters.of("0:00 A\n0:09 B\n0:40 C")).isEmpty();
        assertThat(Chapters.of("0:00 A\n0:40 B\n0:20 C")).isEmpty();
    }
}
