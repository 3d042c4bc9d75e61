/**
 * A real Kubernetes control plane as processes of this machine, with simulated nodes: for demos, rehearsals and proof.
 */
@NullMarked
package dev.showrunner.activities.clusters.controlplane;

import org.jspecify.annotations.NullMarked;
