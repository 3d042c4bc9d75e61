package dev.showrunner.activities.youtube;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.DateTime;
import com.google.api.services.youtube.YouTube;
import com.google.api.services.youtube.model.LiveBroadcast;
import com.google.api.services.youtube.model.LiveBroadcastContentDetails;
import com.google.api.services.youtube.model.LiveBroadcastSnippet;
import com.google.api.services.youtube.model.LiveBroadcastStatus;
import com.google.api.services.youtube.model.MonitorStreamInfo;
import dev.showrunner.activities.youtube.Merge.Target;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Observed;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/**
 * The gateway to YouTube, over Google's own client. Safe for use by many threads. What a write sends of the parts it
 * has to name was read just before, as plain JSON, so that a field nobody here knows of comes back as it was.
 *
 * @see <a href="https://developers.google.com/youtube/v3/live/docs">YouTube Live Streaming API</a>
 * @see <a href="https://developers.google.com/youtube/v3/docs">YouTube Data API</a>
 */
public final class YouTubeBroadcasts implements Broadcasts {
    private final YouTube youtube;
    private final Calls calls;
    private final Failures failures;
    private final Pauses pauses;
    private final InstantSource clock;
    private final BroadcastReads reads;
    private final Streams streams;
    private final Playlists playlists;
    private final Pictures pictures;
    private final AuditTrail audit;

    YouTubeBroadcasts(
            YouTubeConnection connection,
            CallLedger ledger,
            Consumer<AuditEntry> audit,
            InstantSource clock,
            Pauses pauses) {
        HttpTransport transport = new NetHttpTransport();
        SignIn signIn = new SignIn(connection, transport);
        this.youtube = new YouTube.Builder(transport, GsonFactory.getDefaultInstance(), signIn)
                .setRootUrl(connection.root().toString())
                .setApplicationName("showrunner")
                .build();
        this.failures = new Failures(clock);
        this.pauses = pauses;
        this.clock = clock;
        this.calls = new Calls(signIn, ledger, failures, pauses);
        this.reads = new BroadcastReads(youtube, calls);
        this.streams = new Streams(youtube, calls, failures);
        this.playlists = new Playlists(youtube, calls, failures);
        this.pictures = new Pictures(transport, connection);
        this.audit = new AuditTrail(audit, clock);
    }

    /**
     * Connects; nothing is called yet.
     *
     * @param ledger is told of every call
     */
    public static YouTubeBroadcasts connect(YouTubeConnection connection, CallLedger ledger, InstantSource clock) {
        return connect(connection, ledger, entry -> {}, clock);
    }

    /**
     * As above.
     *
     * @param audit is told of every text that a write changed, after YouTube confirmed it
     */
    public static YouTubeBroadcasts connect(
            YouTubeConnection connection, CallLedger ledger, Consumer<AuditEntry> audit, InstantSource clock) {
        return new YouTubeBroadcasts(connection, ledger, audit, clock, new Pauses(Thread::sleep, new Random()));
    }

    /** The videos that are there already, over the same connection. */
    public PublishedVideos published() {
        return new PublishedVideos(youtube, calls, audit, pictures);
    }

    /** Events near air, over the same connection. */
    public LiveEvents live() {
        return new LiveEvents(youtube, calls, reads);
    }

    /** Live chats, over the same connection. */
    public LiveChats chats() {
        return new LiveChats(youtube, calls, reads);
    }

    /** Looks at the channel as a whole, over the same connection. */
    public ChannelSurvey survey() {
        return new ChannelSurvey(youtube, calls, clock);
    }

    /** The channel that was consented for. 1 unit. */
    public ChannelIdentity channel() {
        return Resource.items(calls.read(
                        ApiMethod.CHANNELS_LIST,
                        "read the channel's name",
                        () -> youtube.channels()
                                .list(List.of("snippet"))
                                .setMine(true)
                                .executeUnparsed()
                                .parseAs(GenericJson.class)))
                .stream()
                .findFirst()
                .map(channel -> new ChannelIdentity(
                        channel.id(), channel.text("snippet", "title").orElse("")))
                .orElseThrow(() -> new NeedsHuman(
                        "The signed-in account has no YouTube channel.",
                        "Run 'showrunner login' and choose the account and channel that own the show."));
    }

    @Override
    public List<Marked> marked() {
        return reads.marked();
    }

    @Override
    public Map<String, Observed> observe(Collection<String> videoIds, @Nullable String playlistId) {
        Set<String> ids = new LinkedHashSet<>(videoIds);
        Map<String, Resource> videos = new LinkedHashMap<>();
        Map<String, Resource> broadcasts = new LinkedHashMap<>();
        ids.stream().gather(Gatherers.windowFixed((int) Pages.SIZE)).forEach(some -> {
            reads.videos(List.of("snippet", "status"), some).forEach(video -> videos.put(video.id(), video));
            reads.broadcasts(List.of("snippet", "status", "contentDetails"), some)
                    .forEach(broadcast -> broadcasts.put(broadcast.id(), broadcast));
        });
        for (String id : broadcasts.keySet()) {
            if (!videos.containsKey(id)) {
                throw failures.unseen(ApiMethod.VIDEOS_LIST, "read the video of event " + id, "videoNotFound");
            }
        }
        Set<String> listed =
                playlistId == null || videos.isEmpty() ? ids : playlists.holding(playlistId, videos.keySet());
        Map<String, Observed> observed = new LinkedHashMap<>();
        videos.forEach((id, video) -> observed.put(id, Observation.of(video, broadcasts.get(id), listed.contains(id))));
        return observed;
    }

    @Override
    public String insert(Desired desired) throws UnknownResult {
        LiveBroadcastSnippet snippet = new LiveBroadcastSnippet()
                .setTitle(desired.title())
                .setDescription(desired.description())
                .setScheduledStartTime(new DateTime(desired.start().toEpochMilli(), 0));
        snippet.set("categoryId", desired.category());
        LiveBroadcast broadcast = new LiveBroadcast()
                .setSnippet(snippet)
                .setStatus(new LiveBroadcastStatus()
                        .setPrivacyStatus(desired.privacy().wire())
                        .setSelfDeclaredMadeForKids(desired.madeForKids()))
                .setContentDetails(new LiveBroadcastContentDetails()
                        .setEnableAutoStart(desired.live().autoStart())
                        .setEnableAutoStop(desired.live().autoStop())
                        .setEnableDvr(desired.live().dvr())
                        .setLatencyPreference(desired.live().latency())
                        .setMonitorStream(new MonitorStreamInfo().setEnableMonitorStream(false)));
        String doing = "schedule " + desired.episode();
        String id = calls.once(
                        ApiMethod.BROADCASTS_INSERT,
                        doing,
                        () -> youtube.liveBroadcasts()
                                .insert(List.of("snippet", "status", "contentDetails"), broadcast)
                                .execute()
                                .getId())
                .orElseThrow(() -> new UnknownResult("YouTube answered without an id: " + doing + "."));
        audit.scheduled(id, desired);
        return id;
    }

    @Override
    public void reschedule(String videoId, Desired desired, Set<Field> fields) {
        update(Target.BROADCAST, videoId, desired, fields);
    }

    @Override
    public void describe(String videoId, Desired desired, Set<Field> fields) {
        update(Target.VIDEO, videoId, desired, fields);
    }

    private void update(Target target, String videoId, Desired desired, Set<Field> fields) {
        List<String> parts = target.parts(fields);
        if (parts.isEmpty()) {
            return;
        }
        Resource read = settled(target, videoId, parts);
        Merge.of(target, read, desired, fields).ifPresent(merged -> {
            calls.repeat(
                    target.method(), "update " + videoId, () -> new Update(youtube, target, parts, merged).execute());
            audit.wrote(read, merged, desired);
        });
    }

    /** What was made a moment ago may not be listed yet, so an empty list is looked at again. */
    private Resource settled(Target target, String videoId, List<String> parts) {
        for (int attempt = 1; ; attempt++) {
            List<Resource> found = switch (target) {
                case VIDEO -> reads.videos(parts, List.of(videoId));
                case BROADCAST -> reads.broadcasts(parts, List.of(videoId));
            };
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            if (attempt == Calls.ATTEMPTS) {
                throw failures.unseen(target.method(), "update " + videoId, "videoNotFound");
            }
            pauses.beforeAttempt(attempt + 1);
        }
    }

    @Override
    public void bind(String videoId, String streamId) {
        calls.repeat(
                ApiMethod.BROADCASTS_BIND,
                "give event " + videoId + " its stream",
                () -> youtube.liveBroadcasts()
                        .bind(videoId, List.of("id", "contentDetails"))
                        .setStreamId(streamId)
                        .setFields("id")
                        .execute());
    }

    @Override
    public void setThumbnail(String videoId, byte[] picture, String mediaType, Desired desired) {
        calls.repeat(ApiMethod.THUMBNAILS_SET, "set the thumbnail of " + videoId, () -> {
            YouTube.Thumbnails.Set set = youtube.thumbnails().set(videoId, new ByteArrayContent(mediaType, picture));
            set.setDisableGZipContent(true);
            set.getMediaHttpUploader().setDirectUploadEnabled(true);
            return set.execute();
        });
        audit.drew(videoId, desired);
    }

    @Override
    public Optional<byte[]> thumbnail(String videoId) {
        return reads.videos(List.of("snippet", "contentDetails"), List.of(videoId)).stream()
                .findFirst()
                .flatMap(Pictures::address)
                .flatMap(address -> {
                    try {
                        return pictures.fetch(address);
                    } catch (IOException e) {
                        throw failures.unreachable("fetch the thumbnail of " + videoId, "its picture did not come");
                    }
                });
    }

    @Override
    public void addToPlaylist(String videoId, String playlistId) {
        playlists.add(playlistId, videoId);
    }

    @Override
    public void delete(String videoId, EpisodeId episode, Revision revision) {
        calls.repeat(
                ApiMethod.BROADCASTS_DELETE,
                "delete event " + videoId,
                () -> youtube.liveBroadcasts().delete(videoId).execute());
        audit.removed(videoId, episode, revision);
    }

    @Override
    public String stream(String title) {
        return streams.named(title);
    }

    @Override
    public List<String> playlists(Collection<String> titlesOrIds) {
        return titlesOrIds.isEmpty() ? List.of() : playlists.named(new ArrayList<>(titlesOrIds));
    }
}
