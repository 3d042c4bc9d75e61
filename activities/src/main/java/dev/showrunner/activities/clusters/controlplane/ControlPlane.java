package dev.showrunner.activities.clusters.controlplane;

import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterUnreachable;
import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.activities.clusters.controlplane.Authority.Identity;
import dev.showrunner.activities.clusters.local.LocalProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * The files and processes of one control plane: etcd, API server, controller manager, scheduler, and kwok, which plays
 * the nodes. All of it listens on loopback only, with certificates of its own.
 *
 * @param programs where the binaries lie
 * @param folder where everything of this cluster lies; for the owner alone
 */
record ControlPlane(Path programs, Path folder) {
    static final List<String> PROGRAMS =
            List.of("etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kwok");

    private static final String SERVICE_RANGE = "10.96.0.0/16";
    private static final String PORTS = "ports.properties";
    private static final String ADMIN = "admin.kubeconfig";

    /** Starts what does not run. Returns before it is ready. */
    void start(Instant now) {
        try {
            if (!Files.exists(folder.resolve(ADMIN))) {
                writeFiles(new Authority(now));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process("etcd").start(etcd());
        process("kube-apiserver").start(apiServer());
        process("kube-controller-manager").startAgainAndAgain(controllerManager());
        process("kube-scheduler").startAgainAndAgain(scheduler());
        process("kwok").startAgainAndAgain(kwok());
    }

    /**
     * Ends everything, those first that depend on others. Not gently: an API server waits for its watchers, and of a
     * cluster that is destroyed nothing is kept.
     */
    void end() {
        PROGRAMS.reversed().forEach(name -> process(name).kill());
    }

    /** Whether the API server says that it is ready. */
    boolean isReady() {
        try (ClusterApi api = ClusterApi.connect(kubeconfig())) {
            return !api.version().isEmpty()
                    && api.knows("rbac.authorization.k8s.io/v1", "ClusterRole")
                    && !api.list("v1", "Namespace", null, "kubernetes.io/metadata.name=kube-system")
                            .isEmpty()
                    && !api.list("v1", "ServiceAccount", "kube-system", "").isEmpty();
        } catch (ClusterUnreachable | ApiRefusal notYet) {
            return false;
        }
    }

    /** A process that ended, with its last words; empty while all run. */
    List<String> ended() {
        return PROGRAMS.stream()
                .filter(name -> process(name).running().isEmpty())
                .map(name -> name + " ended: " + process(name).lastWords())
                .toList();
    }

    /** The administrator's credentials. */
    Kubeconfig kubeconfig() {
        try {
            return new Kubeconfig(Files.readString(folder.resolve(ADMIN)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalProcess process(String name) {
        return new LocalProcess(name, folder);
    }

    private void writeFiles(Authority authority) throws IOException {
        Properties ports = new Properties();
        List<Integer> free = freePorts(3);
        ports.setProperty("etcd", free.get(0).toString());
        ports.setProperty("etcd-peer", free.get(1).toString());
        ports.setProperty("kube-apiserver", free.get(2).toString());
        try (var out = Files.newBufferedWriter(folder.resolve(PORTS))) {
            ports.store(out, null);
        }
        write("ca", authority.self());
        write("etcd", authority.server("etcd", List.of("127.0.0.1", "localhost")));
        write(
                "kube-apiserver",
                authority.server(
                        "kube-apiserver",
                        List.of("127.0.0.1", "10.96.0.1", "localhost", "kubernetes", "kubernetes.default.svc")));
        write("service-accounts", authority.server("service-accounts", List.of("localhost")));
        write("front-proxy", authority.client("front-proxy", "showrunner"));
        for (String component : List.of("kube-controller-manager", "kube-scheduler")) {
            writeKubeconfig(component + ".kubeconfig", authority, authority.client("system:" + component, component));
        }
        writeKubeconfig("kwok.kubeconfig", authority, authority.client("kwok", "system:masters"));
        writeKubeconfig(ADMIN, authority, authority.client("showrunner", "system:masters"));
    }

    private void write(String name, Identity identity) throws IOException {
        secret(name + ".crt", identity.certificate());
        secret(name + ".key", identity.key());
    }

    private void secret(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }

    private void writeKubeconfig(String name, Authority authority, Identity identity) throws IOException {
        secret(name, """
                apiVersion: v1
                kind: Config
                clusters:
                - name: cluster
                  cluster:
                    server: https://127.0.0.1:%s
                    certificate-authority-data: %s
                users:
                - name: user
                  user:
                    client-certificate-data: %s
                    client-key-data: %s
                contexts:
                - name: context
                  context: {cluster: cluster, user: user}
                current-context: context
                """.formatted(
                        port("kube-apiserver"),
                        base64(authority.self().certificate()),
                        base64(identity.certificate()),
                        base64(identity.key())));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    private String port(String name) {
        Properties ports = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(PORTS))) {
            ports.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ports.getProperty(name);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String program(String name) {
        return programs.resolve(name).toString();
    }

    private List<String> etcd() {
        String client = "https://127.0.0.1:" + port("etcd");
        String peer = "https://127.0.0.1:" + port("etcd-peer");
        return List.of(
                program("etcd"),
                "--name=etcd",
                "--data-dir=" + file("etcd-data"),
                "--listen-client-urls=" + client,
                "--advertise-client-urls=" + client,
                "--listen-peer-urls=" + peer,
                "--initial-advertise-peer-urls=" + peer,
                "--initial-cluster=etcd=" + peer,
                "--client-cert-auth",
                "--trusted-ca-file=" + file("ca.crt"),
                "--cert-file=" + file("etcd.crt"),
                "--key-file=" + file("etcd.key"),
                "--peer-client-cert-auth",
                "--peer-trusted-ca-file=" + file("ca.crt"),
                "--peer-cert-file=" + file("etcd.crt"),
                "--peer-key-file=" + file("etcd.key"),
                // A cluster for an evening: after a power cut it is made anew.
                "--unsafe-no-fsync",
                "--log-level=warn");
    }

    private List<String> apiServer() {
        return List.of(
                program("kube-apiserver"),
                "--bind-address=127.0.0.1",
                "--secure-port=" + port("kube-apiserver"),
                "--endpoint-reconciler-type=none",
                "--etcd-servers=https://127.0.0.1:" + port("etcd"),
                "--etcd-cafile=" + file("ca.crt"),
                "--etcd-certfile=" + file("etcd.crt"),
                "--etcd-keyfile=" + file("etcd.key"),
                "--tls-cert-file=" + file("kube-apiserver.crt"),
                "--tls-private-key-file=" + file("kube-apiserver.key"),
                "--client-ca-file=" + file("ca.crt"),
                "--service-account-key-file=" + file("service-accounts.crt"),
                "--service-account-signing-key-file=" + file("service-accounts.key"),
                "--service-account-issuer=https://kubernetes.default.svc.cluster.local",
                "--requestheader-client-ca-file=" + file("ca.crt"),
                "--requestheader-allowed-names=front-proxy",
                "--requestheader-extra-headers-prefix=X-Remote-Extra-",
                "--requestheader-group-headers=X-Remote-Group",
                "--requestheader-username-headers=X-Remote-User",
                "--proxy-client-cert-file=" + file("front-proxy.crt"),
                "--proxy-client-key-file=" + file("front-proxy.key"),
                "--service-cluster-ip-range=" + SERVICE_RANGE,
                "--authorization-mode=Node,RBAC",
                "--enable-admission-plugins=NodeRestriction",
                "--allow-privileged=true",
                "--runtime-config=admissionregistration.k8s.io/v1beta1=true",
                "--feature-gates=MutatingAdmissionPolicy=true",
                "--profiling=false",
                "--v=1");
    }

    private List<String> controllerManager() {
        return List.of(
                program("kube-controller-manager"),
                "--kubeconfig=" + file("kube-controller-manager.kubeconfig"),
                "--secure-port=0",
                "--leader-elect=true",
                "--leader-elect-lease-duration=10s",
                "--leader-elect-renew-deadline=8s",
                "--leader-elect-retry-period=1s",
                "--use-service-account-credentials=true",
                "--root-ca-file=" + file("ca.crt"),
                "--service-account-private-key-file=" + file("service-accounts.key"),
                "--cluster-signing-cert-file=" + file("ca.crt"),
                "--cluster-signing-key-file=" + file("ca.key"),
                "--service-cluster-ip-range=" + SERVICE_RANGE,
                "--profiling=false",
                "--v=1");
    }

    private List<String> scheduler() {
        return List.of(
                program("kube-scheduler"),
                "--kubeconfig=" + file("kube-scheduler.kubeconfig"),
                "--secure-port=0",
                "--leader-elect=true",
                "--leader-elect-lease-duration=10s",
                "--leader-elect-renew-deadline=8s",
                "--leader-elect-retry-period=1s",
                "--profiling=false",
                "--v=1");
    }

    private List<String> kwok() {
        return List.of(
                program("kwok"),
                "--kubeconfig=" + file("kwok.kubeconfig"),
                "--manage-all-nodes=true",
                "--node-lease-duration-seconds=40",
                "--cidr=10.0.0.1/24",
                "--v=0");
    }
}
