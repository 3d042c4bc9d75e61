package dev.showrunner.episodes.schema;

import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Rule;
import dev.showrunner.episodes.yaml.YamlNode;

/**
 * The file a value is read from.
 *
 * @param findings takes what is wrong
 */
public record Source(Findings findings) {
    /** Where a node begins. */
    public Location at(YamlNode node) {
        return findings.at(node.line(), node.column());
    }

    /** Reports a finding about a node. */
    public void report(Rule rule, YamlNode node, String message, String remedy) {
        findings.add(rule, at(node), message, remedy);
    }
}
