package dev.showrunner.activities.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFileTest {
    private static final YouTubeCredentials GIVEN = new YouTubeCredentials("id", "secret", "token");
    private static final ChannelIdentity CHANNEL = new ChannelIdentity("UC123", "Rawkode \"Academy\" 🎬");

    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_read_again() throws IOException {
        TokenFile file = TokenFile.of(folder);

        file.write(GIVEN, CHANNEL);

        assertThat(file.read()).contains(GIVEN);
        assertThat(Files.readString(file.path())).contains("UC123");
    }

    @Test
    void only_the_owner_can_read_the_file_and_enter_its_folder() throws IOException {
        TokenFile file = TokenFile.of(folder);

        file.write(GIVEN, CHANNEL);

        assertThat(permissions(file.path())).isEqualTo("rw-------");
        assertThat(permissions(file.path().resolveSibling("."))).isEqualTo("rwx------");
    }

    @Test
    void a_second_sign_in_replaces_the_first_and_leaves_nothing_beside_it() throws IOException {
        TokenFile file = TokenFile.of(folder);
        file.write(GIVEN, CHANNEL);
        YouTubeCredentials other = new YouTubeCredentials("id", "secret", "other");

        file.write(other, CHANNEL);

        assertThat(file.read()).contains(other);
        try (Stream<Path> files = Files.list(file.path().resolveSibling("."))) {
            assertThat(files.toList()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "a file with the rights {0} is refused")
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-", "rw--w----"})
    void a_file_that_others_can_open_is_refused(String rights) throws IOException {
        TokenFile file = TokenFile.of(folder);
        file.write(GIVEN, CHANNEL);
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(rights));

        assertThatThrownBy(file::read)
                .isInstanceOf(NeedsHuman.class)
                .hasMessageContaining("open to other users")
                .hasMessageNotContaining("token\"")
                .isInstanceOfSatisfying(
                        NeedsHuman.class, human -> assertThat(human.remedy()).contains("chmod 600"));
    }

    @Test
    void a_missing_file_is_no_sign_in() {
        assertThat(TokenFile.of(folder).read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "[]", "{}", "{\"client_id\":\"id\",\"client_secret\":\"s\"}", "{\"client_id\":7}"
            })
    void a_file_of_something_else_is_replaced_by_signing_in_again(String contents) throws IOException {
        TokenFile file = TokenFile.of(folder);
        file.write(GIVEN, CHANNEL);
        Files.writeString(file.path(), contents);

        assertThatThrownBy(file::read)
                .isInstanceOf(NeedsHuman.class)
                .hasMessageContaining("cannot be read")
                .hasNoCause();
    }

    @Test
    void a_sign_in_prints_no_secret() {
        assertThat(List.of(new YouTubeCredentials("id", "S-CANARY", "T-CANARY")).toString())
                .contains("id")
                .doesNotContain("CANARY");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
