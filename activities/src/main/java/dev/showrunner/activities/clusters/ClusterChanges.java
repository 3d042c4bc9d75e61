package dev.showrunner.activities.clusters;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that objects of a cluster have changed, as soon as the API server does. A watch that cannot be had, or breaks,
 * tells nothing more: who waits here looks from time to time all the same. For one thread.
 */
public final class ClusterChanges implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterChanges.class);

    private final List<Watch> watches = new ArrayList<>();
    private final Semaphore changed = new Semaphore(0);

    ClusterChanges(ApiConnection connection, ApiResources resources, Collection<ObjectKind> kinds) {
        for (ObjectKind kind : kinds) {
            try {
                watches.add(resources.all(connection.client(), kind).watch(new Listener(kind)));
            } catch (KubernetesClientException | ApiRefusal | ClusterUnreachable e) {
                LOG.debug("No watch of {}", kind, e);
            }
        }
    }

    /** Waits until something has changed since the last call returned, or the time is over. */
    public void await(Duration atMost) {
        try {
            if (changed.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                changed.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a cluster was watched", e);
        }
    }

    @Override
    public void close() {
        watches.forEach(Watch::close);
    }

    private final class Listener implements Watcher<GenericKubernetesResource> {
        private final ObjectKind kind;

        Listener(ObjectKind kind) {
            this.kind = kind;
        }

        @Override
        public void eventReceived(Action action, GenericKubernetesResource object) {
            changed.release();
        }

        @Override
        public void onClose(WatcherException cause) {
            LOG.debug("The watch of {} broke", kind, cause);
        }
    }
}
