package dev.showrunner.activities.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.activities.chat.ChatWork;
import dev.showrunner.activities.youtube.LiveChats.Message;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.runofshow.ChatRule;
import dev.showrunner.workflows.chat.Ask;
import dev.showrunner.workflows.chat.ChatActivities;
import dev.showrunner.workflows.chat.ChatSubject;
import dev.showrunner.workflows.chat.Heard;
import io.temporal.testing.TestActivityEnvironment;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A live chat on a real local YouTube, over Google's own client; viewers type into its page. */
class LiveChatsTest {
    private final LocalYouTube youtube = new LocalYouTube();
    private final YouTubeBroadcasts broadcasts = youtube.broadcasts();
    private final LiveChats chats = broadcasts.chats();
    private String video;
    private String chat;

    @BeforeEach
    void an_event() throws UnknownResult {
        video = broadcasts.insert(
                Wishes.startedByHand("night-shift/12", youtube.now().plus(Duration.ofHours(1))));
        chat = chats.find(video).orElseThrow();
    }

    @AfterEach
    void stop() {
        youtube.close();
    }

    @Test
    void what_viewers_write_is_read_once_and_at_youtubes_pace() throws Exception {
        type("Ada", "hello");
        LiveChats.Page first = chats.read(chat, null);
        youtube.advance(Duration.ofSeconds(2));
        type("Grace", "!fix grace-h");
        LiveChats.Page second = chats.read(chat, first.token());

        assertThat(first.messages()).extracting(Message::text).containsExactly("hello");
        assertThat(second.messages()).extracting(Message::author).containsExactly("Grace");
        assertThat(first.pause()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_look_costs_five_units_and_a_message_fifty() throws Exception {
        int before = youtube.chargedUnits();
        chats.read(chat, null);
        assertThat(youtube.chargedUnits() - before).isEqualTo(5);

        chats.write(chat, "grace-h is let in");
        assertThat(youtube.chargedUnits() - before).isEqualTo(55);
        assertThat(chats.read(chat, null).messages()).singleElement().satisfies(message -> {
            assertThat(message.isOwner()).isTrue();
            assertThat(message.text()).isEqualTo("grace-h is let in");
        });
    }

    @Test
    void only_who_asks_leaves_the_activity() throws Exception {
        type("Ada <b>", "my address is 1 Secret Street");
        youtube.advance(Duration.ofSeconds(1));
        type("Ada <b>", "!fix Ada-L");
        chats.write(chat, "!fix showrunner");

        TestActivityEnvironment engine = TestActivityEnvironment.newInstance();
        try {
            engine.registerActivitiesImplementations(new ChatWork(chats));
            ChatActivities work = engine.newActivityStub(ChatActivities.class);
            Heard heard = work.listen(subject(), null);

            assertThat(heard.asks()).singleElement().satisfies(ask -> {
                assertThat(ask.handle()).isEqualTo("ada-l");
                assertThat(ask.viewer()).isEqualTo("Ada <b>");
                assertThat(ask.answer()).isEqualTo(Ask.Answer.NONE);
            });
            assertThat(heard.toString()).doesNotContain("Secret Street");
            assertThat(work.listen(subject(), heard.page()).asks()).isEmpty();
        } finally {
            engine.close();
        }
    }

    private ChatSubject subject() {
        return new ChatSubject(
                "main",
                EpisodeId.parse("night-shift/12"),
                video,
                new ChatRule(ChatRule.USUAL_FIX, ChatRule.USUAL_GRANTED, ChatRule.USUAL_UNITS),
                youtube.now(),
                Duration.ofHours(1));
    }

    private void type(String name, String text) throws IOException, InterruptedException {
        String form = "v=" + video + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(youtube.uri().resolve("/live_chat"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", youtube.uri().toString().replaceFirst("/$", ""))
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(303);
        }
    }
}
