package dev.showrunner.emulator.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that can be set and goes on from there at its source's pace. */
public final class EmulatorClock implements InstantSource {
    private final InstantSource source;
    private volatile Duration ahead = Duration.ZERO;

    public EmulatorClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public Instant instant() {
        return source.instant().plus(ahead);
    }

    /** How far it is ahead of its source; negative when behind. */
    public Duration ahead() {
        return ahead;
    }

    public void setAhead(Duration ahead) {
        this.ahead = ahead;
    }
}
