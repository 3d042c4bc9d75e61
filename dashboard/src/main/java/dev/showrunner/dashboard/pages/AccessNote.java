package dev.showrunner.dashboard.pages;

import org.jspecify.annotations.Nullable;

/**
 * What is said about a link to credentials.
 *
 * @param link to be handed to the person; absent when they are there already
 * @param fetch where a button fetches the credentials; absent when it is only to be handed on
 * @param join where a form fetches them, which asks who it is; absent for a link of one person
 */
public record AccessNote(
        String title,
        String text,
        @Nullable String link,
        @Nullable String fetch,
        @Nullable String join) {
    static AccessNote link(String handle, String link) {
        return new AccessNote(
                "A link for " + handle,
                "Send it to them, and to nobody else. It is shown this once, works once, and expires in two days.",
                link,
                null,
                null);
    }

    static AccessNote fetch(String path) {
        return new AccessNote(
                "Your way into the cluster",
                "The button makes a kubeconfig for you, once. It begins with how to enter the machines, where they are open"
                        + " to you. What it opens, and when, is up to the show.",
                null,
                path,
                null);
    }

    static AccessNote shared(String link) {
        return new AccessNote(
                "A link for everybody",
                "Whoever has it gets the rights of a fixer while the episode is on air, under whatever name they give:"
                        + " nobody looks whether it is theirs. It is shown this once, and works for two days. Destroy the"
                        + " cluster to shut everybody out.",
                link,
                null,
                null);
    }

    static AccessNote join(String path) {
        return new AccessNote(
                "This cluster is open to everybody",
                "Say who you are on GitHub, and a kubeconfig is made for you. What you do in the cluster stands under"
                        + " that name.",
                null,
                null,
                path);
    }
}
