package dev.showrunner.activities.youtube;

/**
 * The methods of YouTube that are called, and their prices.
 *
 * @see <a href="https://developers.google.com/youtube/v3/determine_quota_cost">Quota costs</a>
 */
enum ApiMethod {
    BROADCASTS_LIST("liveBroadcasts.list", 1),
    BROADCASTS_INSERT("liveBroadcasts.insert", 50),
    BROADCASTS_UPDATE("liveBroadcasts.update", 50),
    BROADCASTS_BIND("liveBroadcasts.bind", 50),
    BROADCASTS_TRANSITION("liveBroadcasts.transition", 50),
    BROADCASTS_DELETE("liveBroadcasts.delete", 50),
    STREAMS_LIST("liveStreams.list", 1),
    STREAMS_INSERT("liveStreams.insert", 50),
    VIDEOS_LIST("videos.list", 1),
    VIDEOS_UPDATE("videos.update", 50),
    THUMBNAILS_SET("thumbnails.set", 50),
    PLAYLISTS_LIST("playlists.list", 1),
    PLAYLISTS_INSERT("playlists.insert", 50),
    PLAYLIST_ITEMS_LIST("playlistItems.list", 1),
    PLAYLIST_ITEMS_INSERT("playlistItems.insert", 50),
    CHAT_LIST("liveChatMessages.list", 5),
    CHAT_INSERT("liveChatMessages.insert", 50),
    CHANNELS_LIST("channels.list", 1);

    private final String wire;
    private final int units;

    ApiMethod(String wire, int units) {
        this.wire = wire;
        this.units = units;
    }

    /** YouTube's name of it. */
    String wire() {
        return wire;
    }

    /** What an answered call costs. */
    int units() {
        return units;
    }

    /**
     * Whether a 404 may only mean that something made a moment ago is not visible everywhere yet, so that the call is
     * worth repeating.
     */
    boolean settles() {
        return this == THUMBNAILS_SET
                || this == PLAYLIST_ITEMS_INSERT
                || this == BROADCASTS_BIND
                || this == VIDEOS_UPDATE
                || this == BROADCASTS_UPDATE;
    }
}
