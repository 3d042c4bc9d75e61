package dev.showrunner.episodes.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the files of each kind lie. Below its folder a kind's file is {@code <id>.yaml} or {@code <id>/index.yaml}; an
 * episode's is {@code <show>/<slug>.yaml}, with any folders, such as years, between the two. {@code .yml} is read, too.
 * The channel itself is always {@code channel.yaml} at the root.
 *
 * @param folders of each kind but the channel, without {@code /} at either end
 */
public record Layout(Map<Kind, String> folders) {
    /** The channel's own file. */
    public static final String CHANNEL_FILE = "channel.yaml";

    /** Each kind in the folder of its plural. */
    public static final Layout STANDARD = new Layout(Map.of());

    public Layout {
        Map<Kind, String> all = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.CHANNEL) {
                all.put(kind, folders.getOrDefault(kind, kind.plural()));
            }
        }
        folders = Collections.unmodifiableMap(all);
    }

    /** What a path declares; absent when it is not a file of the catalogue. */
    public Optional<Placement> place(String path) {
        if (path.equals(CHANNEL_FILE)) {
            return Optional.of(new Placement(Kind.CHANNEL, "", ""));
        }
        if (!isYaml(path)) {
            return Optional.empty();
        }
        String stem = path.substring(0, path.lastIndexOf('.'));
        Kind innermost = null;
        int length = -1;
        for (Map.Entry<Kind, String> folder : folders.entrySet()) {
            // One kind's folder may lie within another's.
            if (folder.getValue().length() > length && isBelow(stem, folder.getValue())) {
                innermost = folder.getKey();
                length = folder.getValue().length();
            }
        }
        return innermost == null ? Optional.empty() : place(innermost, stem.substring(length + 1));
    }

    private static Optional<Placement> place(Kind kind, String rest) {
        return kind == Kind.EPISODE ? episode(rest) : thing(kind, rest);
    }

    /** Whether a YAML file lies in a folder of the catalogue although its path declares nothing. */
    boolean isMisplaced(String path) {
        if (!isYaml(path) || place(path).isPresent()) {
            return false;
        }
        return path.equals("channel.yml") || folders.values().stream().anyMatch(folder -> isBelow(path, folder));
    }

    private static boolean isYaml(String path) {
        return path.endsWith(".yaml") || path.endsWith(".yml");
    }

    private static boolean isBelow(String path, String folder) {
        return path.length() > folder.length() + 1 && path.startsWith(folder) && path.charAt(folder.length()) == '/';
    }

    private static Optional<Placement> episode(String rest) {
        int first = rest.indexOf('/');
        String show = first < 0 ? "" : rest.substring(0, first);
        return Optional.of(new Placement(Kind.EPISODE, show, rest.substring(rest.lastIndexOf('/') + 1)));
    }

    private static Optional<Placement> thing(Kind kind, String rest) {
        String name = rest.endsWith("/index") ? rest.substring(0, rest.length() - "/index".length()) : rest;
        return name.contains("/") ? Optional.empty() : Optional.of(new Placement(kind, "", name));
    }
}
