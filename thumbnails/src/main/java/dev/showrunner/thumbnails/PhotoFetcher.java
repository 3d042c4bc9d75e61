package dev.showrunner.thumbnails;

import java.net.URI;

/**
 * Brings photos from outside the channel repository.
 *
 * <p>Everything about the address and the answer is hostile: an implementation decides by itself which addresses it
 * asks, and bounds size and time.
 */
@FunctionalInterface
public interface PhotoFetcher {
    /** Fetches nothing: for channels that list no image hosts. */
    PhotoFetcher NONE = address -> {
        throw new UnreadablePicture(
                "%s is not on a host this channel allows; add %s to imageHosts in channel.yaml, or put the photo into the repository."
                        .formatted(address, address.getHost()));
    };

    /**
     * The bytes of a photo, at most {@link PictureReader#MAX_BYTES}.
     *
     * @throws UnreadablePicture when it is not fetched, with the reason and a remedy; never for a bug
     */
    byte[] fetch(URI address) throws UnreadablePicture;
}
