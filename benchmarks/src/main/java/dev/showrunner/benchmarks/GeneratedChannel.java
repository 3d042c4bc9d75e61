package dev.showrunner.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A channel of many episodes, each of about the size real ones have. */
final class GeneratedChannel {
    static final String SHOW = "nightly";

    private GeneratedChannel() {}

    /**
     * Its files.
     *
     * @param episodes how many
     * @param first airtime of the first one; one a day from there
     */
    static Map<String, byte[]> files(int episodes, LocalDate first) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, "channel.yaml", "name: Generated\nzone: Europe/London\n");
        put(files, "shows/" + SHOW + ".yaml", "name: Nightly\nhosts: [host]\n");
        put(files, "people/host.yaml", "name: The Host\ngithub: host\n");
        put(files, "people/guest.yaml", "name: The Guest\nbio: Has a great deal to say.\ngithub: guest\n");
        put(files, "technologies/kubernetes.yaml", "name: Kubernetes\nwebsite: https://kubernetes.io\n");
        for (int number = 0; number < episodes; number++) {
            put(files, path(number), episode(number, first.plusDays(number), "Generated episode " + number));
        }
        return files;
    }

    static String path(int number) {
        return "episodes/" + SHOW + "/episode-" + number + ".yaml";
    }

    static String episode(int number, LocalDate day, String title) {
        StringBuilder text = new StringBuilder("title: " + title + "\nairtime: " + day + " 19:00\n");
        text.append("guests: [guest]\ntechnologies: [kubernetes]\ndescription: >-\n");
        text.append("  What happens in this episode, told in two or three lines that are as long as lines are\n");
        text.append("  in the files of real channels, which run to some six hundred bytes.\nchapters:\n");
        for (int chapter = 0; chapter < 6; chapter++) {
            text.append("  - time: '%02d:00'%n    title: Part %d of %d%n".formatted(chapter * 5, chapter + 1, number));
        }
        return text.toString();
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
