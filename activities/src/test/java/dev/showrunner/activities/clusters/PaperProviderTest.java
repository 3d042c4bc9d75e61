package dev.showrunner.activities.clusters;

import dev.showrunner.activities.clusters.paper.PaperProvider;

class PaperProviderTest extends ProviderContract {
    private final PaperProvider provider = new PaperProvider();

    @Override
    ClusterProvider provider() {
        return provider;
    }
}
