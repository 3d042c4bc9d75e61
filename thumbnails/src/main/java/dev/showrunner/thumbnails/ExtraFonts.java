package dev.showrunner.thumbnails;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fonts for writing the bundled ones do not cover, Chinese, Japanese and Korean above all. They are looked for when a
 * text first needs them, in this order:
 *
 * <ol>
 *   <li>fonts on the classpath: every {@code META-INF/showrunner/fonts} names one resource a line
 *   <li>the folder {@code SHOWRUNNER_FONTS} names
 *   <li>the machine's own font folders
 * </ol>
 */
final class ExtraFonts {
    private static final System.Logger LOG = System.getLogger(ExtraFonts.class.getName());
    private static final String INDEX = "META-INF/showrunner/fonts";
    private static final int MAX_FILES = 2_000;

    private final List<Font> chosen;
    private final List<Path> machineFolders;
    private @Nullable List<Font> machine;

    static ExtraFonts ofThisMachine() {
        return new ExtraFonts(System.getenv("SHOWRUNNER_FONTS"), machineFolders());
    }

    ExtraFonts(@Nullable String folder, List<Path> machineFolders) {
        this.machineFolders = machineFolders;
        List<Font> fonts = new ArrayList<>(fromClasspath());
        if (folder != null && !folder.isBlank()) {
            fonts.addAll(fromFolders(List.of(Path.of(folder))));
        }
        this.chosen = List.copyOf(fonts);
    }

    /**
     * Fonts that have at least one of the clusters: the producer's own in their order, then the machine's, those that
     * have most of them first. The machine's are only opened when the producer's do not suffice.
     */
    List<Font> covering(List<String> clusters) {
        List<Font> own =
                chosen.stream().filter(font -> covered(font, clusters) > 0).toList();
        Set<String> left = new LinkedHashSet<>(clusters);
        left.removeIf(cluster -> own.stream().anyMatch(font -> font.canDisplayUpTo(cluster) < 0));
        if (left.isEmpty()) {
            return own;
        }
        List<Font> both = new ArrayList<>(own);
        machineFonts().stream()
                .filter(font -> covered(font, left) > 0)
                .sorted(Comparator.comparingLong((Font font) -> -covered(font, left))
                        .thenComparingInt(font -> isBold(font) ? 0 : 1)
                        .thenComparing(Font::getPSName))
                .limit(4)
                .forEach(both::add);
        return both;
    }

    private static boolean isBold(Font font) {
        return font.getPSName().contains("Bold");
    }

    private static long covered(Font font, Iterable<String> clusters) {
        long count = 0;
        for (String cluster : clusters) {
            count += font.canDisplayUpTo(cluster) < 0 ? 1 : 0;
        }
        return count;
    }

    private synchronized List<Font> machineFonts() {
        List<Font> fonts = machine;
        if (fonts == null) {
            fonts = fromFolders(machineFolders);
            machine = fonts;
        }
        return fonts;
    }

    private static List<Font> fromClasspath() {
        List<Font> fonts = new ArrayList<>();
        ClassLoader loader = ExtraFonts.class.getClassLoader();
        try {
            for (URL index : Collections.list(loader.getResources(INDEX))) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
                    for (String line : lines.lines().map(String::strip).toList()) {
                        try (InputStream font = line.isEmpty() ? null : loader.getResourceAsStream(line)) {
                            if (font != null) {
                                fonts.addAll(Arrays.asList(Font.createFonts(font)));
                            }
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The fonts listed in " + INDEX + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("A font listed in " + INDEX + " is damaged", e);
        }
        return fonts;
    }

    private static List<Font> fromFolders(List<Path> folders) {
        List<Font> fonts = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : fontFiles(folder)) {
                try {
                    fonts.addAll(Arrays.asList(Font.createFonts(file.toFile())));
                } catch (IOException | FontFormatException e) {
                    LOG.log(Level.WARNING, "The font {0} cannot be used: {1}", file, e.getMessage());
                }
            }
        }
        return fonts;
    }

    private static List<Path> fontFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 8)) {
            return files.filter(file -> file.toString().matches("(?i).*\\.(ttf|otf|ttc|otc)"))
                    .sorted()
                    .limit(MAX_FILES)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "The font folder {0} cannot be read: {1}", folder, e.getMessage());
            return List.of();
        }
    }

    private static List<Path> machineFolders() {
        String home = System.getProperty("user.home");
        return Stream.of(
                        "/usr/share/fonts",
                        "/usr/local/share/fonts",
                        home + "/.fonts",
                        home + "/.local/share/fonts",
                        "/System/Library/Fonts",
                        "/Library/Fonts",
                        home + "/Library/Fonts",
                        "C:\\Windows\\Fonts")
                .map(Path::of)
                .toList();
    }
}
