package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.activities.hosts.Answer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scripts for a POSIX shell with GNU's core utilities that read and write files, and what they say. A file is replaced
 * in one stroke, by a rename; where that cannot be (it is mounted, or the kernel's) it is written in place. Its time
 * stays what it was recorded to be.
 */
final class FileScripts {
    /** Of a file whose content is kept; of larger ones only the digest is known. */
    private static final int LARGEST = 256 * 1024;

    private static final Base64.Encoder ENCODER = Base64.getEncoder();

    private FileScripts() {}

    static String read(String path) {
        return "p=" + quoted(path) + "\n" + """
                if [ -L "$p" ]; then t=link
                elif [ -d "$p" ]; then t=directory
                elif [ -f "$p" ]; then t=file
                elif [ -e "$p" ]; then t=other
                else echo none; exit 0; fi
                set -e
                echo "$t"
                s=$(stat -c '%%a %%u %%g %%.9Y %%s' -- "$p")
                echo "$s"
                echo "=$(lsattr -d -- "$p" 2>/dev/null)"
                case $t in
                  link) readlink -- "$p" ;;
                  file) if [ "${s##* }" -lt %d ]; then echo "text $(base64 -w 0 < "$p")"; else sha256sum < "$p"; fi ;;
                esac
                """.formatted(LARGEST);
    }

    static Optional<ObjectNode> state(ObjectRef ref, Answer answer) {
        List<String> lines = answer.output().lines().toList();
        if (lines.isEmpty() || lines.getFirst().equals("none")) {
            return Optional.empty();
        }
        String type = lines.getFirst();
        String[] words = lines.get(1).split(" ", -1);
        ObjectNode state = HostThings.empty(ref);
        state.put("type", type)
                .put("mode", padded(words[0]))
                .put("owner", Integer.parseInt(words[1]))
                .put("group", Integer.parseInt(words[2]))
                .put("attributes", sorted(lines.get(2).substring(1).replaceFirst(" .*", "")));
        boolean isOfTheKernel = ref.name().matches("/(proc|sys)/.*");
        if (!isOfTheKernel) {
            state.put("modified", words[3]);
        }
        // Which file it is: one that somebody has written in the meantime is another.
        state.withObject("/metadata").put("uid", lines.size() < 4 ? type : lines.get(3));
        if (type.equals("link")) {
            state.put("target", lines.get(3));
        } else if (type.equals("file")) {
            byte[] bytes = lines.get(3).startsWith("text ")
                    ? Base64.getDecoder().decode(lines.get(3).substring("text ".length()))
                    : null;
            String text = bytes == null ? null : text(bytes);
            String digest = bytes == null ? lines.get(3).replaceFirst(" .*", "") : digest(bytes);
            state.withObject("/metadata").put("uid", digest);
            state.put(text == null ? "digest" : "content", text == null ? digest : text);
        }
        return Optional.of(state);
    }

    /** With four digits, as files of breaks and journals have it. */
    static String padded(String mode) {
        return "0".repeat(Math.max(0, 4 - mode.length())) + mode;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String sorted(String letters) {
        return (letters.contains("a") ? "a" : "") + (letters.contains("i") ? "i" : "");
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0 ? null : text;
        } catch (CharacterCodingException e) {
            return null; // not a text
        }
    }

    /** The content that a script reads from its standard input. */
    static String encoded(ObjectNode wanted) {
        return ENCODER.encodeToString(wanted.path("content").asText().getBytes(StandardCharsets.UTF_8));
    }

    static String canWrite(String path) {
        return "[ \"$(id -u)\" = 0 ] && [ -d " + quoted(folder(path)) + " ]";
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }

    static String create(String path, ObjectNode wanted) {
        String make = switch (wanted.path("type").asText()) {
            case "directory" -> "mkdir -- \"$p\"\n";
            case "link" -> "ln -s -- " + quoted(wanted.path("target").asText()) + " \"$p\"\n";
            default -> written(path);
        };
        return begun(path) + "if [ -e \"$p\" ] || [ -L \"$p\" ]; then echo 'It exists already.' >&2; exit 1; fi\n"
                + make + metadata(wanted);
    }

    static String replace(String path, ObjectNode now, ObjectNode wanted) {
        boolean isWritten = wanted.has("content") && !now.path("content").equals(wanted.path("content"));
        boolean isOpen = now.path("attributes").asText().isEmpty();
        return begun(path)
                + (isOpen ? "" : "chattr -ia -- \"$p\"\n")
                + (isWritten ? written(path) : "")
                + (isWritten && isAsItWas(now, wanted) ? lasting(wanted) : metadata(wanted));
    }

    /** Whether what is known of a file beside its content stays: a file that is replaced passes it on. */
    static boolean isAsItWas(ObjectNode now, ObjectNode wanted) {
        return List.of("mode", "owner", "group").stream()
                .allMatch(field -> now.path(field).equals(wanted.path(field)));
    }

    static String delete(String path) {
        return begun(path)
                + "chattr -ia -- \"$p\" 2>/dev/null || true\n"
                + "if [ -d \"$p\" ] && [ ! -L \"$p\" ]; then rmdir -- \"$p\"; else rm -f -- \"$p\"; fi\n";
    }

    /** First under the name that an editor would give it, which nobody takes for a manifest or a drop-in. */
    private static String written(String path) {
        String beside = folder(path) + "/." + path.substring(path.lastIndexOf('/') + 1) + ".swp";
        return "t=" + quoted(beside) + "\n" + """
                c=$(cat)
                if [ -e "$p" ]; then
                  cp --preserve=all --attributes-only -- "$p" "$t" 2>/dev/null || true
                fi
                if { printf %s "$c" | base64 -d > "$t"; } 2>/dev/null && mv -fT -- "$t" "$p" 2>/dev/null; then :
                else
                  rm -f -- "$t"
                  printf %s "$c" | base64 -d > "$p"
                fi
                """;
    }

    private static String begun(String path) {
        return "set -e\np=" + quoted(path) + "\n";
    }

    static String metadata(String path, ObjectNode wanted) {
        return begun(path) + metadata(wanted);
    }

    /** What the kernel's own files do not take is asked for only where it is otherwise. */
    private static String metadata(ObjectNode wanted) {
        boolean isLink = wanted.path("type").asText().equals("link");
        String owner = wanted.path("owner").asInt() + ":" + wanted.path("group").asInt();
        String mode = plain(wanted);
        return "[ \"$(stat -c %u:%g -- \"$p\")\" = " + owner + " ] || chown -h -- " + owner + " \"$p\"\n"
                + (isLink ? "" : "[ \"$(stat -c %a -- \"$p\")\" = " + mode + " ] || chmod -- " + mode + " \"$p\"\n")
                + lasting(wanted);
    }

    /** Time after everything that changes it, attributes when all is done. */
    private static String lasting(ObjectNode wanted) {
        JsonNode modified = wanted.path("modified");
        String attributes = wanted.path("attributes").asText();
        return (modified.isTextual() ? "touch -h -d @" + modified.asText() + " -- \"$p\"\n" : "")
                + (attributes.isEmpty() ? "" : "chattr +" + attributes + " -- \"$p\"\n");
    }

    /** As stat says it. */
    private static String plain(ObjectNode wanted) {
        String digits = wanted.path("mode").asText().replaceFirst("^0+", "");
        return digits.isEmpty() ? "0" : digits;
    }

    /** One word of a shell, whatever it holds. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
