package dev.showrunner.episodes.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.episodes.plan.ChannelPlan.Difference;
import dev.showrunner.episodes.plan.Succession.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private final Wanted former = new Wanted();
    private final Wanted present = new Wanted();

    @Test
    void texts_and_thumbnail_are_two_writes_of_fifty_units() {
        present.title = "The pager rings once";
        present.text = "A cluster found its memory.";
        present.design = "design-2";

        Change change = between();

        assertThat(change.plan().units()).isEqualTo(100);
        assertThat(change.differences())
                .extracting(Difference::field)
                .containsExactly(Field.TITLE, Field.DESCRIPTION, Field.THUMBNAIL);
        assertThat(change.differences().getFirst())
                .isEqualTo(new Difference(Field.TITLE, "The pager rings twice", "The pager rings once"));
        assertThat(change.differences().getLast().after()).isEqualTo("the title");
    }

    @Test
    void a_schedule_and_live_settings_change_nothing_on_a_video_that_has_aired() {
        present.start = Wanted.START.plus(Duration.ofDays(1));
        present.live = new dev.showrunner.episodes.composition.Desired.LiveSettings(true, true, false, "low");

        assertThat(between().plan().steps()).isEmpty();
    }

    @Test
    void a_language_that_is_no_longer_said_stays_as_it_is() {
        present.language = null;

        assertThat(between().plan()).isEqualTo(EpisodePlan.NOTHING);
    }

    @Test
    void nothing_is_said_of_a_video_that_nobody_knows() {
        Change change = Succession.between(null, version(present), "vid00000001");

        assertThat(change.plan()).isEqualTo(EpisodePlan.NOTHING);
        assertThat(change.differences()).isEmpty();
    }

    private Change between() {
        return Succession.between(version(former), version(present), "vid00000001");
    }

    private static Version version(Wanted wanted) {
        return new Version(wanted.desired(), new NoFiles());
    }

    private static final class NoFiles implements ChannelFiles {
        @Override
        public List<ChannelFile> list() {
            return List.of();
        }

        @Override
        public Optional<ChannelFile> find(String path) {
            return Optional.empty();
        }

        @Override
        public byte[] read(ChannelFile file, long limit) {
            throw new IllegalArgumentException(file.path());
        }
    }
}
