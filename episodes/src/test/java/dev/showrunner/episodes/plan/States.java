package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.composition.Desired.LiveSettings;
import dev.showrunner.episodes.composition.Marker;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.Nullable;

/** Arbitrary states of a video: few values a field, so that they often meet. */
public final class States extends DomainContextBase {
    private static final Arbitrary<String> TEXTS = Arbitraries.of(
            "", "one", "two", "two ", "Ine\u0302s", "In\u00eas", "line\r\nline", "line \nline\n", "\ttab");

    @Provide
    Arbitrary<Desired> desired() {
        return Combinators.combine(
                        TEXTS,
                        TEXTS,
                        Arbitraries.of("a", "b", "c d").list().ofMaxSize(3),
                        Arbitraries.of("27", "28"),
                        Arbitraries.of(Privacy.class),
                        Arbitraries.of("en", "de-AT").injectNull(0.3),
                        starts(),
                        lives())
                .as((title, text, tags, category, privacy, language, start, live) -> {
                    Wanted wanted = new Wanted();
                    wanted.title = "T" + title;
                    wanted.text = text;
                    wanted.tags = tags;
                    wanted.category = category;
                    wanted.privacy = privacy;
                    wanted.language = language;
                    wanted.start = start;
                    wanted.live = live;
                    return wanted.desired();
                });
    }

    @Provide
    Arbitrary<Observed> observed() {
        Arbitrary<List<Object>> first = Combinators.combine(
                        TEXTS,
                        TEXTS,
                        Arbitraries.of("a", "b", "c d").list().ofMaxSize(3),
                        Arbitraries.of("27", "28").injectNull(0.2),
                        Arbitraries.of("en", "EN", "de-at").injectNull(0.3),
                        Arbitraries.of(Privacy.class),
                        Arbitraries.of(true, false).injectNull(0.3))
                .as((title, text, tags, category, language, privacy, kids) -> {
                    List<Object> values = new ArrayList<>();
                    Collections.addAll(values, title, text, tags, category, language, privacy, kids);
                    return values;
                });
        return Combinators.combine(
                        first,
                        starts(),
                        lives(),
                        Arbitraries.of(Lifecycle.class),
                        Arbitraries.of("stream-1", "stream-2").injectNull(0.3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(States::observed);
    }

    @SuppressWarnings("unchecked")
    private static Observed observed(
            List<Object> values,
            Instant start,
            LiveSettings live,
            Lifecycle lifecycle,
            @Nullable String streamId,
            boolean inPlaylist,
            boolean isMarked) {
        boolean isVideoOnly = lifecycle == Lifecycle.ENDED && !isMarked;
        return new Observed(
                "video-1",
                "T" + values.get(0),
                values.get(1) + (isMarked ? "\n\n" + Marker.of(Wanted.ID) : ""),
                (List<String>) values.get(2),
                (String) values.get(3),
                (String) values.get(4),
                (Privacy) values.get(5),
                (Boolean) values.get(6),
                isVideoOnly ? null : start,
                isVideoOnly ? null : live,
                lifecycle,
                streamId,
                inPlaylist,
                null);
    }

    @Provide
    Arbitrary<Applied> applied() {
        return Combinators.combine(desired(), Arbitraries.subsetOf(Field.values()))
                .as((desired, fields) -> {
                    Map<Field, String> all =
                            FieldValues.of(desired, Wanted.terms()).fingerprints();
                    Map<Field, String> some = new EnumMap<>(Field.class);
                    fields.stream().filter(all::containsKey).forEach(field -> some.put(field, all.get(field)));
                    return new Applied(some);
                });
    }

    private static Arbitrary<Instant> starts() {
        return Arbitraries.of(
                Wanted.START,
                Wanted.START.plusMillis(250),
                Wanted.START.plusSeconds(3_600),
                Wanted.NOW.minusSeconds(60));
    }

    private static Arbitrary<LiveSettings> lives() {
        return Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.of(true, false), Arbitraries.of("normal", "low"))
                .as((autoStart, dvr, latency) -> new LiveSettings(autoStart, false, dvr, latency));
    }
}
