package dev.showrunner.thumbnails;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.List;

/** Many thumbnails on one picture, for looking at them together. */
public final class ContactSheet {
    /** More are not looked at; and a picture has to stay one that a browser shows. */
    public static final int MOST = 60;

    private static final int COLUMNS = 3;
    private static final int GAP = 20;
    private static final int WIDTH = 448;
    private static final int HEIGHT = WIDTH * 9 / 16;
    private static final float QUALITY = 0.85f;

    private ContactSheet() {}

    /**
     * The first {@value #MOST} of them in rows of three, as JPEG.
     *
     * @param thumbnails at least one
     * @throws IllegalArgumentException when there is none
     */
    public static byte[] of(Collection<Thumbnail> thumbnails) {
        List<Thumbnail> shown = thumbnails.stream().limit(MOST).toList();
        if (shown.isEmpty()) {
            throw new IllegalArgumentException("A contact sheet needs a thumbnail");
        }
        int columns = Math.min(COLUMNS, shown.size());
        int rows = Math.ceilDiv(shown.size(), columns);
        BufferedImage sheet = new BufferedImage(
                columns * (WIDTH + GAP) + GAP, rows * (HEIGHT + GAP) + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(new Color(0x1b1d22));
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < shown.size(); i++) {
            g.drawImage(
                    smaller(shown.get(i)), GAP + i % columns * (WIDTH + GAP), GAP + i / columns * (HEIGHT + GAP), null);
        }
        g.dispose();
        return Encoding.jpeg(sheet, QUALITY);
    }

    private static BufferedImage smaller(Thumbnail thumbnail) {
        try {
            BufferedImage picture = PictureReader.read("a thumbnail", thumbnail.bytes());
            return Scaling.scale(picture, 0, 0, picture.getWidth(), picture.getHeight(), WIDTH, HEIGHT);
        } catch (UnreadablePicture e) {
            throw new IllegalStateException("A thumbnail that was drawn cannot be read", e);
        }
    }
}
