package dev.showrunner.activities.breaks;

/** How hard a break is to find, from easy to hard. */
public enum Difficulty {
    BEGINNER,
    INTERMEDIATE,
    EXPERT
}
