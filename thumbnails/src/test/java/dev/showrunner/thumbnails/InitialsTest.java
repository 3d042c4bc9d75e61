package dev.showrunner.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
    @ParameterizedTest
    @CsvSource({
        "Ada Fenwick, AF",
        "Bo, B",
        "Hugo van der Berg-Oldenburg, HO",
        "田中芙美, 田",
        "🦊 Fox, F",
        "  Łukasz   Żółć , ŁŻ",
        "(Ziggy) Stardust, ZS",
        "é́lan vital, é́v",
        "!!!, !"
    })
    void the_first_letters_of_the_first_and_the_last_word_stand_for_a_person(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(Phrases.clean(initials));
    }
}
