package dev.showrunner.activities.hosts;

import dev.showrunner.activities.hosts.Host.Role;
import dev.showrunner.episodes.catalogue.fields.Matching;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.ListOf;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Structure;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.schema.Types;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlNode.Mapping;
import dev.showrunner.episodes.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads which machines a cluster has from a file of the operator's. Strict: anything that is found refuses the file. It
 * lies beside the other settings and not in the channel's repository: addresses are nothing for contestants.
 */
public final class HostsFile {
    private static final Type<String> WORD =
            pattern("a name", "[A-Za-z0-9]([A-Za-z0-9.:_-]{0,251}[A-Za-z0-9])?", "cp-1 or 192.0.2.10");
    private static final Type<String> USER = pattern("a user", "[a-z_][a-z0-9_-]{0,31}", "root");
    private static final Type<String> PUBLIC_KEY = pattern(
            "a public key",
            "(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)) [A-Za-z0-9+/]{40,4000}={0,2}( [ -~]*)?",
            "ssh-ed25519 AAAA..., as in /etc/ssh/ssh_host_ed25519_key.pub of the host");

    private static final Field<String> NAME = Field.required("name", WORD, "As the cluster calls the machine.", "cp-1");
    private static final Field<Role> ROLE =
            Field.required("role", Types.choice(Role.class), "`control-plane` or `worker`.", "control-plane");
    private static final Field<String> ADDRESS =
            Field.required("address", WORD, "A name or an IP address.", "192.0.2.10");
    private static final Field<Integer> PORT =
            Field.optional("port", Types.wholeNumber(1, 65535), "Of its SSH server; 22 where it is left out.", "22");
    private static final Field<String> HOST_USER =
            Field.optional("user", USER, "Root, as when left out, or somebody whom sudo asks for no password.", "root");
    private static final Field<List<String>> HOST_KEYS = Field.required(
            "hostKeys",
            new ListOf<>(PUBLIC_KEY),
            "Public keys by which the machine proves who it is.",
            "[ssh-ed25519 AAAA...]");
    private static final Field<String> KEY = Field.required(
            "key",
            Scalar.text("a path", (text, source) -> text.text()),
            "The organiser's private key, without a passphrase; seen from this file.",
            "id_ed25519");
    private static final Field<List<Host>> HOSTS = Field.required(
            "hosts",
            new ListOf<>(new Structure<>(
                    Shape.of("a host", "A machine of the cluster.", NAME, ROLE, ADDRESS, PORT, HOST_USER, HOST_KEYS),
                    HostsFile::host)),
            "The machines.",
            "[{name: cp-1, role: control-plane, address: 192.0.2.10, hostKeys: [ssh-ed25519 AAAA...]}]");
    private static final Field<String> BREAKER =
            Field.optional("breaker", USER, "As whom breakers enter; nobody does where it is left out.", "root");
    private static final Field<String> FIXER =
            Field.optional("fixer", USER, "As whom fixers enter; nobody does where it is left out.", "ops");
    private static final Field<Map<dev.showrunner.workflows.cluster.Role, String>> GUESTS = Field.optional(
            "guests",
            new Structure<>(
                    Shape.of("accounts of guests", "As whom guests enter every machine.", BREAKER, FIXER),
                    (values, node, source) -> accounts(values)),
            "As whom guests enter, by their own SSH keys; nobody does where it is left out.",
            "{breaker: root, fixer: ops}");
    private static final Shape SHAPE =
            Shape.of("the hosts of a cluster", "Machines and their key.", KEY, GUESTS, HOSTS);

    private HostsFile() {}

    /**
     * What came of reading.
     *
     * @param inventory absent when anything was found
     * @param diagnostics what was found, each with line and column
     */
    public record Reading(@Nullable HostInventory inventory, List<Diagnostic> diagnostics) {}

    /** Reads a file. */
    public static Reading read(Path file) {
        Findings findings = new Findings(file.toString());
        HostInventory inventory = read(file, findings);
        List<Diagnostic> diagnostics = findings.diagnostics();
        return new Reading(diagnostics.isEmpty() ? inventory : null, diagnostics);
    }

    private static @Nullable HostInventory read(Path file, Findings findings) {
        Mapping mapping = YamlReader.read(bytes(file), findings);
        if (mapping == null) {
            return null;
        }
        Source source = new Source(findings);
        Values values = SHAPE.read(mapping, source);
        List<Host> hosts = values.get(HOSTS, List.of());
        String key = values.get(KEY);
        if (!findings.diagnostics().isEmpty() || key == null) {
            return null;
        }
        if (hosts.isEmpty() || hosts.stream().map(Host::name).distinct().count() < hosts.size()) {
            findings.add(
                    FieldRules.BAD_VALUE,
                    values.place(HOSTS),
                    hosts.isEmpty() ? "There is no host here." : "Two hosts have the same name.",
                    "Name each machine once.");
        }
        Path path = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file)
                .resolve(key);
        if (!Files.isReadable(path)) {
            findings.add(
                    FieldRules.BAD_VALUE,
                    values.place(KEY),
                    "There is no private key " + Excerpt.of(key) + " that may be read.",
                    "Name one beside this file.");
        }
        return new HostInventory(
                hosts.stream().sorted(Comparator.comparing(Host::name)).toList(), path, values.get(GUESTS, Map.of()));
    }

    private static Map<dev.showrunner.workflows.cluster.Role, String> accounts(Values values) {
        Map<dev.showrunner.workflows.cluster.Role, String> accounts =
                new EnumMap<>(dev.showrunner.workflows.cluster.Role.class);
        String breaker = values.get(BREAKER);
        if (breaker != null) {
            accounts.put(dev.showrunner.workflows.cluster.Role.BREAKER, breaker);
        }
        String fixer = values.get(FIXER);
        if (fixer != null) {
            accounts.put(dev.showrunner.workflows.cluster.Role.FIXER, fixer);
        }
        return Map.copyOf(accounts);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Host host(Values values, YamlNode node, Source source) {
        String name = values.get(NAME);
        Role role = values.get(ROLE);
        String address = values.get(ADDRESS);
        List<String> keys = values.get(HOST_KEYS, List.of());
        if (name == null || role == null || address == null || !values.has(HOST_KEYS)) {
            return null; // reported
        }
        if (keys.isEmpty()) {
            source.report(
                    FieldRules.BAD_VALUE,
                    node,
                    "The host " + name + " has no host key.",
                    "Without one nobody can tell whether it is that host: write those of /etc/ssh/ssh_host_*_key.pub.");
            return null;
        }
        return new Host(name, role, address, values.get(PORT, 22), values.get(HOST_USER, "root"), keys);
    }

    private static Type<String> pattern(String noun, String pattern, String example) {
        return Scalar.textOrNumber(
                noun,
                (text, source) -> Matching.matching(
                        text,
                        source,
                        written -> written.matches(pattern),
                        "is not " + noun,
                        "Write something such as " + example + "."));
    }
}
