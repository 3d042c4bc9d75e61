package dev.showrunner.episodes.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org/show/channel.git, https://example.org/show/channel.git",
        "http://localhost:3000/a/b, http://localhost:3000/a/b",
        "http://127.0.0.1/a/b, http://127.0.0.1/a/b",
        "http://[::1]:3000/a/b, http://[::1]:3000/a/b",
        "git@example.org:show/channel.git, git@example.org:show/channel.git",
        "ssh://git@example.org/show/channel.git, ssh://git@example.org/show/channel.git",
        "ssh://example.org:2222/channel.git, ssh://git@example.org:2222/channel.git",
        "ssh://git@example.org:2222/~/channel.git, ssh://git@example.org:2222/~/channel.git",
        "/srv/channel, /srv/channel",
        "file:///srv/channel, /srv/channel",
        "file:/srv/channel, /srv/channel",
    })
    void addresses_as_git_users_write_them_are_understood(String address, String shown) {
        assertThat(Remote.parse(address)).hasToString(shown);
    }

    @Test
    void a_relative_path_is_a_folder_of_this_machine() {
        assertThat(Remote.parse("channel"))
                .isEqualTo(new Remote.Folder(Path.of("channel").toAbsolutePath()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ext::sh -c touch% /tmp/owned",
                "fd::17",
                "git://example.org/channel.git",
                "ftp://example.org/channel.git",
                "http://example.org/channel.git",
                "http://127.0.0.1.example.org/channel.git",
                "http://localhost.example.org/channel.git",
                "https:///channel.git",
                "https://example.org/channel.git?private_token=hunter2",
                "ssh://-oProxyCommand=touch/channel.git",
                "git@-oProxyCommand=touch:channel.git",
                "ssh://example.org",
                "--upload-pack=touch",
                "file://example.org/share",
                "https://example.org/a b",
                "https://example.org/a\nb",
                "",
            })
    void what_runs_programs_or_proves_nothing_is_refused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> refuse(address));
    }

    /** What is not refused may only be a path, which runs nothing. */
    private static void refuse(String address) {
        Remote remote = Remote.parse(address);
        if (remote instanceof Remote.Folder) {
            throw new IllegalArgumentException("a folder");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:hunter2@example.org/channel.git",
                "https://hunter2@example.org/channel.git",
                "ssh://git:hunter2@example.org/channel.git",
                "https://example.org/channel.git?private_token=hunter2",
                "git:hunter2@example.org:channel.git",
                "https://hunter2@exa mple.org/channel.git",
            })
    void a_secret_in_an_address_is_refused_and_not_repeated(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Remote.parse(address))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"));
    }
}
