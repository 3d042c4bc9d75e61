package dev.showrunner.workflows.showday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.plan.Step;
import dev.showrunner.workflows.failure.Trouble;
import dev.showrunner.workflows.showday.Gate.Remedy;
import dev.showrunner.workflows.showday.Gate.State;
import dev.showrunner.workflows.showday.Sight.Ingest;
import dev.showrunner.workflows.showday.Sight.Stage;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GatesTest {
    private static final Said BECAUSE = new Said("Ada", Instant.EPOCH, "It does not matter today");

    /** What makes a gate red, alone where it can be alone. */
    record Red(
            String id,
            Facts facts,
            String name,
            String reason,
            @Nullable Remedy remedy) {
        @Override
        public String toString() {
            return id + ": " + reason;
        }
    }

    static List<Red> reds() {
        return List.of(
                new Red(
                        "scheduled",
                        new Facts().noEvent(),
                        "Scheduled",
                        "There is no event on YouTube yet",
                        Remedy.CHECK),
                new Red(
                        "scheduled",
                        new Facts().noEvent().held("42.yaml:7:1: No airtime"),
                        "Scheduled",
                        "42.yaml:7:1: No airtime",
                        Remedy.CHECK),
                new Red(
                        "stream-key",
                        new Facts().noStream(),
                        "Stream key",
                        "The channel's stream is not there",
                        Remedy.CHECK),
                new Red(
                        "stream-key",
                        new Facts().ingest(Ingest.NO_STREAM),
                        "Stream key",
                        "The channel's stream is not there",
                        Remedy.CHECK),
                new Red(
                        "bound",
                        new Facts().undone(Step.Kind.BIND),
                        "Bound",
                        "The event has no stream key",
                        Remedy.CHECK),
                new Red("bound", new Facts().noEvent(), "Bound", "The event has no stream key", Remedy.CHECK),
                new Red(
                        "thumbnail",
                        new Facts().undone(Step.Kind.THUMBNAIL),
                        "Thumbnail",
                        "The thumbnail is not the file's",
                        Remedy.CHECK),
                new Red(
                        "description",
                        new Facts().undone(Step.Kind.METADATA),
                        "Texts",
                        "Texts or airtime are not the file's",
                        Remedy.CHECK),
                new Red(
                        "description",
                        new Facts().undone(Step.Kind.RESCHEDULE),
                        "Texts",
                        "Texts or airtime are not the file's",
                        Remedy.CHECK),
                new Red(
                        "description",
                        new Facts().held("YouTube does not let it be moved"),
                        "Texts",
                        "YouTube does not let it be moved",
                        Remedy.CHECK),
                new Red(
                        "drift",
                        new Facts().drifted("the title", "the tags"),
                        "No drift",
                        "Edited on YouTube: the title, the tags",
                        Remedy.REPAIR),
                new Red(
                        "guests",
                        new Facts().confirmed("grace"),
                        "Guests",
                        "Not confirmed: linus",
                        Remedy.CONFIRM_GUESTS),
                new Red(
                        "cluster-red",
                        new Facts().cluster("Still being broken"),
                        "Cluster Red",
                        "Still being broken",
                        Remedy.OPEN_CLUSTER),
                new Red(
                        "youtube",
                        new Facts().silence(new Trouble(Trouble.Kind.RETRY_AT, "It is down", "Wait", Instant.EPOCH)),
                        "YouTube answers",
                        "YouTube cannot be asked: It is down. Wait",
                        Remedy.CHECK),
                new Red(
                        "youtube",
                        new Facts().silence(new Trouble(Trouble.Kind.QUOTA_GONE, "Used up", "", Instant.EPOCH)),
                        "YouTube answers",
                        "No units are left: Used up",
                        Remedy.OPEN_STUDIO),
                new Red(
                        "units",
                        new Facts().units("Used up by a rewrite"),
                        "Units",
                        "Used up by a rewrite",
                        Remedy.ASK_UNITS),
                new Red(
                        "maintenance",
                        new Facts().rewriting(),
                        "No maintenance",
                        "Published videos are being rewritten; that ends by itself",
                        Remedy.HOLD_REWRITE),
                new Red(
                        "encoder",
                        new Facts().ingest(Ingest.WAITING),
                        "Encoder",
                        "The encoder is not sending",
                        Remedy.OPEN_STUDIO));
    }

    @ParameterizedTest
    @MethodSource("reds")
    void a_gate_is_red_with_its_reason_and_its_remedy(Red red) {
        assertThat(gate(red.facts(), red.id()))
                .isEqualTo(new Gate(red.id(), red.name(), State.RED, red.reason(), red.remedy(), null));
    }

    @ParameterizedTest
    @MethodSource("reds")
    void a_red_gate_that_is_waived_says_by_whom_and_still_why(Red red) {
        Gate gate = gate(red.facts().waived(red.id()), red.id());

        assertThat(gate).isEqualTo(new Gate(red.id(), red.name(), State.WAIVED, red.reason(), red.remedy(), BECAUSE));
        assertThat(gate.red()).isFalse();
    }

    @Test
    void every_gate_is_green_in_the_order_in_which_they_are_mended_when_all_is_well() {
        List<Gate> gates = Gates.of(new Facts().build());

        assertThat(gates).extracting(Gate::state).containsOnly(State.GREEN);
        assertThat(gates).extracting(Gate::remedy).containsOnlyNulls();
        assertThat(gates)
                .extracting(gate -> gate.id() + ": " + gate.reason())
                .containsExactly(
                        "scheduled: The event is on YouTube",
                        "stream-key: The channel's stream is there",
                        "bound: The event has its stream key",
                        "thumbnail: YouTube shows the thumbnail of the file",
                        "description: Title, description and airtime are the file's",
                        "drift: Nobody else edited the event",
                        "guests: All guests are confirmed",
                        "cluster-red: Broken and verified",
                        "youtube: YouTube answers, and units are left",
                        "units: YouTube units for the show are reserved",
                        "maintenance: Nothing of ours is being rewritten",
                        "encoder: The encoder is sending, health good");
    }

    @Test
    void what_turns_one_gate_red_leaves_the_others_green() {
        for (Red red : reds()) {
            boolean isAboutTheEvent = red.facts().event && red.facts().heldBack == null;
            boolean isAlone = isAboutTheEvent && red.facts().sending != Ingest.NO_STREAM;
            if (isAlone) {
                assertThat(Gates.of(red.facts().build()).stream()
                                .filter(Gate::red)
                                .map(Gate::id))
                        .containsExactly(red.id());
            }
        }
    }

    @Test
    void without_an_event_nothing_of_it_is_green() {
        assertThat(reds(new Facts().noEvent())).containsExactly("scheduled", "bound", "thumbnail", "description");
    }

    @Test
    void a_waiver_of_a_green_gate_changes_nothing() {
        assertThat(gate(new Facts().waived("drift"), "drift").state()).isEqualTo(State.GREEN);
        assertThat(gate(new Facts().waived("drift"), "drift").waiver()).isNull();
    }

    @Test
    void what_an_episode_has_not_or_nobody_looked_at_is_no_gate() {
        Set<String> ids = Gates.of(new Facts().nothingKnown().build()).stream()
                .map(Gate::id)
                .collect(Collectors.toSet());

        assertThat(ids)
                .containsExactlyInAnyOrder("scheduled", "stream-key", "bound", "thumbnail", "description", "drift");
    }

    @Test
    void the_encoder_is_expected_from_doors_open_on() {
        Facts early = new Facts().ingest(Ingest.WAITING).doorsShut();

        assertThat(reds(early)).isEmpty();
        assertThat(Gates.of(early.build())).extracting(Gate::id).doesNotContain("encoder");
    }

    @Test
    void once_it_is_tested_nobody_asks_what_is_rewritten() {
        assertThat(Gates.of(new Facts().rewriting().stage(Stage.TESTING).build()))
                .extracting(Gate::id)
                .doesNotContain("maintenance");
    }

    private static List<String> reds(Facts facts) {
        return Gates.of(facts.build()).stream().filter(Gate::red).map(Gate::id).toList();
    }

    private static Gate gate(Facts facts, String id) {
        return Gates.of(facts.build()).stream()
                .filter(gate -> gate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_gate_of_the_units_says_how_many_and_when_they_are_spent() {
        assertThat(units(new Facts().allowance(470, 100)).reason())
                .isEqualTo("470 YouTube units for the show are reserved");
        assertThat(units(new Facts().allowance(470, 420))).satisfies(gate -> {
            assertThat(gate.state()).isEqualTo(State.GREEN);
            assertThat(gate.reason())
                    .isEqualTo("The 470 YouTube units reserved are spent, so the event is looked at every 2 minutes");
        });
    }

    private static Gate units(Facts facts) {
        return Gates.of(facts.build()).stream()
                .filter(gate -> gate.id().equals("units"))
                .findFirst()
                .orElseThrow();
    }

    /** Facts of an episode of which all is well, and what a test says otherwise. */
    static final class Facts {
        private final Set<Step.Kind> open = EnumSet.noneOf(Step.Kind.class);
        private boolean event = true;
        private boolean stream = true;
        private @Nullable String heldBack;
        private List<String> edited = List.of();
        private boolean looked = true;
        private Stage stage = Stage.READY;
        private Ingest sending = Ingest.SENDING;
        private boolean rewriting;
        private boolean doors = true;
        private List<String> guests = List.of("grace", "linus");
        private List<String> sure = List.of("linus", "grace");
        private @Nullable String units = "";
        private @Nullable Allowance allowance;
        private @Nullable Trouble silence;
        private List<GateFacts.Cluster> clusters = List.of(new GateFacts.Cluster("Red", true, "Broken and verified"));
        private Map<String, Said> waivers = Map.of();

        GateFacts build() {
            return new GateFacts(
                    event,
                    stream,
                    open,
                    heldBack,
                    edited,
                    looked ? new Sight(stage, false, sending, "good", null, null, rewriting, clusters, null, 2) : null,
                    doors,
                    guests,
                    sure,
                    units,
                    allowance,
                    silence,
                    clusters,
                    waivers);
        }

        Facts noEvent() {
            event = false;
            return this;
        }

        Facts noStream() {
            stream = false;
            return this;
        }

        Facts undone(Step.Kind kind) {
            open.add(kind);
            return this;
        }

        Facts held(String why) {
            heldBack = why;
            return this;
        }

        Facts drifted(String... fields) {
            edited = List.of(fields);
            return this;
        }

        Facts ingest(Ingest now) {
            sending = now;
            return this;
        }

        Facts stage(Stage now) {
            stage = now;
            return this;
        }

        Facts rewriting() {
            rewriting = true;
            return this;
        }

        Facts doorsShut() {
            doors = false;
            return this;
        }

        Facts confirmed(String... names) {
            sure = List.of(names);
            return this;
        }

        Facts cluster(String words) {
            clusters = List.of(new GateFacts.Cluster("Red", false, words));
            return this;
        }

        Facts units(String refused) {
            units = refused;
            return this;
        }

        Facts allowance(int reserved, int spent) {
            allowance = new Allowance(reserved, spent);
            return this;
        }

        Facts silence(Trouble why) {
            silence = why;
            return this;
        }

        Facts waived(String id) {
            waivers = Map.of(id, BECAUSE);
            return this;
        }

        Facts nothingKnown() {
            looked = false;
            guests = List.of();
            clusters = List.of();
            units = null;
            return this;
        }
    }
}
