package dev.showrunner.cli.breaks;

import dev.showrunner.activities.breaks.ClusterKind;
import dev.showrunner.activities.breaks.Difficulty;
import dev.showrunner.activities.breaks.Layer;
import dev.showrunner.activities.breaks.Wish;
import dev.showrunner.cli.UserError;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which breaks are wanted. */
final class WishOptions {
    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            description = "Only those about one part of a cluster: workload, scheduling, admission, rbac-auth,"
                    + " control-plane, dns, networking, storage, kubelet, etcd, node-os, client-kubeconfig.")
    private @Nullable String layer;

    @Option(
            names = {"--difficulty", "--level"},
            paramLabel = "LEVEL",
            description = "Only beginner, intermediate or expert ones.")
    private @Nullable String difficulty;

    @Option(
            names = "--cluster",
            paramLabel = "KIND",
            description = "Only those that show on such a cluster: any-api-server, controllers, real-kubelet,"
                    + " kubeadm-host, root-ssh.")
    private @Nullable String cluster;

    @Option(
            names = "--has",
            paramLabel = "NAME",
            split = ",",
            description = "What else is installed there, such as network-policy or cilium; breaks that need more are"
                    + " left out.")
    private @Nullable Set<String> capabilities;

    Wish wish() {
        return new Wish(
                layer == null ? null : constant(Layer.class, layer),
                difficulty == null ? null : constant(Difficulty.class, difficulty),
                cluster == null ? null : constant(ClusterKind.class, cluster),
                capabilities);
    }

    private static <E extends Enum<E>> E constant(Class<E> constants, String word) {
        for (E constant : constants.getEnumConstants()) {
            if (Words.of(constant).equals(word.toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new UserError(
                "'" + word + "' is not possible here",
                "Say one of: "
                        + Arrays.stream(constants.getEnumConstants())
                                .map(Words::of)
                                .collect(Collectors.joining(", ")));
    }
}
