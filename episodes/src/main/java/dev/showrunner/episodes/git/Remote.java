package dev.showrunner.episodes.git;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a channel repository lives. Only these three ways are offered: a folder, HTTPS, SSH. Transports that run
 * programs ({@code ext::}), carry no proof of who answers ({@code git://}, {@code http://} beyond this machine) or hide
 * secrets in addresses are refused. What is printed of a remote never holds a secret.
 */
public sealed interface Remote {
    /** A working repository or a bare one on this machine. */
    record Folder(Path path) implements Remote {
        public Folder {
            path = path.toAbsolutePath().normalize();
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** A repository behind HTTPS, or plain HTTP on this machine. */
    record Http(URI uri) implements Remote {
        @Override
        public String toString() {
            return uri.toString();
        }
    }

    /**
     * A repository behind SSH.
     *
     * @param user the login name, mostly {@code git}
     * @param host name or address
     * @param port mostly 22
     * @param path as the server knows it; relative to the login folder unless it begins with {@code /}
     */
    record Ssh(String user, String host, int port, String path) implements Remote {
        @Override
        public String toString() {
            boolean absolute = path.startsWith("/");
            return port == 22 && !absolute
                    ? user + "@" + host + ":" + path
                    : "ssh://" + user + "@" + host + (port == 22 ? "" : ":" + port) + (absolute ? "" : "/~/") + path;
        }
    }

    /**
     * Reads an address as Git users write it: a path, {@code file:}, {@code https:}, {@code ssh:} or
     * {@code user@host:path}.
     *
     * @throws IllegalArgumentException when the address is refused; the message says why and what to write, and repeats
     *     nothing of the address that could be a secret
     */
    static Remote parse(String address) {
        String text = address.strip();
        if (text.isEmpty() || text.startsWith("-")) {
            throw new IllegalArgumentException(
                    "The repository's address is empty or begins with '-'. Give a folder, https://… or ssh://….");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The repository's address holds control characters. Remove them.");
        }
        Matcher helper = Addresses.REMOTE_HELPER.matcher(text);
        if (helper.find()) {
            throw new IllegalArgumentException(Addresses.refused(helper.group(1) + "::"));
        }
        Matcher scheme = Addresses.SCHEME.matcher(text);
        if (scheme.find()) {
            return Addresses.parseUri(scheme.group(1).toLowerCase(Locale.ROOT), text);
        }
        Matcher scp = Addresses.SCP.matcher(text);
        if (scp.matches()) {
            return new Ssh(scp.group(1), scp.group(2), 22, scp.group(3));
        }
        if (Addresses.LIKE_A_LOGIN.matcher(text).find()) {
            throw new IllegalArgumentException("The repository's address looks like a login, but is not user@host:path."
                    + " Take any password out; write a folder of that name as ./name.");
        }
        return new Folder(Path.of(text));
    }

    /** The grammar of addresses. */
    final class Addresses {
        private static final Pattern REMOTE_HELPER = Pattern.compile("^([A-Za-z0-9][A-Za-z0-9+.-]*)::");
        private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]+):/");
        private static final Pattern SCP =
                Pattern.compile("([A-Za-z0-9_][A-Za-z0-9._-]*)@([A-Za-z0-9][A-Za-z0-9.-]*):(?!-)([^:]+)");
        private static final Pattern LIKE_A_LOGIN = Pattern.compile("^[^/.][^/]*(:[^/]*@|@[^/]*:)");
        private static final Pattern USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

        private Addresses() {}

        private static Remote parseUri(String scheme, String text) {
            URI uri;
            try {
                uri = new URI(text);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(
                        "The repository's address is not a URL at character " + e.getIndex()
                                + ". Write spaces as %20 and give a folder, https://… or ssh://….",
                        e);
            }
            return switch (scheme) {
                case "file" -> folder(uri);
                case "https", "http" -> http(scheme, uri);
                case "ssh", "git+ssh", "ssh+git" -> ssh(uri);
                default -> throw new IllegalArgumentException(refused(scheme + "://"));
            };
        }

        private static String refused(String transport) {
            return "Addresses with " + transport
                    + " are refused: they do not prove who answers, or run programs. Give a folder, https://… or ssh://….";
        }

        private static Remote folder(URI uri) {
            String host = uri.getHost();
            if (uri.getPath() == null || !(host == null || host.isEmpty() || host.equals("localhost"))) {
                throw new IllegalArgumentException(
                        "A file: address names a folder of this machine: file:///path/to/it.");
            }
            return new Folder(Path.of(uri.getPath()));
        }

        private static Remote http(String scheme, URI uri) {
            if (uri.getRawUserInfo() != null) {
                throw new IllegalArgumentException("The repository's address holds a user name or a token before '@'."
                        + " Take it out and give the token as a setting of its own: addresses end up in logs.");
            }
            if (uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw new IllegalArgumentException(
                        "The repository's address has no host, or a '?' or '#' in it. Write https://host/path.");
            }
            if (scheme.equals("http") && !isThisMachine(uri.getHost())) {
                throw new IllegalArgumentException(
                        "Plain http:// is refused: anybody on the way could read the token and change the channel."
                                + " Write https://.");
            }
            return new Http(uri);
        }

        private static Remote ssh(URI uri) {
            String user = uri.getUserInfo() == null ? "git" : uri.getUserInfo();
            if (user.contains(":")) {
                throw new IllegalArgumentException(
                        "The repository's address holds a password. Take it out and give a key file instead.");
            }
            if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
                throw new IllegalArgumentException("An ssh: address has a host and a path: ssh://git@host/path.");
            }
            if (!USER.matcher(user).matches() || uri.getHost().startsWith("-")) {
                throw new IllegalArgumentException("The user or host of the ssh: address is not a name.");
            }
            String path = uri.getPath().startsWith("/~/") ? uri.getPath().substring(3) : uri.getPath();
            return new Ssh(user, uri.getHost(), uri.getPort() < 0 ? 22 : uri.getPort(), path);
        }

        /** Loopback by its literal names only: a name looked up could change its mind. */
        private static boolean isThisMachine(String host) {
            if (host.equalsIgnoreCase("localhost")) {
                return true;
            }
            boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
            return literal
                    && InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        }
    }
}
