package dev.showrunner.dashboard.pages;

import org.jspecify.annotations.Nullable;

/**
 * What is said about a link to credentials.
 *
 * @param link to be handed to the person; absent when they are there already
 * @param fetch where a button fetches the credentials; absent when it is only to be handed on
 */
public record AccessNote(
        String title,
        String text,
        @Nullable String link,
        @Nullable String fetch) {
    static AccessNote link(String handle, String link) {
        return new AccessNote(
                "A link for " + handle,
                "Send it to them, and to nobody else. It is shown this once, works once, and expires in two days.",
                link,
                null);
    }

    static AccessNote fetch(String path) {
        return new AccessNote(
                "Your way into the cluster",
                "The button makes a kubeconfig for you, once. What it opens, and when, is up to the show.",
                null,
                path);
    }
}
