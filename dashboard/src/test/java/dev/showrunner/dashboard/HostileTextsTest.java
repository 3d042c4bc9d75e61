package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.showrunner.dashboard.EditSource.Patch;
import dev.showrunner.dashboard.board.Clusters;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.chat.Ask;
import dev.showrunner.workflows.rewrite.RewriteView;
import io.micronaut.web.router.Router;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever guests, viewers and strangers write: it is text, on every page, and fits on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextsTest {
    private static final int PHONE = 390;

    private final Instant now = Instant.now();
    private final Stage stage = new Stage(0);
    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = Chromium.open();
        stage.engine.worded = Hostile::worded;
        InventedChannel.on(stage, now, false, null);
        InventedRewrite.on(stage, now, RewriteView.Phase.WAITING_FOR_APPROVAL);
        stage.inForce(Hostile.worded(stage.inForce().orElseThrow()));
        InventedDay.beset(stage, now);
        InventedDay.after(stage, now);
        InventedDay.asked(stage, now, Ask.of("mallory", "Mallory", now));
        InventedClusters.on(stage, now);
        InventedOutbox.on(stage, now);
        stage.changes.replaceAll((video, change) -> Hostile.worded(change));
        stage.compared.replaceAll((episode, fields) -> Hostile.worded(fields));
        stage.edits.replaceAll((video, kept) -> Hostile.worded((Patch) kept));
        stage.audit.append(AuditEntry.said(
                now, "direction.hold", Hostile.TEXT, InventedDay.EPISODE.toString(), Hostile.TEXT, Hostile.TEXT));
        stage.rehearsals.put(
                EpisodeId.parse("broken-on-purpose/42"),
                new RehearsalSource.Rehearsed(
                        RehearsalSource.State.FOUND, now, Hostile.TEXT, 100, now, List.of(Hostile.TEXT)));
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        stage.close();
    }

    /** Of everything that is routed what a browser shows; each address with something at it. */
    private List<String> pages() {
        String cluster = stage.dashboard
                .context()
                .getBean(Clusters.class)
                .all()
                .value()
                .orElseThrow()
                .getFirst()
                .state()
                .id();
        List<String> pages = stage.dashboard
                .context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethodName().equals("GET"))
                .map(route -> route.getUriMatchTemplate().toPathString())
                .filter(path -> !path.matches("/(api|events|assets|health|hooks|oauth|thumbnails|portraits)(/.*)?"))
                .filter(path -> !path.matches(".*[.](ics|rss|patch|jsonl|ndjson|txt)|/metrics|/logout|/favicon.*"))
                .map(path -> path.replace("/access/{id}", "/access/" + cluster)
                        .replace("{secret}", "5".repeat(43))
                        .replace("{show}", "broken-on-purpose")
                        .replace("{slug}", path.endsWith("rehearsal") ? "42" : "41")
                        .replace("{videoId}", InventedRewrite.EDITED)
                        .replace("/people/{id}", "/people/mira"))
                .distinct()
                .toList();
        return Stream.concat(
                        pages.stream(), Stream.of("/episodes/broken-on-purpose/42", "/episodes/" + InventedDay.OVER))
                .toList();
    }

    @Test
    void hostile_words_are_text_on_every_page_and_fit_on_a_phone() {
        List<String> pages = pages();
        assertThat(pages).hasSizeGreaterThan(15).noneMatch(path -> path.contains("{"));
        List<String> wrong = new CopyOnWriteArrayList<>();
        try (BrowserContext somebody = chromium.somebody(ColorScheme.DARK)) {
            Page page = somebody.newPage();
            page.setViewportSize(PHONE, 844);
            page.onDialog(dialog -> {
                wrong.add(path(page) + " opened a dialog");
                dismiss(dialog);
            });
            page.onPageError(error -> wrong.add(path(page) + " failed: " + error));
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    wrong.add(path(page) + ": " + message.text());
                }
            });
            for (String path : pages) {
                look(page, path, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void look(Page page, String path, List<String> wrong) {
        page.navigate(stage.dashboard.uri().resolve(path).toString());
        if (!Boolean.TRUE.equals(page.evaluate("window.broken === undefined"))) {
            wrong.add(path + " ran what is not its own");
        }
        if (!page.locator("body").first().isVisible()) {
            wrong.add(path + " was hidden by a style");
        }
        if (!isSpeechless(path) && !page.content().contains("onerror=")) {
            wrong.add(path + " shows nothing of it");
        }
        int overflow = ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
        if (overflow > 0) {
            wrong.add(path + " is " + overflow + " px too wide at "
                    + page.evaluate("[...document.querySelectorAll('main *')].filter(e =>"
                            + " e.getBoundingClientRect().right > innerWidth).slice(-3)"
                            + ".map(e => e.tagName + '.' + e.className).join(' ')"));
        }
    }

    /** The page behind a link says nothing of anybody, and a rehearsal's report is made elsewhere. */
    private static boolean isSpeechless(String path) {
        return path.startsWith("/access/") || path.endsWith("/rehearsal");
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }

    private static void dismiss(Dialog dialog) {
        dialog.dismiss();
    }
}
