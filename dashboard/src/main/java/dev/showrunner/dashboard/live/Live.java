package dev.showrunner.dashboard.live;

import jakarta.inject.Singleton;

/** Keeps open pages up to date. */
@Singleton
public final class Live {
    /** Looks at once instead of at the next turn. */
    public void lookNow() {}
}
