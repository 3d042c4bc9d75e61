package dev.showrunner.cli.up;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real browser, and what a producer does in it. */
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM =
            Path.of(System.getenv().getOrDefault("SHOWRUNNER_TEST_CHROMIUM", "/usr/bin/chromium"));
    private static final double PATIENCE = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts one; the test is skipped where there is none. */
    static Chromium start() {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAM), "No Chromium at " + PROGRAM + "; SHOWRUNNER_TEST_CHROMIUM names another");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(PROGRAM)
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"))));
    }

    Page page() {
        Page page = browser.newPage();
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static void sees(Locator what) {
        PlaywrightAssertions.assertThat(what).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    @Override
    public void close() {
        try {
            browser.close();
        } finally {
            playwright.close();
        }
    }
}
