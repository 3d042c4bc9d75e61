package dev.showrunner.activities.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.plan.Field;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Law 12: secrets stay where they are used. A whole life is played with tokens, a client secret and a stream key that
 * are canaries, every log open to its finest level, and nothing that was said may sing. (The JDK's own log of the wire
 * is left out: it shows every header, and nothing in Showrunner opens it.)
 */
class SecretsTest {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final java.util.logging.Logger GOOGLE = java.util.logging.Logger.getLogger("com.google");

    private final LocalYouTube youtube = new LocalYouTube();
    private final TalkativeYouTube talkative;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Handler googleLog = new Handler() {
        @Override
        public void publish(LogRecord event) {
            said.add(new SimpleFormatter().format(event));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Level usual = ROOT.getLevel();

    SecretsTest() throws IOException {
        talkative = new TalkativeYouTube(youtube);
    }

    @BeforeEach
    void open_every_log() {
        log.start();
        ROOT.addAppender(log);
        ROOT.setLevel(Level.TRACE);
        GOOGLE.addHandler(googleLog);
        GOOGLE.setLevel(java.util.logging.Level.ALL);
    }

    @AfterEach
    void stop() {
        ROOT.detachAppender(log);
        ROOT.setLevel(usual);
        GOOGLE.removeHandler(googleLog);
        GOOGLE.setLevel(null);
        talkative.close();
        youtube.close();
    }

    @Test
    void no_secret_appears_in_a_log_an_error_or_a_printed_object() throws Exception {
        YouTubeConnection connection = YouTubeConnection.local(talkative.uri(), TalkativeYouTube.CREDENTIALS);
        YouTubeBroadcasts broadcasts = youtube.broadcasts(connection);
        Desired wish = Wishes.episode("klustered/42", youtube.now().plus(Duration.ofDays(3)));
        Desired changed = Wishes.allChanged(wish);

        String id = broadcasts.insert(wish);
        String stream = broadcasts.stream("Main");
        broadcasts.bind(id, stream);
        broadcasts.setThumbnail(id, Pixels.png(), "image/png", wish);
        broadcasts.describe(id, changed, EnumSet.of(Field.TITLE, Field.TAGS));
        broadcasts.reschedule(id, changed, EnumSet.of(Field.START));
        said.add(broadcasts.observe(id, null).toString());
        said.add(broadcasts.marked().toString());
        said.add(broadcasts.channel().toString());

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                broadcasts::marked,
                () -> broadcasts.insert(wish),
                () -> broadcasts.bind(id, stream),
                () -> broadcasts.setThumbnail(id, Pixels.png(), "image/png", wish),
                () -> broadcasts.stream("Another"),
                () -> broadcasts.observe(id, null))) {
            talkative.refuse(9);
            hear(call);
        }
        talkative.refuse(0);
        broadcasts.delete(id, wish.episode(), wish.revision());
        talkative.revoke();
        hear(youtube.broadcasts(connection)::marked);

        List.<Object>of(
                        connection,
                        broadcasts,
                        new CredentialsSource(
                                Map.of(CredentialsSource.REFRESH_TOKEN, TalkativeYouTube.CREDENTIALS.refreshToken()),
                                Path.of("home")))
                .forEach(object -> said.add(String.valueOf(object)));
        log.list.forEach(
                event -> said.add(event.getLoggerName() + event.getFormattedMessage() + event.getThrowableProxy()));

        assertThat(said).hasSizeGreaterThan(12);
        assertThat(said).noneMatch(text -> text.contains(TalkativeYouTube.CANARY), "sings");
    }

    private void hear(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isNotNull();
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        said.add(trace.toString());
    }
}
