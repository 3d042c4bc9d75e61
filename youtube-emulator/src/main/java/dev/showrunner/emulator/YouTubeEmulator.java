package dev.showrunner.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.showrunner.emulator.admin.Admin;
import dev.showrunner.emulator.api.Api;
import dev.showrunner.emulator.api.Route;
import dev.showrunner.emulator.broadcasts.BroadcastMethods;
import dev.showrunner.emulator.broadcasts.ControlMethods;
import dev.showrunner.emulator.broadcasts.LiveEvents;
import dev.showrunner.emulator.channels.Categories;
import dev.showrunner.emulator.channels.ChannelMethods;
import dev.showrunner.emulator.chat.ChatMethods;
import dev.showrunner.emulator.faults.Fault;
import dev.showrunner.emulator.faults.Faults;
import dev.showrunner.emulator.pages.Site;
import dev.showrunner.emulator.playlists.PlaylistItemMethods;
import dev.showrunner.emulator.playlists.PlaylistMethods;
import dev.showrunner.emulator.quota.CallLog;
import dev.showrunner.emulator.quota.Ledger;
import dev.showrunner.emulator.store.Blobs;
import dev.showrunner.emulator.store.EmulatorClock;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.Store;
import dev.showrunner.emulator.store.Timeline;
import dev.showrunner.emulator.streams.EncoderStatus;
import dev.showrunner.emulator.streams.StreamDocument;
import dev.showrunner.emulator.streams.StreamMethods;
import dev.showrunner.emulator.thumbnails.ThumbnailFiles;
import dev.showrunner.emulator.thumbnails.ThumbnailMethods;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.videos.VideoMethods;
import dev.showrunner.emulator.videos.VideoRemoval;
import dev.showrunner.emulator.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A YouTube on this machine: the Data and Live Streaming API, OAuth, thumbnails and pages on one port. Point any
 * YouTube client at {@link #uri()} as its root URL; client id, secret and refresh token {@code local} always work.
 *
 * <p>With a data file the state survives restarts and kills: a write is in the file before its reply leaves. Faults,
 * quota, clock and encoders are set over HTTP under {@code /emulator/}.
 */
public final class YouTubeEmulator implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;
    private final Store store;
    private final URI uri;
    private final Faults faults = new Faults();
    private final Timeline timeline;
    private final LiveEvents events;

    private YouTubeEmulator(Builder settings) throws IOException {
        InetSocketAddress address = new InetSocketAddress(settings.bindAddress, settings.port);
        server = bind(address);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        uri = address(settings.bindAddress, server.getAddress().getPort());
        try {
            @Nullable Path data = settings.data;
            Blobs blobs =
                    data == null ? Blobs.inMemory() : Blobs.in(data.resolveSibling(data.getFileName() + ".thumbnails"));
            store = data == null ? Store.inMemory() : Store.open(data);
            events = new LiveEvents(settings.transitionDelay);
            timeline = new Timeline(store, new EmulatorClock(settings.clock), tx -> {
                events.settle(tx);
                VideoDocument.publish(tx);
            });
            blobs.retain(timeline.transact(ThumbnailFiles::wanted));
            server.createContext("/", assemble(settings, blobs));
        } catch (FileSystemException e) {
            threads.close();
            server.stop(0);
            throw new IOException(
                    "The local YouTube cannot keep its data at " + settings.data + ": "
                            + e.getClass().getSimpleName() + " for " + e.getFile()
                            + ". Choose a path that can be written.",
                    e);
        } catch (IOException | RuntimeException e) {
            threads.close();
            server.stop(0);
            throw e;
        }
        server.setExecutor(threads);
        server.start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The root, such as {@code http://127.0.0.1:8090/}. */
    public URI uri() {
        return uri;
    }

    /** Sets what goes wrong from now on, instead of what was set before; none clears it. */
    public void faults(Fault... wrong) {
        faults.set(List.of(wrong));
    }

    /** Lets the encoders of all streams send, or stop. */
    public void encoders(EncoderStatus status) {
        timeline.transact(tx -> {
            for (ObjectNode known : tx.all(Kind.STREAMS)) {
                StreamDocument stream = StreamDocument.require(tx, Json.text(known, "id"));
                stream.setSending(tx, status);
                events.encoderChanged(tx, stream);
            }
            return tx;
        });
    }

    /** Sets the units of a day; what was spent stays spent. */
    public void quota(int limit) {
        timeline.transact(tx -> {
            Ledger.setLimit(tx, limit);
            return tx;
        });
    }

    /** The last 10,000 calls, oldest first. */
    public List<Call> calls() {
        return calls(0);
    }

    /**
     * The last 10,000 calls that came later than one, oldest first.
     *
     * @param after the number of that one
     */
    public List<Call> calls(long after) {
        List<Call> calls = new ArrayList<>();
        timeline.transact(tx -> CallLog.since(tx, after)).forEach(entry -> calls.add(Call.of(entry)));
        return calls;
    }

    /** The units of today, by the emulator's clock. */
    public Quota quota() {
        return Quota.of(timeline.transact(tx -> Ledger.statement(tx, tx.now())));
    }

    /** Stops answering and lets go of the data file. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            store.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Front assemble(Builder settings, Blobs blobs) {
        VideoRemoval removal = new VideoRemoval(blobs);
        List<Route> routes = Stream.of(
                        new BroadcastMethods(removal).routes(),
                        new ControlMethods(events).routes(),
                        StreamMethods.routes(),
                        new VideoMethods(removal).routes(),
                        new ThumbnailMethods(blobs).routes(),
                        PlaylistMethods.routes(),
                        PlaylistItemMethods.routes(),
                        ChannelMethods.routes(),
                        Categories.routes(),
                        ChatMethods.routes())
                .flatMap(List::stream)
                .toList();
        return new Front(
                new Api(timeline, routes, uri),
                new Admin(timeline, events, faults, blobs),
                new Site(timeline, events, removal, blobs, uri),
                timeline,
                faults,
                new HostRule(settings.bindAddress.isLoopbackAddress()),
                settings.latency);
    }

    private static HttpServer bind(InetSocketAddress address) throws IOException {
        try {
            return HttpServer.create(address, 0);
        } catch (BindException e) {
            BindException clearer = new BindException("The local YouTube cannot listen on "
                    + address.getAddress().getHostAddress() + ":" + address.getPort() + " (" + e.getMessage()
                    + "). Stop what is using the port, or choose another one; 0 takes any that is free.");
            clearer.initCause(e);
            throw clearer;
        }
    }

    private static URI address(InetAddress bound, int port) {
        InetAddress reachable = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
        String host = reachable.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/");
    }

    /** How to start one. */
    public static final class Builder {
        private int port;
        private @Nullable Path data;
        private InstantSource clock = InstantSource.system();
        private InetAddress bindAddress = InetAddress.ofLiteral("127.0.0.1");
        private Duration latency = Duration.ZERO;
        private Duration transitionDelay = Duration.ofMillis(300);

        private Builder() {}

        /** The port; 0, the default, takes any that is free. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** The data file, created when absent; thumbnails go into a folder beside it. Without one: memory only. */
        public Builder data(Path file) {
            this.data = file;
            return this;
        }

        /** The time that {@code /emulator/clock} starts from. */
        public Builder clock(InstantSource clock) {
            this.clock = clock;
            return this;
        }

        /** Where to listen; loopback by default. Anything else opens an unprotected server to the network. */
        public Builder bindAddress(InetAddress address) {
            this.bindAddress = address;
            return this;
        }

        /** Real time added to every answer of the API. */
        public Builder latency(Duration latency) {
            this.latency = latency;
            return this;
        }

        /** How long, by its own clock, a broadcast stays in testStarting or liveStarting; 300 ms by default. */
        public Builder transitionDelay(Duration delay) {
            this.transitionDelay = delay;
            return this;
        }

        /**
         * @throws BindException when the port is taken, saying which
         * @throws IOException when the data file cannot be used: in use by another process, not ours, not writable
         */
        public YouTubeEmulator start() throws IOException {
            return new YouTubeEmulator(this);
        }
    }
}
