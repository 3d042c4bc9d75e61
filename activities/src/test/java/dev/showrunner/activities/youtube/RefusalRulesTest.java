package dev.showrunner.activities.youtube;

import static dev.showrunner.activities.youtube.RefusalRules.Handling.BUG;
import static dev.showrunner.activities.youtube.RefusalRules.Handling.NEEDS_HUMAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.activities.youtube.RefusalRules.Handling;
import dev.showrunner.activities.youtube.RefusalRules.Rule;
import dev.showrunner.workflows.failure.Bug;
import dev.showrunner.workflows.failure.Failure;
import dev.showrunner.workflows.failure.NeedsHuman;
import dev.showrunner.workflows.failure.RetryAt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T08:00:00Z");

    private final Failures failures = new Failures(InstantSource.fixed(NOW));

    @ParameterizedTest(name = "{1} ({2}) when calling {0} ends in {3}")
    @CsvFileSource(resources = "/youtube/reasons.csv", numLinesToSkip = 1)
    void every_reason_ends_as_the_table_says(ApiMethod method, String reason, int status, Handling handling) {
        Refusal refusal = new Refusal(status, reason, "", Optional.empty());

        assertThat(RefusalRules.find(method, reason))
                .as("a rule of its own")
                .hasValueSatisfying(rule -> assertThat(rule.handling()).isEqualTo(handling));

        Failure failure = failures.of(method, "do what was asked", refusal);
        switch (handling) {
            case NEEDS_HUMAN -> assertThat(failure).isInstanceOf(NeedsHuman.class);
            case RETRY_SHORTLY -> assertThat(time(failure)).isEqualTo(NOW.plus(Failures.SHORTLY));
            case RETRY_SOON -> assertThat(time(failure)).isEqualTo(NOW.plus(Failures.SOON));
            case RETRY_IN_HOURS -> assertThat(time(failure)).isEqualTo(NOW.plus(Failures.HOURS));
            case RETRY_TOMORROW -> assertThat(time(failure)).isEqualTo(MIDNIGHT);
            case BUG, SATISFIED -> assertThat(failure).isInstanceOf(Bug.class);
        }
        assertThat(failure)
                .hasMessageStartingWith("Could not do what was asked: ")
                .hasNoCause();
    }

    @TestFactory
    Stream<DynamicTest> every_rule_says_what_happened_and_what_to_do() {
        return RefusalRules.all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Rule rule = entry.getValue();
                    assertThat(rule.what()).isNotBlank().doesNotEndWith(".").doesNotContain("<", "\n");
                    if (rule.handling() == NEEDS_HUMAN) {
                        assertThat(rule.remedy()).endsWith(".").matches("[A-Z].+");
                    } else {
                        assertThat(rule.remedy()).isEmpty();
                    }
                    assertThat(entry.getKey().split(" ", -1)).hasSizeBetween(1, 2);
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enableMonitorStreamModificationNotAllowed",
                "enableDvrModificationNotAllowed",
                "recordFromStartModificationNotAllowed",
                "closedCaptionsTypeModificationNotAllowed",
                "enableAutoStartModificationNotAllowed",
            })
    void a_frozen_setting_needs_a_human(String reason) {
        assertThat(RefusalRules.find(ApiMethod.BROADCASTS_UPDATE, reason))
                .hasValueSatisfying(rule -> assertThat(rule.handling()).isEqualTo(NEEDS_HUMAN));
    }

    @Test
    void throttling_waits_for_as_long_as_youtube_asks() {
        Refusal refusal = new Refusal(429, "rateLimitExceeded", "Slow down", Optional.of(Duration.ofSeconds(90)));

        assertThat(time(failures.of(ApiMethod.VIDEOS_LIST, "look", refusal))).isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    void an_empty_daily_bucket_that_answers_like_throttling_stops_until_midnight() {
        String message = "Quota exceeded for quota metric 'Queries' and limit 'Queries per day' of service"
                + " 'youtube.googleapis.com' for consumer 'project_number:1'.";
        Refusal refusal = new Refusal(429, "rateLimitExceeded", message, Optional.empty());

        assertThat(time(failures.of(ApiMethod.VIDEOS_LIST, "look", refusal))).isEqualTo(MIDNIGHT);
    }

    @Test
    void a_thumbnail_that_is_forbidden_asks_for_the_phone_number() {
        Refusal refusal = new Refusal(403, "forbidden", "", Optional.empty());

        assertThat(failures.of(ApiMethod.THUMBNAILS_SET, "set it", refusal))
                .isInstanceOfSatisfying(
                        NeedsHuman.class,
                        human -> assertThat(human.remedy()).contains("https://www.youtube.com/verify"));
        assertThat(failures.of(ApiMethod.VIDEOS_UPDATE, "write it", refusal))
                .isInstanceOfSatisfying(
                        NeedsHuman.class, human -> assertThat(human.remedy()).contains("showrunner login"));
    }

    @Test
    void a_reason_nobody_knows_is_said_in_youtubes_words() {
        assertThat(failures.of(ApiMethod.VIDEOS_UPDATE, "write", refusal(403, "brandNew")))
                .isInstanceOf(NeedsHuman.class)
                .hasMessage("Could not write: YouTube gives the reason 'brandNew' (403). YouTube says: Because.");
        assertThat(failures.of(ApiMethod.VIDEOS_UPDATE, "write", refusal(400, "brandNew")))
                .isInstanceOf(Bug.class);
        assertThat(failures.of(ApiMethod.VIDEOS_UPDATE, "write", refusal(409, "brandNew")))
                .isInstanceOf(RetryAt.class);
        assertThat(failures.of(ApiMethod.VIDEOS_UPDATE, "write", refusal(429, "brandNew")))
                .isInstanceOf(RetryAt.class);
        assertThat(failures.of(ApiMethod.VIDEOS_UPDATE, "write", refusal(503, "brandNew")))
                .isInstanceOf(RetryAt.class);
        assertThat(failures.of(ApiMethod.VIDEOS_UPDATE, "write", refusal(401, "brandNew")))
                .isInstanceOfSatisfying(
                        NeedsHuman.class, human -> assertThat(human.remedy()).contains("showrunner login"));
    }

    @Test
    void a_bug_is_never_blamed_on_the_producer() {
        assertThat(RefusalRules.all().values().stream().filter(rule -> rule.handling() == BUG))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.remedy()).isEmpty());
    }

    private static Refusal refusal(int status, String reason) {
        return new Refusal(status, reason, "Because.", Optional.empty());
    }

    private static Instant time(Failure failure) {
        return failure instanceof RetryAt retry ? retry.time() : Instant.MIN;
    }
}
