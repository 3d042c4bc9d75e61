package dev.showrunner.dashboard.live;

import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.http.Refused;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.sse.Event;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Keeps open pages up to date. However many browsers show a page, it is looked at and rendered once for all of them; a
 * page that nobody shows is not looked at.
 */
@Singleton
public final class Live implements AutoCloseable {
    /** More connections than that are refused. */
    static final int MOST_FOLLOWERS = 1_000;

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Board board;
    private final Map<String, Followed> watches = new HashMap<>();
    private int followers;
    private boolean closed;

    private static final class Followed {
        private final Watch<?> watch;
        private int followers;

        private Followed(Watch<?> watch) {
            this.watch = watch;
        }
    }

    Live(Board board) {
        this.board = board;
    }

    /**
     * The states of a page from now on, and a heartbeat in between.
     *
     * @param seen version of the state that the browser already shows
     */
    public Publisher<Event<String>> follow(LivePage<?> page, @Nullable String seen) {
        Watch<?> watch = join(page);
        Flux<Event<String>> heartbeat =
                Flux.interval(Duration.ZERO, HEARTBEAT).map(beat -> Event.of("").name("heartbeat"));
        Flux<Event<String>> states = watch.states(seen);
        return states.mergeWith(heartbeat.takeUntilOther(states.ignoreElements()))
                .doFinally(signal -> leave(page));
    }

    /** The version of a state, to be given to {@link #follow} by the page that shows it. */
    public String version(Object view) {
        return Watch.version(view);
    }

    /** Looks at once instead of at the next turn. */
    public synchronized void lookNow() {
        board.forget();
        watches.values().forEach(followed -> followed.watch.lookNow());
    }

    @Override
    @PreDestroy
    public synchronized void close() {
        closed = true;
        watches.values().forEach(followed -> followed.watch.end());
    }

    /** The pages that are looked at, because somebody shows them. */
    public synchronized Set<String> watched() {
        return Set.copyOf(watches.keySet());
    }

    private synchronized Watch<?> join(LivePage<?> page) {
        if (closed || followers >= MOST_FOLLOWERS) {
            throw new Refused(
                    HttpStatus.SERVICE_UNAVAILABLE, "Too many pages are open. Close some, or reload by hand.");
        }
        Followed followed = watches.computeIfAbsent(page.key(), key -> begin(page));
        followed.followers++;
        followers++;
        return followed.watch;
    }

    private synchronized void leave(LivePage<?> page) {
        Followed followed = watches.get(page.key());
        followers--;
        if (followed != null && --followed.followers == 0) {
            watches.remove(page.key());
            followed.watch.end();
        }
    }

    private static Followed begin(LivePage<?> page) {
        Watch<?> watch = new Watch<>(page);
        Thread.ofVirtual().name("watch-" + page.key()).start(watch);
        return new Followed(watch);
    }
}
