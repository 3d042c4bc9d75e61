package dev.showrunner.workflows.rewrite;

import dev.showrunner.workflows.rewrite.RewriteView.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rewrite knows, and every way in which that changes. */
final class RewriteMemory {
    private final RewriteState start;
    private @Nullable RewriteTarget target;
    private @Nullable RewriteTarget news;
    private @Nullable String followed;
    private @Nullable String before;
    private final Backlog backlog;
    private int limit;
    private @Nullable String approved;
    private final Findings findings;
    private @Nullable Instant scannedAt;
    private int published;
    private boolean isScanAsked;
    private boolean isApprovalNew;
    private boolean isRepairNew;
    private @Nullable Hold hold;
    private boolean isHoldNew;

    RewriteMemory(RewriteState start) {
        this.start = start;
        target = start.target();
        followed = start.followed();
        before = start.before();
        backlog = new Backlog(start);
        limit = start.limit();
        approved = start.approved();
        scannedAt = start.scannedAt();
        published = start.published();
        hold = start.hold();
        findings = new Findings(start.findings());
    }

    RewriteState state() {
        return new RewriteState(
                start.channel(),
                start.scanEvery(),
                news == null ? target : news,
                followed,
                before,
                backlog.queue(),
                backlog.progress(),
                limit,
                approved,
                findings.all(),
                isScanAsked ? null : scannedAt,
                published,
                backlog.repairs(),
                backlog.pictures(),
                hold);
    }

    String channel() {
        return start.channel();
    }

    // What arrives.

    void arrived(RewriteTarget newer) {
        RewriteTarget newest = news == null ? target : news;
        if (newest == null || newer.generation() > newest.generation()) {
            news = newer;
        }
    }

    void askForScan() {
        isScanAsked = true;
    }

    void approve() {
        approved = followed;
        isApprovalNew = true;
    }

    boolean isDrifted(String videoId) {
        return backlog.repairs().contains(videoId) || findings.isDrifted(videoId);
    }

    void repair(String videoId) {
        Finding finding = findings.of(videoId);
        if (finding != null && backlog.repair(finding.candidate())) {
            isRepairNew = true;
        }
    }

    /** Why this approval is none, in the producer's words; nothing if it is one. */
    @Nullable
    String whyNotApproved(Approval approval) {
        String waiting = followed;
        if (waiting == null || (mayWrite() && !waiting.equals(approved)) || backlog.isEmpty()) {
            return "No rewrite waits for approval.";
        }
        return approval.revision().length() >= 7 && waiting.startsWith(approval.revision())
                ? null
                : "Revision " + approval.revision() + " is not the one that waits; look at " + waiting.substring(0, 7)
                        + " first.";
    }

    /** Holds what is to be written, or lets it go on. */
    void hold(@Nullable Hold wanted) {
        isHoldNew |= !Objects.equals(hold, wanted);
        hold = wanted;
    }

    /** What holds it now; nothing where it goes on. */
    @Nullable
    Hold inForce(Instant now) {
        return hold != null && now.isBefore(hold.until()) ? hold : null;
    }

    boolean isHeld(Instant now) {
        return inForce(now) != null;
    }

    boolean hasTarget() {
        return target != null || news != null;
    }

    boolean hasNews() {
        return news != null || isScanAsked || isApprovalNew || isRepairNew || isHoldNew;
    }

    void takeNews() {
        if (news != null) {
            target = news;
            news = null;
        }
        isApprovalNew = false;
        isRepairNew = false;
        isHoldNew = false;
    }

    RewriteTarget target() {
        return Objects.requireNonNull(target);
    }

    // What is followed.

    @Nullable
    String followed() {
        return followed;
    }

    /** Nothing is known of what was written before. */
    void begin(RewriteTarget first) {
        followed = first.revision();
    }

    void follow(RewriteTarget newer, Candidates changed) {
        if (backlog.restart()) {
            before = followed;
        }
        followed = newer.revision();
        limit = changed.limit();
        published = changed.published();
        backlog.add(changed.videos());
    }

    // Looking at everything.

    boolean isScanDue(Instant now) {
        return isScanAsked || scannedAt == null || !now.isBefore(scannedAt.plus(start.scanEvery()));
    }

    Instant nextScan() {
        return scannedAt == null ? target().since() : scannedAt.plus(start.scanEvery());
    }

    void scanned(Scan scan, Instant now) {
        isScanAsked = false;
        scannedAt = now;
        limit = scan.limit();
        published = scan.published();
        findings.replace(scan.findings());
        backlog.replace(scan.due());
    }

    // Writing.

    boolean mayWrite() {
        return !backlog.isEmpty() && (backlog.size() <= limit || Objects.equals(followed, approved));
    }

    List<Candidate> next() {
        return backlog.next();
    }

    /** A look before writing: at the thumbnails that may be written, and at those that are known to be another's. */
    Look lookAt(List<Candidate> some, Instant now) {
        return look(some, this::isPictureOfInterest, now);
    }

    /**
     * A look at all that is there: at each thumbnail when it is its turn or somebody asked, and at those of interest
     * every time.
     */
    Look scanAt(List<Candidate> some, Instant now) {
        PictureTurn turn = PictureTurn.at(now, start.scanEvery());
        return look(some, videoId -> isScanAsked || turn.isOf(videoId) || isPictureOfInterest(videoId), now);
    }

    private boolean isPictureOfInterest(String videoId) {
        return backlog.repairs().contains(videoId)
                || backlog.pictures().contains(videoId)
                || findings.concernsThumbnail(videoId);
    }

    private Look look(List<Candidate> some, Predicate<String> isPictured, Instant now) {
        return new Look(
                Objects.requireNonNull(followed),
                before,
                some,
                ids(some, backlog.repairs()::contains),
                ids(some, isPictured),
                now);
    }

    private static Set<String> ids(List<Candidate> some, Predicate<String> wanted) {
        return some.stream().map(Candidate::videoId).filter(wanted).collect(Collectors.toSet());
    }

    void looked(List<Candidate> some, Seen seen) {
        Set<String> due =
                seen.due().stream().map(found -> found.candidate().videoId()).collect(Collectors.toSet());
        List<Candidate> done = some.stream()
                .filter(candidate -> !due.contains(candidate.videoId()))
                .toList();
        findings.replace(some, seen.findings());
        backlog.remove(done);
        backlog.addDue(seen.due());
    }

    void wrote(Receipt receipt) {
        List<Candidate> done = new ArrayList<>(receipt.settled());
        findings.add(receipt.findings());
        receipt.findings().forEach(found -> done.add(found.candidate()));
        backlog.remove(done);
        backlog.written(receipt.written());
    }

    void spent(int units) {
        backlog.spent(units);
    }

    // What is told.

    RewriteView view(boolean isWorking, String reason, @Nullable Instant resumesAt, Instant now) {
        Phase phase = phase(isWorking);
        String asks = backlog.size() + " published videos would be rewritten, more than the " + limit
                + " the channel allows without asking";
        return new RewriteView(
                followed,
                before,
                phase,
                backlog.progress(),
                next(),
                backlog.size(),
                backlog.unitsLeft(),
                limit,
                phase == Phase.WAITING_FOR_APPROVAL ? asks : reason,
                phase == Phase.WAITING ? resumesAt : null,
                findings.all(),
                published,
                scannedAt,
                inForce(now));
    }

    private Phase phase(boolean isWorking) {
        if (isWorking) {
            return Phase.RUNNING;
        }
        if (backlog.isEmpty()) {
            return Phase.DONE;
        }
        return mayWrite() ? Phase.WAITING : Phase.WAITING_FOR_APPROVAL;
    }
}
