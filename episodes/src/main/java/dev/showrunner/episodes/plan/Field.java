package dev.showrunner.episodes.plan;

/** A part of a video that Showrunner owns. Everything else on YouTube stays as it is. */
public enum Field {
    TITLE,
    DESCRIPTION,
    TAGS,
    CATEGORY,
    LANGUAGE,
    PRIVACY,
    MADE_FOR_KIDS,
    START,
    LIVE_SETTINGS,
    STREAM,
    THUMBNAIL,
    PLAYLIST
}
