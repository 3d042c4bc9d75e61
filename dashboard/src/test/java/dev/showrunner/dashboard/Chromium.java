package dev.showrunner.dashboard;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The browser of this machine; tests that need it are skipped where there is none. */
final class Chromium implements AutoCloseable {
    private static final Path BINARY =
            Path.of(System.getenv().getOrDefault("SHOWRUNNER_TEST_CHROMIUM", "/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium open() {
        Assumptions.assumeTrue(
                Files.isExecutable(BINARY), "No Chromium at " + BINARY + "; SHOWRUNNER_TEST_CHROMIUM names another");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BINARY)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        return new Chromium(playwright, browser);
    }

    /** Somebody with cookies of their own. */
    BrowserContext somebody(ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                // A picture shows how it looks, not how it came to look so.
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(30_000);
        return context;
    }

    /** Somebody whose browser runs no scripts. */
    BrowserContext withoutScripts() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        context.setDefaultTimeout(30_000);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
