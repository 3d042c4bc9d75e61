package dev.showrunner.episodes.diagnostics;

/**
 * One finding in a channel repository, in the words of the person who typed the line.
 *
 * @param rule id of the rule that was broken, documented in docs/reference/rules.md
 * @param severity whether the file can be used all the same
 * @param location where the person has to look
 * @param message what is wrong
 * @param remedy what to do
 */
public record Diagnostic(String rule, Severity severity, Location location, String message, String remedy) {}
