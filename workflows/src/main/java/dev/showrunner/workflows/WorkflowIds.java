package dev.showrunner.workflows;

import dev.showrunner.episodes.catalogue.EpisodeId;

/** The ids under which workflows run; they follow from the catalogue, so nothing has to be listed to be found. */
public final class WorkflowIds {
    private WorkflowIds() {}

    /** The one workflow that follows a channel's repository. */
    public static String channel(String channel) {
        return "channel/" + channel;
    }

    /** The workflow of an episode. */
    public static String episode(String channel, EpisodeId episode) {
        return "episode/" + channel + "/" + episode;
    }

    /** The workflow of one of an episode's clusters. */
    public static String cluster(String channel, EpisodeId episode, String name) {
        return "cluster/" + channel + "/" + episode + "/" + name;
    }

    /** What is left of an episode when it is over. */
    public static String record(String channel, EpisodeId episode) {
        return "record/" + channel + "/" + episode;
    }

    /** The channel's budget. */
    public static String budget(String channel) {
        return "budget/" + channel;
    }

    /** The rewriting of a channel's published videos. */
    public static String rewrite(String channel) {
        return "rewrite/" + channel;
    }

    /** What the channel has to tell. */
    public static String outbox(String channel) {
        return "outbox/" + channel;
    }

    /** The live chat of an episode. */
    public static String chat(String channel, EpisodeId episode) {
        return "chat/" + channel + "/" + episode;
    }

    /** The board of a show. */
    public static String board(String channel, String show) {
        return "board/" + channel + "/" + show;
    }
}
