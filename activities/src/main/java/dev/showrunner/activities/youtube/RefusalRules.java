package dev.showrunner.activities.youtube;

import static dev.showrunner.activities.youtube.RefusalRules.Handling.BUG;
import static dev.showrunner.activities.youtube.RefusalRules.Handling.NEEDS_HUMAN;
import static dev.showrunner.activities.youtube.RefusalRules.Handling.RETRY_IN_HOURS;
import static dev.showrunner.activities.youtube.RefusalRules.Handling.RETRY_SHORTLY;
import static dev.showrunner.activities.youtube.RefusalRules.Handling.RETRY_SOON;
import static dev.showrunner.activities.youtube.RefusalRules.Handling.RETRY_TOMORROW;
import static dev.showrunner.activities.youtube.RefusalRules.Handling.SATISFIED;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each of YouTube's reasons means to a producer, as data. Status alone never decides: 403 stands for missing
 * rights, for an empty quota and for an event in the wrong state.
 *
 * @see <a href="https://developers.google.com/youtube/v3/live/docs/errors">Live Streaming API errors</a>
 * @see <a href="https://developers.google.com/youtube/v3/docs/errors">Data API errors</a>
 */
final class RefusalRules {
    /** What happens next. */
    enum Handling {
        /** Somebody has to do something. */
        NEEDS_HUMAN,
        /** Passes by itself within seconds. */
        RETRY_SHORTLY,
        /** Passes by itself within a minute or so. */
        RETRY_SOON,
        /** Passes by itself in hours. */
        RETRY_IN_HOURS,
        /** Passes when YouTube's day ends. */
        RETRY_TOMORROW,
        /** Showrunner asked for something it should not have. */
        BUG,
        /** What was asked for is so already. */
        SATISFIED
    }

    /**
     * What one reason means.
     *
     * @param handling what happens next
     * @param what happened, a clause that follows "Could not …: "
     * @param remedy what to do; empty where nothing has to be done
     */
    record Rule(Handling handling, String what, String remedy) {
        /** Whether everything else would be refused for the same reason. */
        boolean isOfTheChannel() {
            return remedy.equals(LOGIN);
        }
    }

    private static final String LOGIN = "Run 'showrunner login' and choose the account and channel that own the show.";
    private static final String STUDIO = "Look at the event in YouTube Studio.";

    private static final Map<String, Rule> RULES = new HashMap<>();

    static {
        quota();
        rights();
        texts();
        settings();
        states();
        media();
        faults();
    }

    private RefusalRules() {}

    /** What a reason means when a method gives it; empty for a reason that is not known. */
    static Optional<Rule> find(ApiMethod method, String reason) {
        return Optional.ofNullable(RULES.get(method.wire() + " " + reason))
                .or(() -> Optional.ofNullable(RULES.get(reason)))
                .or(() -> frozen(reason));
    }

    /** All rules: a reason, or a method and a reason. */
    static Map<String, Rule> all() {
        return Map.copyOf(RULES);
    }

    private static void quota() {
        put("quotaExceeded", RETRY_TOMORROW, "today's quota units of the Google Cloud project are used up", "");
        put("dailyLimitExceeded", RETRY_TOMORROW, "today's quota units of the Google Cloud project are used up", "");
        String tooFast = "YouTube was asked too often in a short time";
        put("rateLimitExceeded", RETRY_SOON, tooFast, "");
        put("userRateLimitExceeded", RETRY_SOON, tooFast, "");
        put("userRequestsExceedRateLimit", RETRY_SOON, tooFast, "");
        put("uploadRateLimitExceeded", RETRY_IN_HOURS, "the channel has set too many thumbnails recently", "");
        String tooMany = "the channel has more live and scheduled events than YouTube allows";
        String cleanUp = "Delete events that are no longer wanted under Content > Live in YouTube Studio.";
        put("userBroadcastsExceedLimit", NEEDS_HUMAN, tooMany, cleanUp);
        put(
                "concurrentBroadcastsExceedLimit",
                NEEDS_HUMAN,
                "the channel has as many events on air at once as YouTube allows",
                "End one of the events that are on air.");
        put(
                "sharedIngestionBroadcastsExceedLimit",
                NEEDS_HUMAN,
                "too many events share one stream key",
                "End or unbind one of the events that use the same stream.");
    }

    private static void rights() {
        put("authError", NEEDS_HUMAN, "YouTube no longer accepts the sign-in", LOGIN);
        put("required", NEEDS_HUMAN, "YouTube asks to sign in", LOGIN);
        put("youtubeSignupRequired", NEEDS_HUMAN, "the signed-in account has no YouTube channel", LOGIN);
        put("NoLinkedYouTubeAccount", NEEDS_HUMAN, "the signed-in account has no YouTube channel", LOGIN);
        put("insufficientPermissions", NEEDS_HUMAN, "the sign-in does not allow managing the channel", LOGIN);
        put("insufficientLivePermissions", NEEDS_HUMAN, "the sign-in does not allow managing live events", LOGIN);
        put(
                "forbidden",
                NEEDS_HUMAN,
                "the signed-in channel may not do this, most likely because the video belongs to another channel",
                LOGIN);
        put(
                "liveStreamingNotEnabled",
                NEEDS_HUMAN,
                "live streaming is not enabled on the channel",
                "Enable it at https://www.youtube.com/features; the first time it takes up to 24 hours.");
        put(
                "livePermissionBlocked",
                NEEDS_HUMAN,
                "YouTube has blocked the channel from live streaming",
                "Look at https://www.youtube.com/features for the reason and its end.");
        put(
                "accessNotConfigured",
                NEEDS_HUMAN,
                "the YouTube Data API is not enabled in the Google Cloud project",
                "Enable 'YouTube Data API v3' under APIs & Services in the Google Cloud console.");
        put(
                "thumbnails.set forbidden",
                NEEDS_HUMAN,
                "the channel may not set thumbnails of its own, or does not own the video",
                "Verify the channel's phone number at https://www.youtube.com/verify.");
        put(
                "forbiddenPrivacySetting",
                NEEDS_HUMAN,
                "the channel may not give the video this privacy",
                "Choose another 'privacy' in the episode, or look at the video's restrictions in YouTube Studio.");
        put("forbiddenLicenseSetting", NEEDS_HUMAN, "the channel may not give the video its licence", STUDIO);
        put("forbiddenEmbedSetting", NEEDS_HUMAN, "the channel may not set whether the video can be embedded", STUDIO);
    }

    private static void texts() {
        put("titleRequired", BUG, "the title is missing", "");
        put(
                "invalidTitle",
                NEEDS_HUMAN,
                "YouTube does not accept the title",
                "Change the episode's title: 1 to 100 characters, without < and >.");
        put(
                "invalidDescription",
                NEEDS_HUMAN,
                "YouTube does not accept the description",
                "Change the texts it is made of: at most 5,000 bytes, without < and >.");
        put(
                "invalidTags",
                NEEDS_HUMAN,
                "YouTube does not accept the tags",
                "Change the tags: at most 500 characters together, without < and >.");
        put(
                "invalidCategoryId",
                NEEDS_HUMAN,
                "YouTube does not accept the category",
                "Write the number of a category that can be assigned, such as 28 for Science & Technology.");
        put(
                "invalidVideoMetadata",
                NEEDS_HUMAN,
                "YouTube does not accept the title, the category or the language",
                "Check the episode's 'category' and 'language'; some languages, such as nb, are refused: write no.");
        put(
                "defaultLanguageNotSet",
                NEEDS_HUMAN,
                "the video has translations, so it needs a language",
                "Set 'language' in the episode, the show or the channel.");
    }

    private static void settings() {
        put("scheduledStartTimeRequired", BUG, "the start is missing", "");
        put(
                "invalidScheduledStartTime",
                NEEDS_HUMAN,
                "YouTube does not accept the start: it has to lie in the future",
                "Change the episode's airtime.");
        put("scheduledEndTimeRequired", BUG, "the end is missing", "");
        put(
                "invalidScheduledEndTime",
                NEEDS_HUMAN,
                "the event has an end on YouTube that lies before its new start",
                "Remove or move the end in YouTube Studio; Showrunner sets none.");
        put("privacyStatusRequired", BUG, "the privacy is missing", "");
        put("invalidPrivacyStatus", BUG, "YouTube does not know the privacy", "");
        put("invalidPublishAt", NEEDS_HUMAN, "the publishing time set on YouTube does not fit the privacy", STUDIO);
        put("invalidAutoStart", NEEDS_HUMAN, "YouTube does not accept 'autoStart' here", "Change 'autoStart'.");
        put("invalidAutoStop", NEEDS_HUMAN, "YouTube does not accept 'autoStop' here", "Change 'autoStop'.");
        put(
                "invalidLatencyPreferenceOptions",
                NEEDS_HUMAN,
                "YouTube does not accept the latency with the event's other settings",
                "Write 'latency: normal', or 'low'; ultraLow excludes captions and more than 1080p.");
        put("invalidProjection", NEEDS_HUMAN, "YouTube does not accept the event's projection", STUDIO);
        put("invalidEmbedSetting", NEEDS_HUMAN, "YouTube does not accept whether the event can be embedded", STUDIO);
        put(
                "videoNotEligibleForAdsMonetization",
                NEEDS_HUMAN,
                "the event's advertising settings need a channel that may earn money",
                "Switch the event's advertising off in YouTube Studio.");
        put("preconditionFailed", NEEDS_HUMAN, "the event's settings contradict each other", STUDIO);
    }

    private static void states() {
        String unseen = "YouTube does not show it; it was removed, or it was made a moment ago";
        put("liveBroadcastNotFound", RETRY_SHORTLY, unseen, "");
        put("liveStreamNotFound", RETRY_SHORTLY, "YouTube does not show the stream; it was removed, or is new", "");
        put("videoNotFound", RETRY_SHORTLY, unseen, "");
        put("playlistNotFound", RETRY_SHORTLY, "YouTube does not show the playlist; it was removed, or is new", "");
        put("liveBroadcasts.delete liveBroadcastNotFound", SATISFIED, "it is gone already", "");
        put("playlistItems.list playlistNotFound", SATISFIED, "the playlist holds nothing", "");
        put("liveChatEnded", NEEDS_HUMAN, "the chat is over", STUDIO);
        put("liveChatDisabled", NEEDS_HUMAN, "the event has its chat switched off", STUDIO);
        put("liveChatNotFound", NEEDS_HUMAN, "the event has no chat", STUDIO);
        put("videoAlreadyInPlaylist", SATISFIED, "it is in the playlist already", "");
        put("redundantTransition", SATISFIED, "it is there already", "");
        put(
                "playlistContainsMaximumNumberOfVideos",
                NEEDS_HUMAN,
                "the playlist is full",
                "Name another playlist in the show, or remove videos from this one.");
        put(
                "liveBroadcastBindingNotAllowed",
                NEEDS_HUMAN,
                "an event that has started or ended cannot be given a stream",
                STUDIO);
        put(
                "liveBroadcastDeletionNotAllowed",
                NEEDS_HUMAN,
                "an event that is on air or over cannot be deleted as an event",
                "If it has to go, delete the video in YouTube Studio.");
        put(
                "liveStreamDeletionNotAllowed",
                NEEDS_HUMAN,
                "the stream is in use by an event",
                "Delete or end that event first.");
        put("errorStreamInactive", RETRY_SOON, "the encoder is not sending", "");
        put("invalidTransition", RETRY_SOON, "the event is not in a state from which this is possible", "");
    }

    private static void media() {
        put("invalidImage", BUG, "YouTube cannot read the thumbnail", "");
        put("mediaBodyRequired", BUG, "the thumbnail is empty", "");
        put("uploadTooLarge", BUG, "the thumbnail is larger than YouTube takes", "");
    }

    private static void faults() {
        String fault = "YouTube had a fault of its own";
        put("errorExecutingTransition", RETRY_SHORTLY, fault, "");
        put("internalError", RETRY_SHORTLY, fault, "");
        put("backendError", RETRY_SHORTLY, fault, "");
    }

    /** Reasons that end alike: a setting that is frozen once the event is tested or on air. */
    private static Optional<Rule> frozen(String reason) {
        return reason.endsWith("ModificationNotAllowed")
                ? Optional.of(new Rule(
                        NEEDS_HUMAN,
                        "a live setting cannot be changed once the event is tested or on air",
                        "Take the change of the live settings back, or end the event first."))
                : Optional.empty();
    }

    private static void put(String reason, Handling handling, String what, String remedy) {
        RULES.put(reason, new Rule(handling, what, remedy));
    }
}
