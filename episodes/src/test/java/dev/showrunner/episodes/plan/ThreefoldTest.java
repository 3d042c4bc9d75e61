package dev.showrunner.episodes.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.plan.Threefold.State;
import dev.showrunner.episodes.plan.Threefold.Written;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThreefoldTest {
    private static final String NOTES = "Guests\n" + "A line that stays\n".repeat(40) + "The end";

    private final Desired first = titled("The pager rings");
    private final Desired second = titled("The pager rings twice");
    private final Desired third = titled("The pager rings three times");

    private static Desired titled(String title) {
        Wanted wanted = new Wanted();
        wanted.title = title;
        return wanted.desired();
    }

    private static Desired saying(String text) {
        Wanted wanted = new Wanted();
        wanted.text = text;
        return wanted.desired();
    }

    private static String description(Desired desired) {
        return Objects.requireNonNull(FieldValues.of(desired).text(Field.DESCRIPTION));
    }

    private static Applied wrote(Desired desired) {
        return new Applied(FieldValues.of(desired).fingerprints());
    }

    private static Drift edited(String title, Desired looked) {
        return Drift.between(Field.TITLE, title, looked.title());
    }

    private static Threefold title(
            Desired file, @Nullable Desired looked, Applied applied, List<Drift> drifts, List<Desired> past) {
        return of(Field.TITLE, Threefold.all(file, looked, applied, drifts, past));
    }

    private static Threefold of(Field field, List<Threefold> all) {
        return all.stream().filter(each -> each.field() == field).findFirst().orElseThrow();
    }

    @Test
    void what_was_written_and_not_edited_since_is_alike() {
        assertThat(Threefold.all(first, first, wrote(first), List.of(), List.of()))
                .isNotEmpty()
                .allSatisfy(field -> {
                    assertThat(field.state()).isEqualTo(State.ALIKE);
                    assertThat(field.shown()).isEqualTo(field.file());
                    assertThat(field.written()).isEqualTo(new Written.Text(field.file()));
                });
    }

    @Test
    void a_file_that_changed_since_waits_to_be_written_and_what_was_written_comes_from_an_earlier_revision() {
        assertThat(title(second, first, wrote(first), List.of(), List.of(second, first)))
                .isEqualTo(new Threefold(
                        Field.TITLE,
                        State.WAITING,
                        "The pager rings twice",
                        new Written.Text("The pager rings"),
                        "The pager rings",
                        false));
    }

    @Test
    void each_field_is_rendered_from_the_revision_that_wrote_it() {
        Applied applied = wrote(first).with(FieldValues.of(saying("Newer")).fingerprints(List.of(Field.DESCRIPTION)));
        List<Threefold> all = Threefold.all(third, third, applied, List.of(), List.of(third, saying("Newer"), first));
        assertThat(of(Field.TITLE, all).written()).isEqualTo(new Written.Text("The pager rings"));
        assertThat(of(Field.DESCRIPTION, all).written()).isEqualTo(new Written.Text(description(saying("Newer"))));
    }

    @Test
    void an_edit_on_youtube_is_told_from_what_was_written() {
        assertThat(title(first, first, wrote(first), List.of(edited("Ring!", first)), List.of()))
                .isEqualTo(new Threefold(
                        Field.TITLE,
                        State.EDITED,
                        "The pager rings",
                        new Written.Text("The pager rings"),
                        "Ring!",
                        false));
    }

    @Test
    void an_edit_and_a_newer_file_are_told_both() {
        Threefold both = title(second, first, wrote(first), List.of(edited("Ring!", first)), List.of(second, first));
        assertThat(both.state()).isEqualTo(State.BOTH);
        assertThat(both.written()).isEqualTo(new Written.Text("The pager rings"));
        assertThat(both.shown()).isEqualTo("Ring!");
    }

    @Test
    void a_file_that_took_the_edit_over_follows_it() {
        assertThat(title(second, first, wrote(first), List.of(edited(second.title(), first)), List.of(first))
                        .state())
                .isEqualTo(State.FOLLOWED);
    }

    @Test
    void what_no_revision_renders_again_is_lost_and_never_guessed() {
        Threefold lost = title(third, first, wrote(first), List.of(), List.of(third, second));
        assertThat(lost.state()).isEqualTo(State.WAITING);
        assertThat(lost.written()).isEqualTo(new Written.Lost());
        assertThat(lost.shown()).isNull();
    }

    @Test
    void what_is_not_remembered_is_not_told_as_written() {
        Threefold unwritten = title(first, first, Applied.NOTHING, List.of(), List.of(first));
        assertThat(unwritten.state()).isEqualTo(State.UNWRITTEN);
        assertThat(unwritten.written()).isEqualTo(new Written.Nothing());
        assertThat(title(first, first, Applied.NOTHING, List.of(edited("Ring!", first)), List.of(first))
                        .state())
                .isEqualTo(State.EDITED);
    }

    @Test
    void a_long_text_is_put_together_again_from_where_it_first_differs() {
        Desired file = saying(NOTES);
        String shown = description(file).replace("The end", "The end!");
        Threefold edited = of(
                Field.DESCRIPTION,
                Threefold.all(
                        file,
                        file,
                        wrote(file),
                        List.of(Drift.between(Field.DESCRIPTION, shown, description(file))),
                        List.of()));
        assertThat(edited.shown()).isEqualTo(shown);
        assertThat(edited.isCut()).isFalse();
    }

    @Test
    void a_long_text_of_which_the_end_is_not_told_is_called_cut() {
        Desired file = saying(NOTES);
        String shown = "Friends\n" + description(file);
        Threefold edited = of(
                Field.DESCRIPTION,
                Threefold.all(
                        file,
                        null,
                        wrote(file),
                        List.of(Drift.between(Field.DESCRIPTION, shown, description(file))),
                        List.of()));
        assertThat(edited.isCut()).isTrue();
        assertThat(shown).startsWith(Objects.requireNonNull(edited.shown()));
    }

    @Test
    void an_edit_of_what_the_catalogue_does_not_say_stands_by_itself() {
        Drift playlist = new Drift(Field.PLAYLIST, "", "PLshow");
        assertThat(Threefold.all(first, first, wrote(first), List.of(playlist), List.of()))
                .last()
                .isEqualTo(Threefold.of(playlist));
    }

    @Test
    void a_picture_in_doubt_is_not_told_as_written() {
        assertThat(of(
                                Field.THUMBNAIL,
                                Threefold.all(
                                        first, first, wrote(first).doubtingThumbnail(), List.of(), List.of(first)))
                        .written())
                .isEqualTo(new Written.Nothing());
    }
}
