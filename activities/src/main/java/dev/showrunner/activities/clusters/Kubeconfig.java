package dev.showrunner.activities.clusters;

/**
 * Credentials for a cluster. They show themselves to nobody: {@link #toString} says nothing.
 *
 * @param content YAML, as kubectl reads it
 */
public record Kubeconfig(String content) {
    @Override
    public String toString() {
        return "a kubeconfig";
    }
}
