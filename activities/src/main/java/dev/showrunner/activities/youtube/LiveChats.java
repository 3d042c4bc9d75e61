package dev.showrunner.activities.youtube;

import com.google.api.client.json.GenericJson;
import com.google.api.services.youtube.YouTube;
import com.google.api.services.youtube.model.LiveChatMessage;
import com.google.api.services.youtube.model.LiveChatMessageSnippet;
import com.google.api.services.youtube.model.LiveChatTextMessageDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The live chat of an event.
 *
 * @see <a href="https://developers.google.com/youtube/v3/live/docs/liveChatMessages">liveChatMessages</a>
 */
public final class LiveChats {
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final YouTube youtube;
    private final Calls calls;
    private final BroadcastReads reads;

    LiveChats(YouTube youtube, Calls calls, BroadcastReads reads) {
        this.youtube = youtube;
        this.calls = calls;
        this.reads = reads;
    }

    /**
     * A message somebody wrote.
     *
     * @param text as it was typed
     * @param author the name it was written under
     * @param isOwner whether the channel itself wrote it
     * @param at when
     */
    public record Message(String text, String author, boolean isOwner, Instant at) {}

    /**
     * What was written since a place.
     *
     * @param messages the oldest first
     * @param token the place after them
     * @param pause how long YouTube wants to be left alone
     */
    public record Page(List<Message> messages, String token, Duration pause) {}

    /** The chat of an event; empty where it has none. 1 unit. */
    public Optional<String> find(String videoId) {
        return reads.broadcasts(List.of("snippet"), List.of(videoId)).stream()
                .findFirst()
                .flatMap(event -> event.text("snippet", "liveChatId"))
                .filter(chat -> !chat.isEmpty());
    }

    /**
     * What was written. 5 units.
     *
     * @param token the place after what was read before; absent for the beginning
     */
    public Page read(String chat, @Nullable String token) {
        GenericJson answer = calls.read(
                ApiMethod.CHAT_LIST,
                "read the live chat",
                () -> youtube.liveChatMessages()
                        .list(chat, List.of("snippet", "authorDetails"))
                        .setPageToken(token)
                        .executeUnparsed()
                        .parseAs(GenericJson.class));
        List<Message> messages =
                Resource.items(answer).stream().map(LiveChats::message).toList();
        String next = answer.get("nextPageToken") instanceof String text ? text : "";
        return new Page(messages, next, pause(answer));
    }

    private static Duration pause(GenericJson answer) {
        if (answer.get("pollingIntervalMillis") instanceof Number millis) {
            Duration wanted = Duration.ofMillis(Math.max(0, millis.longValue()));
            return wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE;
        }
        return USUAL_PAUSE;
    }

    private static Message message(Resource message) {
        return new Message(
                message.text("snippet", "displayMessage").orElse(""),
                message.text("authorDetails", "displayName").orElse("A viewer"),
                message.flag("authorDetails", "isChatOwner").orElse(false),
                message.time("snippet", "publishedAt").orElse(Instant.EPOCH));
    }

    /**
     * Writes a message as the channel. 50 units. Made once: nothing tells a second message from the first.
     *
     * @throws UnknownResult when nobody knows whether it was written
     */
    public void write(String chat, String text) throws UnknownResult {
        LiveChatMessage message = new LiveChatMessage()
                .setSnippet(new LiveChatMessageSnippet()
                        .setLiveChatId(chat)
                        .setType("textMessageEvent")
                        .setTextMessageDetails(new LiveChatTextMessageDetails().setMessageText(text)));
        calls.once(
                ApiMethod.CHAT_INSERT,
                "write into the live chat",
                () -> youtube.liveChatMessages()
                        .insert(List.of("snippet"), message)
                        .setFields("id")
                        .execute());
    }
}
