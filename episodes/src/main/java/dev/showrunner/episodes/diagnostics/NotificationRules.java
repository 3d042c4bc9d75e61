package dev.showrunner.episodes.diagnostics;

import static dev.showrunner.episodes.diagnostics.Rule.error;
import static dev.showrunner.episodes.diagnostics.Rule.warning;

import java.util.List;

/** Who is told, where and of what. */
public final class NotificationRules {
    public static final Rule SECRET_IN_THE_FILE = error(
            "secret-in-the-file",
            "A secret stands in the channel repository",
            "Whoever has a webhook's address can post there, and a repository keeps it for ever.",
            "notifications:\n  - name: studio\n    kind: discord\n    for: producer\n    secret: https://discord.com/api/webhooks/…",
            "notifications:\n  - name: studio\n    kind: discord\n    for: producer\n    secret: discord-studio");
    public static final Rule INCOMPLETE_TARGET = error(
            "incomplete-target",
            "A target of notifications lacks what it needs",
            "Nothing sensible can stand in for it.",
            "notifications:\n  - name: mail\n    kind: email\n    for: producer\n    secret: smtp",
            "notifications:\n  - name: mail\n    kind: email\n    for: producer\n    secret: smtp\n    from: shows@ada.academy\n    to: [ada@ada.academy]");
    public static final Rule NOT_FOR_EVERYBODY = error(
            "not-for-everybody",
            "An event that is for producers would be told to others",
            "It says what is wrong before a show, or gives breaks away to those who are to find them.",
            "notifications:\n  - name: fans\n    kind: discord\n    for: audience\n    secret: discord-fans\n    events: [cluster-alarm]",
            "notifications:\n  - name: studio\n    kind: discord\n    for: producer\n    secret: discord-studio\n    events: [cluster-alarm]");
    public static final Rule TARGET_TWICE = error(
            "target-twice",
            "Two targets of notifications have the same name",
            "What was sent is remembered by the name.",
            "notifications:\n  - {name: studio, kind: discord, for: producer, secret: one}\n  - {name: studio, kind: slack, for: producer, secret: two}",
            "notifications:\n  - {name: studio, kind: discord, for: producer, secret: one}\n  - {name: office, kind: slack, for: producer, secret: two}");

    public static final Rule UNKNOWN_SHOW = warning(
            "target-of-unknown-show",
            "A target of notifications is about a show that has no file",
            "It hears nothing of that show.",
            "notifications:\n  - {name: studio, kind: discord, for: producer, secret: one, shows: [klusterd]}",
            "notifications:\n  - {name: studio, kind: discord, for: producer, secret: one, shows: [klustered]}");

    static final List<Rule> ALL =
            List.of(SECRET_IN_THE_FILE, INCOMPLETE_TARGET, NOT_FOR_EVERYBODY, TARGET_TWICE, UNKNOWN_SHOW);

    private NotificationRules() {}
}
