package dev.showrunner.dashboard.live;

import dev.showrunner.episodes.plan.Fingerprint;
import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Looks at one page again and again and tells all who follow it when it has changed. */
final class Watch<V> implements Runnable {
    /** The name under which a page's new HTML is sent. */
    static final String EVENT = "page";

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final LivePage<V> page;
    private final Sinks.Many<Event<String>> states = Sinks.many().replay().latest();
    private final Semaphore hints = new Semaphore(0);
    private volatile boolean ended;
    private @Nullable V shown;

    Watch(LivePage<V> page) {
        this.page = page;
    }

    /** A version of what a page shows, for telling whether a browser is behind. */
    static String version(Object view) {
        return Fingerprint.of(view.toString()).substring(0, 16);
    }

    /** The page's states from now on, without the one that the browser has already. */
    Flux<Event<String>> states(@Nullable String seen) {
        return states.asFlux().filter(new Unseen(seen)).onBackpressureLatest();
    }

    void lookNow() {
        hints.release();
    }

    void end() {
        ended = true;
        hints.release();
    }

    @Override
    public void run() {
        while (!ended) {
            try {
                look();
                if (hints.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    hints.drainPermits();
                }
            } catch (InterruptedException e) {
                break;
            }
        }
        states.tryEmitComplete();
    }

    @SuppressWarnings("CatchingUnchecked")
    private void look() throws InterruptedException {
        try {
            V view = page.look();
            if (!view.equals(shown)) {
                shown = view;
                states.tryEmitNext(Event.of(page.render(view)).name(EVENT).id(version(view)));
            }
        } catch (RuntimeException e) {
            log.error("Page {} could not be brought up to date; it is tried again", page.key(), e);
            Thread.sleep(PAUSE);
        }
    }

    /** Lets a state pass unless it is the one that was let pass last. */
    private static final class Unseen implements Predicate<Event<String>> {
        private @Nullable String last;

        private Unseen(@Nullable String seen) {
            this.last = seen;
        }

        @Override
        public boolean test(Event<String> event) {
            boolean unseen = !event.getId().equals(last);
            last = event.getId();
            return unseen;
        }
    }
}
