package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.jte.JteerrorGenerated;
import jakarta.inject.Singleton;

/** What people see when something went wrong. */
@Singleton
public final class ErrorPage {
    private final Pages pages;

    ErrorPage(Pages pages) {
        this.pages = pages;
    }

    /**
     * A page.
     *
     * @param status the HTTP status
     * @param title the status in words
     * @param detail what happened and what to do
     */
    public String render(int status, String title, String detail) {
        String inside = Html.render((out, hooks) -> JteerrorGenerated.render(out, hooks, status, title, detail));
        return pages.still(new Frame(title, "", null, null), inside);
    }
}
