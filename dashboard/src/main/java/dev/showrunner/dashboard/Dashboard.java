package dev.showrunner.dashboard;

import dev.showrunner.dashboard.http.RequestSize;
import dev.showrunner.dashboard.live.Live;
import dev.showrunner.dashboard.signin.SignIn;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A running dashboard: the pages, the HTTP API and their live updates. */
public final class Dashboard implements AutoCloseable {
    private final ApplicationContext context;
    private final URI uri;
    private final Live live;

    private Dashboard(ApplicationContext context, URI uri) {
        this.context = context;
        this.uri = uri;
        this.live = context.getBean(Live.class);
    }

    /**
     * Starts listening. Returns when requests are answered.
     *
     * @throws DashboardUnavailable when the port is taken or the address is not this machine's
     */
    public static Dashboard start(DashboardSettings settings, DashboardSources sources) {
        return start(settings, sources, WebhookSecret.NONE);
    }

    /**
     * As above, and takes webhooks.
     *
     * @throws DashboardUnavailable when the port is taken or the address is not this machine's
     */
    public static Dashboard start(DashboardSettings settings, DashboardSources sources, WebhookSecret webhook) {
        return start(settings, sources, webhook, SignIn.NONE);
    }

    /**
     * As above, and lets in who signs in. Without sign-in it listens on this machine only.
     *
     * @throws DashboardUnavailable when the port is taken, the address is not this machine's, or another machine could
     *     reach it without sign-in
     */
    public static Dashboard start(
            DashboardSettings settings, DashboardSources sources, WebhookSecret webhook, SignIn signIn) {
        return start(settings, sources, webhook, signIn, ClusterCredentials.NONE, JournalSeal.NONE);
    }

    /**
     * As above, hands out credentials for clusters, and signs what happened to them.
     *
     * @throws DashboardUnavailable as above
     */
    public static Dashboard start(
            DashboardSettings settings,
            DashboardSources sources,
            WebhookSecret webhook,
            SignIn signIn,
            ClusterCredentials credentials,
            JournalSeal seal) {
        if (!signIn.isRequired() && !Loopback.is(settings.host())) {
            throw new DashboardUnavailable(
                    "The dashboard has no sign-in, so it cannot listen on " + settings.host()
                            + ", which other machines reach. Configure sign-in, or let it listen on 127.0.0.1.",
                    null);
        }
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .environmentPropertySource(false)
                .bootstrapEnvironment(false)
                .banner(false)
                .singletons(settings, sources, webhook, signIn, credentials, seal)
                .properties(server(settings))
                .properties(signIn.properties())
                .build()
                .start();
        try {
            EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
            String host = Loopback.is(settings.host()) ? "localhost" : settings.host();
            return new Dashboard(context, URI.create("http://" + bracketed(host) + ":" + server.getPort()));
        } catch (ServerStartupException e) {
            context.close();
            throw new DashboardUnavailable(reason(settings, e), e);
        }
    }

    /** Where it can be reached on this machine. */
    public URI uri() {
        return uri;
    }

    /** A hint that something may have changed: open pages are brought up to date at once, not at the next look. */
    public void changed() {
        live.lookNow();
    }

    /** Stops listening and ends all open pages' live updates. */
    @Override
    public void close() {
        context.close();
    }

    ApplicationContext context() {
        return context;
    }

    private static Map<String, Object> server(DashboardSettings settings) {
        return Map.of(
                "micronaut.application.name",
                "showrunner",
                "micronaut.server.host",
                settings.host(),
                "micronaut.server.port",
                settings.port(),
                "micronaut.server.max-request-size",
                RequestSize.MOST_BYTES,
                "micronaut.server.netty.request-decompression-enabled",
                false,
                "micronaut.serde.serialization.inclusion",
                "ALWAYS");
    }

    private static String reason(DashboardSettings settings, ServerStartupException e) {
        if (causedByBind(e)) {
            return "The dashboard cannot listen on " + settings.host() + " port " + settings.port()
                    + ": another program does, or the address is not this machine's. Stop that program or choose"
                    + " another port.";
        }
        return "The dashboard cannot be started on " + settings.host() + " port " + settings.port() + ".";
    }

    private static boolean causedByBind(@Nullable Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
