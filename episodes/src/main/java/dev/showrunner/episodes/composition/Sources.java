package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.diagnostics.CompositionRules;
import dev.showrunner.episodes.diagnostics.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What composing needs of one revision, read once: parsed templates and the order of each show's episodes. */
final class Sources {
    private static final long TEMPLATE_LIMIT = 65_536;
    private static final Pattern TITLE_KEY = Pattern.compile("(?m)^title[ \\t]*:[ \\t]*");

    /** Episodes without an airtime come last. */
    static final Comparator<Episode> BY_AIRTIME =
            Comparator.comparing(Sources::airtime).thenComparing(Episode::id);

    private final Catalogue catalogue;
    private final Map<String, TextTemplate> templates = new HashMap<>();
    private final Map<String, List<Episode>> series = new HashMap<>();

    Sources(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The rule from which a show's titles are made. */
    TextTemplate titleRule(Show show) throws TemplateMistake {
        String key = "title of " + show.id();
        TextTemplate known = templates.get(key);
        if (known == null) {
            known = TextTemplate.parse(titleIn(fileOf(show)), show.titleRule(), Values.NAMES);
            templates.put(key, known);
        }
        return known;
    }

    /** The template of a block: the show's own, else the channel's, else the built-in one. */
    TextTemplate block(Show show, String block) throws TemplateMistake {
        for (String path : places(show, block)) {
            Optional<ChannelFile> file = catalogue.files().find(path);
            if (file.isPresent()) {
                return parsed(path, file.get());
            }
        }
        return builtIn(show, block);
    }

    /** Where a block's template is looked for before the built-in one. */
    static List<String> places(Show show, String block) {
        return List.of("shows/" + show.id() + "/" + block + ".mustache", "templates/" + block + ".mustache");
    }

    private TextTemplate parsed(String path, ChannelFile file) throws TemplateMistake {
        TextTemplate known = templates.get(path);
        if (known == null) {
            known = TextTemplate.parse(Location.of(path), read(path, file), Values.NAMES);
            templates.put(path, known);
        }
        return known;
    }

    private String read(String path, ChannelFile file) throws TemplateMistake {
        if (file.size() > TEMPLATE_LIMIT) {
            throw new TemplateMistake(
                    Location.of(path),
                    "This template is larger than 64 KB.",
                    "A description holds 5,000 bytes; shorten it.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(catalogue.files().read(file, TEMPLATE_LIMIT)))
                    .toString();
            return text.replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new TemplateMistake(Location.of(path), "This template is not UTF-8.", "Save it as UTF-8.");
        }
    }

    private TextTemplate builtIn(Show show, String block) throws TemplateMistake {
        TextTemplate known = templates.get(block);
        if (known != null) {
            return known;
        }
        if (Block.named(block).isEmpty()) {
            throw new TemplateMistake(CompositionRules.UNKNOWN_BLOCK.at(
                    Location.of(fileOf(show)),
                    "There is no block '" + block + "'.",
                    "Add shows/" + show.id() + "/" + block + ".mustache, or use one of "
                            + String.join(", ", Block.defaultOrder()) + "."));
        }
        TextTemplate parsed = TextTemplate.parse(Location.of(block + ".mustache"), resource(block), Values.NAMES);
        templates.put(block, parsed);
        return parsed;
    }

    private String fileOf(Show show) {
        String stem = "shows/" + show.id();
        return Stream.of(".yaml", ".yml", "/index.yaml", "/index.yml")
                .map(stem::concat)
                .filter(path -> catalogue.files().find(path).isPresent())
                .findFirst()
                .orElse(stem + ".yaml");
    }

    private static String resource(String block) {
        try (InputStream in = Sources.class.getResourceAsStream("blocks/" + block + ".mustache")) {
            if (in == null) {
                throw new IllegalStateException("The built-in block " + block + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in block " + block + " cannot be read", e);
        }
    }

    /** A show's episodes that viewers are told of, ordered by airtime, then id. */
    List<Episode> series(String show) {
        List<Episode> known = series.get(show);
        if (known == null) {
            known = new ArrayList<>();
            for (Episode episode :
                    catalogue.episodes().tailMap(new EpisodeId(show, "0")).values()) {
                if (!episode.id().show().equals(show)) {
                    break;
                }
                if (isPublic(episode)) {
                    known.add(episode);
                }
            }
            known.sort(BY_AIRTIME);
            series.put(show, known);
        }
        return known;
    }

    private boolean isPublic(Episode episode) {
        return episode.managed()
                && episode.status() == EpisodeStatus.PLANNED
                && episode.airtime() != null
                && Settings.of(catalogue, episode).privacy() == Privacy.PUBLIC;
    }

    private static Instant airtime(Episode episode) {
        return episode.airtime() == null ? Instant.MAX : episode.airtime().instant();
    }

    /** Where a file says its title, or the file's first line. */
    Location titleIn(String path) {
        Optional<ChannelFile> file = catalogue.files().find(path).filter(found -> found.size() <= TEMPLATE_LIMIT);
        if (file.isPresent()) {
            String text = new String(catalogue.files().read(file.get(), TEMPLATE_LIMIT), StandardCharsets.UTF_8);
            Matcher matcher = TITLE_KEY.matcher(text);
            if (matcher.find()) {
                String before = text.substring(0, matcher.end());
                int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
                return new Location(path, line, matcher.end() - before.lastIndexOf('\n'));
            }
        }
        return new Location(path, 1, 1);
    }
}
