package dev.showrunner.activities.chat;

import static dev.showrunner.activities.episode.Attempt.attempt;

import dev.showrunner.activities.episode.Meter;
import dev.showrunner.activities.youtube.LiveChats;
import dev.showrunner.activities.youtube.UnknownResult;
import dev.showrunner.workflows.chat.Ask;
import dev.showrunner.workflows.chat.ChatActivities;
import dev.showrunner.workflows.chat.ChatSubject;
import dev.showrunner.workflows.chat.Heard;
import dev.showrunner.workflows.failure.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The activities of a live chat. */
public final class ChatWork implements ChatActivities {
    private static final Duration NO_CHAT_YET = Duration.ofMinutes(1);

    private final LiveChats chats;

    /** Works on one channel. */
    public ChatWork(LiveChats chats) {
        this.chats = chats;
    }

    @Override
    public Heard listen(ChatSubject subject, Heard.@Nullable Page page) {
        return attempt(() -> {
            Optional<String> chat = page == null ? chats.find(subject.videoId()) : Optional.of(page.chatId());
            return chat.map(id ->
                            heard(subject, id, page == null || page.token().isEmpty() ? null : page.token()))
                    .orElseGet(() -> new Heard(null, NO_CHAT_YET, List.of(), Meter.units()));
        });
    }

    private Heard heard(ChatSubject subject, String chat, @Nullable String token) {
        LiveChats.Page read = chats.read(chat, token);
        List<Ask> asks = read.messages().stream()
                .filter(message -> !message.isOwner())
                .flatMap(message -> ask(subject, message))
                .toList();
        return new Heard(new Heard.Page(chat, read.token()), read.pause(), asks, Meter.units());
    }

    private static Stream<Ask> ask(ChatSubject subject, LiveChats.Message message) {
        return subject
                .rule()
                .handleIn(message.text())
                .map(handle -> Ask.of(handle, message.author(), message.at()))
                .stream();
    }

    @Override
    public int say(Heard.Page chat, String text) {
        return attempt(() -> {
            try {
                chats.write(chat.chatId(), text);
                return Meter.units();
            } catch (UnknownResult unknown) {
                throw Trouble.unknownResult(String.valueOf(unknown.getMessage()), unknown);
            }
        });
    }
}
