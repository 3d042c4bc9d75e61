package dev.showrunner.workflows.episode;

import dev.showrunner.workflows.channel.Resources;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an episode was told to follow: a revision, or that its file is gone. The later generation wins. */
final class Orders {
    private @Nullable Target target;
    private @Nullable Withdrawal withdrawal;
    private long reconciled;

    Orders(@Nullable Target target, @Nullable Withdrawal withdrawal, long reconciled) {
        this.target = target;
        this.withdrawal = withdrawal;
        this.reconciled = reconciled;
    }

    /** Whether it is followed; an older one is not. */
    boolean follow(Target newer) {
        if (newer.generation() < generation()) {
            return false;
        }
        target = newer;
        withdrawal = null;
        return true;
    }

    void withdraw(Withdrawal newer) {
        if (newer.generation() >= generation()) {
            withdrawal = newer;
        }
    }

    long generation() {
        long followed = target == null ? 0 : target.generation();
        return withdrawal == null ? followed : Math.max(followed, withdrawal.generation());
    }

    boolean hasNews() {
        return generation() > reconciled;
    }

    void reconciled(long generation) {
        reconciled = Math.max(reconciled, generation);
    }

    long reconciled() {
        return reconciled;
    }

    @Nullable
    Withdrawal withdrawal() {
        return withdrawal;
    }

    @Nullable
    Target target() {
        return target;
    }

    Target wanted() {
        if (target == null) {
            throw new IllegalStateException("An episode was woken without a target");
        }
        return target;
    }

    /** When what is to be followed was decided. */
    Instant decidedAt() {
        return withdrawal != null ? withdrawal.since() : wanted().since();
    }

    Duration settle() {
        return withdrawal != null ? withdrawal.settle() : wanted().settle();
    }

    Resources resources() {
        return withdrawal != null ? withdrawal.resources() : wanted().resources();
    }

    String revision() {
        return withdrawal != null ? withdrawal.revision() : wanted().revision();
    }

    String revisionOrNone() {
        return target == null && withdrawal == null ? "" : revision();
    }
}
