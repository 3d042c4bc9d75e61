package dev.showrunner.emulator.channels;

/** The one channel of this YouTube. */
public final class Channel {
    public static final String ID = "UC_local_youtube_channel";
    public static final String UPLOADS = "UU_local_youtube_channel";
    public static final String TITLE = "Local channel";

    private Channel() {}
}
