package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.ClusterCredentials;
import dev.showrunner.dashboard.ClusterCredentials.ClusterClosed;
import dev.showrunner.dashboard.board.AccessLinks;
import dev.showrunner.dashboard.board.Clusters;
import dev.showrunner.dashboard.http.Refused;
import dev.showrunner.dashboard.jte.JteaccessGenerated;
import dev.showrunner.dashboard.live.Live;
import dev.showrunner.dashboard.signin.Who;
import dev.showrunner.workflows.cluster.Redemption;
import dev.showrunner.workflows.cluster.Role;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** The page of clusters, what can be asked for on it, and the links by which people fetch credentials. */
@Hidden
@Controller
final class ClustersController {
    private static final URI PAGE = URI.create("/clusters");
    private final ClustersPage page;
    private final Clusters clusters;
    private final AccessLinks links;
    private final ClusterCredentials credentials;
    private final Pages pages;
    private final Live live;
    private final Who who;

    ClustersController(
            ClustersPage page,
            Clusters clusters,
            AccessLinks links,
            ClusterCredentials credentials,
            Pages pages,
            Live live,
            Who who) {
        this.page = page;
        this.clusters = clusters;
        this.links = links;
        this.credentials = credentials;
        this.pages = pages;
        this.live = live;
        this.who = who;
    }

    /** All clusters. */
    @Get("/clusters")
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String clusters() {
        ClustersView view = page.look();
        return pages.live(page, view, new Frame("Clusters", view.channel(), view.zone(), "/events/clusters"));
    }

    /** The page's states from now on. */
    @Get("/events/clusters")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> events(@Header("Last-Event-ID") @Nullable String last, @QueryValue @Nullable String seen) {
        return live.follow(page, last == null ? seen : last);
    }

    /** Says something to a cluster, and goes back to the page. */
    @Post("/clusters/{id}/{word}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> say(@PathVariable String id, @PathVariable String word, @Body @Nullable Map<String, String> form) {
        Map<String, String> fields = form == null ? Map.of() : form;
        URI back = back(id, fields);
        switch (word) {
            case "reapply" -> clusters.reapply(id, who.asks());
            case "reset" -> clusters.reset(id, who.asks());
            case "accept" -> clusters.accept(id, fields.getOrDefault("reason", ""), who.asks());
            case "hint" -> clusters.hint(id, hint(fields), who.asks());
            case "destroy" -> clusters.destroy(id, who.asks());
            case "extend" -> clusters.extend(id, Duration.ofHours(1), fields.getOrDefault("reason", ""), who.asks());
            case "open" -> {
                return shown(AccessNote.shared(links.share(id, who.asks()).path()));
            }
            case "invite" -> {
                return invited(id, fields);
            }
            default -> throw new Refused(HttpStatus.NOT_FOUND, "A cluster cannot be told to " + word + ".");
        }
        live.lookNow();
        return HttpResponse.seeOther(back);
    }

    private URI back(String id, Map<String, String> fields) {
        return "cockpit".equals(fields.get("back"))
                ? clusters.find(id)
                        .map(view ->
                                URI.create("/episodes/" + view.state().target().episode() + "/cockpit#cluster-" + id))
                        .orElse(PAGE)
                : PAGE;
    }

    private static int hint(Map<String, String> fields) {
        String number = fields.getOrDefault("number", "");
        if (!number.matches("[1-9][0-9]{0,3}")) {
            throw new Refused(HttpStatus.BAD_REQUEST, "Say which hint, by its number.");
        }
        return Integer.parseInt(number);
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new Refused(HttpStatus.BAD_REQUEST, "There is no such role in a cluster."));
    }

    private HttpResponse<?> invited(String id, Map<String, String> fields) {
        String handle = fields.getOrDefault("handle", "");
        Role role = role(fields.getOrDefault("role", "fixer"));
        String link = links.invite(id, handle, role, "", who.asks()).path();
        live.lookNow();
        return shown(AccessNote.link(handle, link));
    }

    /** The page behind a link: it does nothing until its button is pressed, since programs follow links, too. */
    @Get("/access/{id}/{secret}")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> access(@PathVariable String id, @PathVariable String secret) {
        String path = "/access/" + id + "/" + secret;
        return shown(links.isShared(id, secret) ? AccessNote.join(path + "/join") : AccessNote.fetch(path));
    }

    /** The credentials, once. */
    @Post("/access/{id}/{secret}")
    @Consumes(MediaType.ALL)
    @Produces("application/yaml")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> fetch(@PathVariable String id, @PathVariable String secret) {
        return kubeconfig(id, () -> links.redeem(id, secret));
    }

    /** Credentials by the link for everybody, for whom the form names. */
    @Post("/access/{id}/{secret}/join")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces("application/yaml")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> join(
            @PathVariable String id, @PathVariable String secret, @Body @Nullable Map<String, String> form) {
        String handle = form == null ? "" : form.getOrDefault("handle", "");
        return kubeconfig(id, () -> links.join(id, secret, handle));
    }

    private HttpResponse<?> kubeconfig(String id, Supplier<Redemption> word) {
        try {
            String kubeconfig = credentials.kubeconfig(word.get());
            return HttpResponse.ok(kubeconfig)
                    .contentType("application/yaml")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kubeconfig-" + id + ".yaml\"");
        } catch (ClusterClosed refused) {
            throw new Refused(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
        }
    }

    private HttpResponse<?> shown(AccessNote text) {
        String inside = Html.render((out, hooks) -> JteaccessGenerated.render(out, hooks, text));
        // A link to be handed on is read by who made it; the page behind it by who got it.
        Frame frame = text.link() == null ? Frame.forGuests("Access") : new Frame("Access", "", null, null);
        return HttpResponse.ok(pages.still(frame, inside))
                .contentType("text/html;charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer");
    }
}
