package dev.showrunner.thumbnails;

import java.awt.Graphics2D;
import java.awt.font.GraphicAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** An emoji that stands in a line of text like a letter. */
final class EmojiGraphic extends GraphicAttribute {
    /** Relative to the size of the text: a little taller than a capital, hanging a little below the line. */
    private static final double SIDE = 1.0;

    private static final double DESCENT = 0.14;
    private static final double MARGIN = 0.06;

    private final Emoji emoji;
    private final String key;
    private final double size;

    EmojiGraphic(Emoji emoji, String key, double size) {
        super(ROMAN_BASELINE);
        this.emoji = emoji;
        this.key = key;
        this.size = size;
    }

    @Override
    public float getAscent() {
        return (float) (size * (SIDE - DESCENT));
    }

    @Override
    public float getDescent() {
        return (float) (size * DESCENT);
    }

    @Override
    public float getAdvance() {
        return (float) (size * (SIDE + 2 * MARGIN));
    }

    @Override
    public Rectangle2D getBounds() {
        return new Rectangle2D.Double(size * MARGIN, -size * (SIDE - DESCENT), size * SIDE, size * SIDE);
    }

    @Override
    public void draw(Graphics2D graphics, float x, float y) {
        int pixels = (int) Math.ceil(size * SIDE * graphics.getTransform().getScaleX());
        BufferedImage picture = emoji.picture(key, Math.clamp(pixels, 8, 512));
        AffineTransform place = AffineTransform.getTranslateInstance(x + size * MARGIN, y - size * (SIDE - DESCENT));
        place.scale(size * SIDE / picture.getWidth(), size * SIDE / picture.getHeight());
        graphics.drawImage(picture, place, null);
    }
}
