package dev.showrunner.workflows.cluster;

/**
 * A part of what contestants must turn green.
 *
 * @param part lower-case word
 * @param colour {@code green}, {@code red} or {@code unknown}
 * @param detail a sentence
 */
public record GoalPart(String part, String colour, String detail) {
    /** Whether it stands in the way of the goal. */
    public boolean blocks() {
        return colour.equals("red");
    }
}
