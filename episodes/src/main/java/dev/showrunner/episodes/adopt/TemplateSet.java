package dev.showrunner.episodes.adopt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Templates that come with Showrunner and are copied into a show's folder, to be the show's own from then on. */
public enum TemplateSet {
    /**
     * The layout of Rawkode Live's descriptions in 2021: introduction, imprint, timeline, guests, technologies, links.
     */
    RAWKODE_2021("intro imprint timeline guests technologies links");

    private final String blocks;

    TemplateSet(String blocks) {
        this.blocks = blocks;
    }

    /** The blocks in their order, as {@code blocks:} of a show names them. */
    public List<String> blocks() {
        return List.of(blocks.split(" ", -1));
    }

    /** The templates by file name. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        blocks().forEach(block -> files.put(block + ".mustache", read(block)));
        return files;
    }

    private String read(String block) {
        String path = this + "/" + block + ".mustache";
        try (InputStream in = TemplateSet.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The template " + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + path + " cannot be read", e);
        }
    }

    /** As people name it: {@code rawkode-2021}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
