package dev.showrunner.thumbnails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the JDK's type work on machines without fontconfig, such as a bare container.
 *
 * <p>There, AWT fails even for fonts that are loaded from a stream, since it insists on a system default. A two-line
 * configuration that asks for none is enough.
 */
public final class HeadlessFonts {
    private static final String PROPERTY = "sun.awt.fontconfig";
    private static final String CONFIGURATION = "version=1\nsequence.allfonts=default\n";

    private HeadlessFonts() {}

    /**
     * Sets the property AWT reads its font configuration from, unless it is set already, and marks the process as
     * headless unless told otherwise. Idempotent. It has to be called before the first AWT class is used; a launcher
     * that draws anything itself calls it first thing, the renderer calls it on its own.
     */
    public static synchronized void prepare() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        try {
            Path file = Files.createTempFile("showrunner-fontconfig", ".properties");
            file.toFile().deleteOnExit();
            Files.writeString(file, CONFIGURATION);
            System.setProperty(PROPERTY, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder for temporary files (" + System.getProperty("java.io.tmpdir")
                            + ") cannot be written; free it or set java.io.tmpdir.",
                    e);
        }
    }
}
