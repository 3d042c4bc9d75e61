package dev.showrunner.episodes.catalogue.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SshKeysTest {
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGYI1yynac//qDoCWZDcD6TEYrNVWrovRiudvK4Wjs6y";

    private final Findings findings = new Findings("people/ada.yaml");

    private List<String> read(String yaml) {
        var mapping =
                Objects.requireNonNull(YamlReader.read(("keys:\n" + yaml).getBytes(StandardCharsets.UTF_8), findings));
        List<String> keys = SshKeys.LIST.read(mapping.entries().getFirst().value(), new Source(findings));
        return keys == null ? List.of() : keys;
    }

    @Test
    void a_key_is_kept_without_its_comment() {
        assertThat(read("- " + KEY + " ada@laptop, the old one\n")).containsExactly(KEY);
        assertThat(findings.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "command=\"/bin/sh\" KEY   | options before it",
                "ssh-dss AAAAB3NzaC1kc3M=  | no type that is known",
                "ssh-rsa KEYONLY           | cut off or damaged",
                "ssh-ed25519               | cut off or damaged",
                "ssh-ed25519 AAAAC3Nz%%%   | cut off or damaged",
                "ssh-ed25519 AAAA          | cut off or damaged",
                "KEY \u2028restrict        | one line of ASCII",
            })
    void what_is_no_key_is_refused_and_not_repeated(String written, String told) {
        String text = written.replace("KEYONLY", KEY.split(" ", 2)[1]).replace("KEY", KEY);

        assertThat(read("- '" + text + "'\n")).isEmpty();

        assertThat(findings.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.message()).contains(told).doesNotContain("AAAA");
            assertThat(found.location().line()).isEqualTo(2);
            assertThat(found.remedy()).isNotBlank();
        });
    }

    @Test
    void a_private_key_is_told_to_be_one_and_is_not_repeated() {
        assertThat(read("""
                - |
                  -----BEGIN OPENSSH PRIVATE KEY-----
                  b3BlbnNzaC1rZXktdjEAAAAA
                  -----END OPENSSH PRIVATE KEY-----
                """)).isEmpty();

        assertThat(findings.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.message()).contains("private SSH key").doesNotContain("b3Blb");
            assertThat(found.remedy()).contains("make a new pair");
        });
    }

    @Test
    void a_key_of_more_than_16_kb_is_refused() {
        assertThat(read("- ssh-rsa " + "A".repeat(17_000) + "\n")).isEmpty();

        assertThat(findings.diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.message()).contains("16 KB"));
    }
}
