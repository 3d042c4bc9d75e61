package dev.showrunner.thumbnails;

import java.util.Base64;

/** A picture inside an SVG. */
final class EmbeddedImage {
    private EmbeddedImage() {}

    /** Whether the address carries a PNG or JPEG within the limits of {@link PictureReader}. */
    static boolean isSound(String address) {
        if (!address.matches("(?s)data:image/(png|jpeg|jpg);base64,.*")) {
            return false;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(address.substring(address.indexOf(',') + 1));
            PictureReader.check("The embedded picture", bytes);
            return true;
        } catch (IllegalArgumentException | UnreadablePicture e) {
            return false;
        }
    }
}
