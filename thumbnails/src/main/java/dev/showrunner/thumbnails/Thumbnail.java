package dev.showrunner.thumbnails;

import java.util.List;

/**
 * A finished picture.
 *
 * @param bytes the encoded picture, always below 2 MB, YouTube's limit for a thumbnail
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param width in pixels
 * @param height in pixels
 * @param notes what could not be drawn as asked and what was drawn instead, in the producer's words; empty when all
 *     went well
 * @param isProvisional whether initials stand for a photo whose host did not answer: drawn again later, the same design
 *     may look otherwise
 */
// The bytes are shared, not copied: a picture is handed on to one upload and never changed.
@SuppressWarnings("ArrayRecordComponent")
public record Thumbnail(
        byte[] bytes, String mediaType, int width, int height, List<String> notes, boolean isProvisional) {}
