package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.schema.ListOf;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Public keys as {@code ssh-keygen} writes them: a type, the key, a comment. Kept without the comment, and nothing that
 * could be taken for an option of {@code authorized_keys} gets through.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4253#section-6.6">RFC 4253, public key algorithms</a>
 */
public final class SshKeys {
    private static final Set<String> TYPES = Set.of(
            "ssh-ed25519",
            "ssh-rsa",
            "ecdsa-sha2-nistp256",
            "ecdsa-sha2-nistp384",
            "ecdsa-sha2-nistp521",
            "sk-ssh-ed25519@openssh.com",
            "sk-ecdsa-sha2-nistp256@openssh.com");

    private static final int LONGEST = 16 * 1024;

    private static final String REMEDY = "Write one line such as ssh-ed25519 AAAA..., the whole of a file *.pub.";

    private static final Type<String> KEY = Scalar.text("a public SSH key", SshKeys::key);

    /** Some. */
    public static final Type<List<String>> LIST = new ListOf<>(KEY);

    private SshKeys() {}

    private static @Nullable String key(Text text, Source source) {
        String written = text.text().strip();
        String why = why(written);
        if (why != null) {
            // What stands there is not repeated: it may be a secret.
            source.report(
                    FieldRules.BAD_VALUE,
                    text,
                    why,
                    written.contains("PRIVATE KEY")
                            ? "Take it out, make a new pair with ssh-keygen since whoever read this has it, and write"
                                    + " the line of the file *.pub."
                            : REMEDY);
            return null;
        }
        String[] words = written.split(" +", 3);
        return words[0] + " " + words[1];
    }

    private static @Nullable String why(String written) {
        if (written.contains("PRIVATE KEY")) {
            return "This is a private SSH key; only the public one belongs here.";
        }
        if (written.length() > LONGEST) {
            return "This SSH key has more than 16 KB.";
        }
        if (!written.matches("[ -~]*")) {
            return "This SSH key is not one line of ASCII.";
        }
        String[] words = written.split(" +", 3);
        if (!TYPES.contains(words[0])) {
            return "This SSH key begins with no type that is known; options before it are not allowed.";
        }
        return words.length > 1 && isOfType(words[1], words[0]) ? null : "This SSH key is cut off or damaged.";
    }

    /** The key itself begins with its type, too. */
    private static boolean isOfType(String encoded, String type) {
        try {
            ByteBuffer key = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
            if (key.remaining() < Integer.BYTES) {
                return false;
            }
            int length = key.getInt();
            if (length != type.length() || key.remaining() <= length) {
                return false;
            }
            byte[] name = new byte[length];
            key.get(name);
            return type.equals(new String(name, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
