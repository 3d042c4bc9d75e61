package dev.showrunner.dashboard;

/**
 * A drawn thumbnail.
 *
 * @param mediaType {@code image/jpeg} or {@code image/png}
 * @param bytes the file; not to be changed
 * @param fingerprint of the design it was drawn from: equal fingerprints mean equal pictures
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(String mediaType, byte[] bytes, String fingerprint) {}
