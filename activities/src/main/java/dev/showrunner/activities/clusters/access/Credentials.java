package dev.showrunner.activities.clusters.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterApi.Deletion;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.Keys;
import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/**
 * Makes credentials for one person, at the moment they fetch them: a key that is kept nowhere, and a certificate that
 * the cluster itself signs and that expires. What they open is up to {@link Bindings}.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/">Certificate
 *     signing requests</a>
 */
public final class Credentials {
    private static final String API = "certificates.k8s.io/v1";
    private static final String KIND = "CertificateSigningRequest";

    /** Kubernetes refuses less. */
    private static final Duration SHORTEST = Duration.ofMinutes(10);

    private static final Duration SIGNED_WITHIN = Duration.ofSeconds(20);

    private static final YAMLMapper YAML = new YAMLMapper();

    private Credentials() {}

    /**
     * Credentials for a handle.
     *
     * @param organiser the organiser's; only the address and the authority are taken from it
     * @param namespace where the game lies, which kubectl then looks at
     * @param life how long they last
     * @throws NeedsHuman when the cluster does not sign
     */
    public static Kubeconfig mint(Kubeconfig organiser, String handle, String namespace, Duration life) {
        KeyPair keys = Keys.pair();
        try (ClusterApi api = ClusterApi.connect(organiser)) {
            String name = "player-" + handle + "-" + Long.toString(System.nanoTime(), 36);
            ObjectNode request = request(name, Keys.pem(csr(handle, keys)), life);
            ObjectRef ref = new ObjectRef(API, KIND, null, name);
            api.create(request, namespace, Mode.REAL);
            try {
                approve(api, ref);
                return kubeconfig(organiser, handle, namespace, signed(api, ref), Keys.pem(keys.getPrivate()));
            } finally {
                api.delete(ref, Deletion.of(null), Mode.REAL);
            }
        }
    }

    private static ObjectNode request(String name, String csr, Duration life) {
        Duration asked = life.compareTo(SHORTEST) < 0 ? SHORTEST : life;
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("apiVersion", API).put("kind", KIND);
        request.putObject("metadata").put("name", name);
        request.putObject("spec")
                .put("request", encoded(csr))
                .put("signerName", "kubernetes.io/kube-apiserver-client")
                .put("expirationSeconds", (int) asked.toSeconds())
                .putArray("usages")
                .add("client auth");
        return request;
    }

    private static void approve(ClusterApi api, ObjectRef ref) {
        ObjectNode object = api.find(ref).orElseThrow(() -> notSigned(ref));
        ObjectNode status = object.withObject("/status");
        status.putArray("conditions")
                .addObject()
                .put("type", "Approved")
                .put("status", "True")
                .put("reason", "AutoApproved")
                .put("message", "A player of the show.");
        api.replace(ref, object, "approval", Mode.REAL);
    }

    private static String signed(ClusterApi api, ObjectRef ref) {
        long end = System.nanoTime() + SIGNED_WITHIN.toNanos();
        while (System.nanoTime() < end) {
            Optional<String> certificate = api.find(ref)
                    .map(object -> object.at("/status/certificate").asText(""))
                    .filter(text -> !text.isEmpty());
            if (certificate.isPresent()) {
                return certificate.get();
            }
            pause();
        }
        throw notSigned(ref);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a certificate was signed", e);
        }
    }

    private static NeedsHuman notSigned(ObjectRef ref) {
        return new NeedsHuman(
                "The cluster did not sign " + ref + " in time.",
                "See whether its controller manager runs and has a signing key; then fetch the link again.");
    }

    private static Kubeconfig kubeconfig(
            Kubeconfig organiser, String handle, String namespace, String certificate, String key) {
        try {
            JsonNode cluster = YAML.readTree(organiser.content()).at("/clusters/0/cluster");
            ObjectNode config = JsonNodeFactory.instance.objectNode();
            config.put("apiVersion", "v1").put("kind", "Config").put("current-context", "game");
            config.putArray("clusters").addObject().put("name", "game").set("cluster", cluster);
            ObjectNode user = config.putArray("users").addObject().put("name", handle);
            user.putObject("user").put("client-certificate-data", certificate).put("client-key-data", encoded(key));
            ObjectNode context = config.putArray("contexts").addObject().put("name", "game");
            context.putObject("context")
                    .put("cluster", "game")
                    .put("user", handle)
                    .put("namespace", namespace);
            return new Kubeconfig(YAML.writeValueAsString(config));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object csr(String handle, KeyPair keys) {
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, Bindings.user(handle))
                .build();
        return new JcaPKCS10CertificationRequestBuilder(subject, keys.getPublic())
                .build(Keys.signer(keys.getPrivate()));
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
