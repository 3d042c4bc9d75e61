package dev.showrunner.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
    @ParameterizedTest
    @CsvSource({"Mira Okonkwo, MO", "Lucía de la Fernández, LF", "kelsey, K", "' ', ''", "𝔄lbert 1, 𝔄1", "<script>, S"
    })
    void first_and_last_word_give_a_letter_each(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
