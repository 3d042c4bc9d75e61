package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Show;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A description in the making: its blocks in the show's order, the marker last. When it is too long, blocks give way in
 * their declared order, whole entries at a time from the last; the introduction and the marker never do.
 */
final class Description {
    /** YouTube counts bytes of UTF-8. */
    static final int LIMIT = 5_000;

    private final EpisodeId episode;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, List<String>> leftOut = new LinkedHashMap<>();

    private Description(EpisodeId episode) {
        this.episode = episode;
    }

    /** Renders every block and makes the whole fit, as far as that goes. */
    static Description of(Sources sources, EpisodeId episode, Show show, Map<String, Object> values)
            throws TemplateMistake {
        Description description = new Description(episode);
        for (String block : blocks(show)) {
            description.parts.add(new Part(block, sources.block(show, block), values));
        }
        description.fit();
        return description;
    }

    /** Names of a show's blocks in their order. */
    static List<String> blocks(Show show) {
        return show.blocks().isEmpty()
                ? Block.defaultOrder()
                : show.blocks().stream().distinct().toList();
    }

    /** The text; ends with the marker. Longer than {@link #LIMIT} when the introduction alone is. */
    String text() {
        String body = parts.stream()
                .map(part -> part.text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
        String marker = Marker.of(episode);
        return body.isEmpty() ? marker : body + "\n\n" + marker;
    }

    /** Whether no block says anything. */
    boolean isEmpty() {
        return parts.stream().allMatch(part -> part.text.isEmpty());
    }

    int bytes() {
        return text().getBytes(StandardCharsets.UTF_8).length;
    }

    /** What had to give way, by block; nothing when all of it fits. */
    Map<String, List<String>> leftOut() {
        return leftOut;
    }

    private void fit() throws TemplateMistake {
        if (bytes() <= LIMIT) {
            return;
        }
        List<Part> yielding = parts.stream()
                .filter(part -> part.givesWay != Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(part -> part.givesWay))
                .toList();
        for (Part part : yielding) {
            while (bytes() > LIMIT && !part.text.isEmpty()) {
                leftOut.computeIfAbsent(part.block, block -> new ArrayList<>()).add(part.giveWay());
            }
        }
    }

    /** One block and what is left of it. */
    private static final class Part {
        private final String block;
        private final TextTemplate template;
        private final int givesWay;
        private final @Nullable String entries;
        private Map<String, Object> values;
        private String text;

        Part(String block, TextTemplate template, Map<String, Object> values) throws TemplateMistake {
            this.block = block;
            this.template = template;
            this.givesWay = Block.named(block).map(Block::givesWay).orElse(Block.OWN_BLOCKS_GIVE_WAY);
            this.entries = Block.named(block).map(Block::entries).orElse(null);
            this.values = values;
            this.text = render();
        }

        /** Leaves out the last entry, or all where there are no entries; says what. */
        String giveWay() throws TemplateMistake {
            if (entries == null || !(values.get(entries) instanceof Entries list) || list.isEmpty()) {
                text = "";
                return "all of it";
            }
            Map<String, Object> fewer = new HashMap<>(values);
            fewer.put(entries, list.shortened());
            values = fewer;
            text = list.size() == 1 ? "" : render();
            return list.lastName();
        }

        private String render() throws TemplateMistake {
            return PlainText.withoutMarkers(PlainText.paragraphs(template.render(values)));
        }
    }
}
