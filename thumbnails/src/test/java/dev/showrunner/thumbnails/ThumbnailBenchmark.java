package dev.showrunner.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.episodes.composition.ThumbnailDesign.Portrait;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures a warm thumbnail, and beside it headless Chromium drawing the same design from HTML in the same run. Not
 * part of the test suite; prints figures and asserts none of them:
 *
 * <pre>mvn test -pl thumbnails -am -Dtest=ThumbnailBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * <p>Chromium stays open: one browser and one page, which goes to a new document for each picture, with the same fonts,
 * shapes, photo and logo, fits the title by halving and takes a PNG.
 */
class ThumbnailBenchmark {
    private static final int WARM_UP = 40;
    private static final int PICTURES = 60;
    private static final List<String> TITLES = List.of(
            "Breaking etcd on purpose, and repairing it before lunch",
            "Event Sourcing",
            "What a control plane forgets when nobody is watching",
            "Observability on a shoestring");

    @Test
    void a_warm_thumbnail_beside_headless_chromium(@TempDir Path folder) throws Exception {
        FilesInMemory files = new FilesInMemory()
                .with("ada.svg", Fixtures.file("sheet/ada.svg"))
                .with("beacon.svg", Fixtures.file("sheet/logos/beacon.svg"));
        ThumbnailRenderer renderer = new ThumbnailRenderer();
        IntConsumer ours = i -> assertThat(renderer.render(design(TITLES.get(i % TITLES.size())), files)
                        .notes())
                .isEmpty();
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Figures renderers = measure(ours, () -> system.getProcessCpuTime());
        System.out.println("Showrunner: " + renderers);

        Path chromium = Path.of(System.getenv().getOrDefault("SHOWRUNNER_TEST_CHROMIUM", "/usr/bin/chromium"));
        if (!Files.isExecutable(chromium)) {
            System.out.println("No Chromium at " + chromium + "; set SHOWRUNNER_TEST_CHROMIUM to compare.");
            return;
        }
        try (ChromiumPage page = ChromiumPage.start(chromium, folder.resolve("profile"))) {
            List<Path> documents = documents(folder);
            IntConsumer theirs = i -> {
                byte[] png = page.screenshot(documents.get(i % documents.size()).toUri());
                assertThat(png.length).isGreaterThan(20_000);
            };
            Figures browsers = measure(theirs, page::cpuNanos);
            System.out.println("Chromium:   " + browsers);
            System.out.printf(
                    "CPU %.1f times, wall %.1f times as fast as Chromium%n",
                    browsers.cpu / renderers.cpu, browsers.wall / renderers.wall);
        }
    }

    /** Milliseconds a picture: processor time as the mean, wall time as the median. */
    private record Figures(double cpu, double wall) {
        @Override
        public String toString() {
            return "%.1f ms CPU, %.1f ms wall".formatted(cpu, wall);
        }
    }

    private static Figures measure(IntConsumer draw, LongSupplier cpu) {
        for (int i = 0; i < WARM_UP; i++) {
            draw.accept(i);
        }
        double[] walls = new double[PICTURES];
        long before = cpu.getAsLong();
        for (int i = 0; i < PICTURES; i++) {
            long start = System.nanoTime();
            draw.accept(i);
            walls[i] = (System.nanoTime() - start) / 1e6;
        }
        double mean = (cpu.getAsLong() - before) / 1e6 / PICTURES;
        Arrays.sort(walls);
        return new Figures(mean, walls[PICTURES / 2]);
    }

    private static ThumbnailDesign design(String title) {
        return Designs.titled(title)
                .guests(new Portrait("Ada Fenwick", "ada.svg"))
                .logos("beacon.svg")
                .design();
    }

    /** The same pictures as pages: the template's own shapes, text where its slots are. */
    private static List<Path> documents(Path folder) throws Exception {
        for (String font : List.of("InterDisplay-ExtraBold", "Inter-SemiBold", "Inter-Medium")) {
            Files.write(folder.resolve(font + ".ttf"), Fixtures.file("fonts/" + font + ".ttf"));
        }
        Files.write(folder.resolve("ada.svg"), Fixtures.file("sheet/ada.svg"));
        Files.write(folder.resolve("beacon.svg"), Fixtures.file("sheet/logos/beacon.svg"));
        Template template = TemplateReader.read("t.svg", "t", Fixtures.file("templates/control-room.svg"));
        List<Path> documents = new ArrayList<>();
        for (String title : TITLES) {
            Path document = folder.resolve(documents.size() + ".html");
            String shapes = template.background(design(title), template.accent());
            Files.writeString(document, PAGE.replace("SHAPES", shapes).replace("TITLE", title));
            documents.add(document);
        }
        return documents;
    }

    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><style>
            @font-face { font-family: Display; src: url(InterDisplay-ExtraBold.ttf) }
            @font-face { font-family: Semi; src: url(Inter-SemiBold.ttf) }
            @font-face { font-family: Medium; src: url(Inter-Medium.ttf) }
            * { margin: 0 } body { width: 1280px; height: 720px; overflow: hidden; color: #fff }
            body > * { position: absolute } svg { width: 1280px; height: 720px }
            </style>SHAPES
            <div style="left:114px;top:56px;font:34px Semi">NIGHT SHIFT</div>
            <div id="title" style="left:64px;top:130px;width:736px;line-height:1.03;font-family:Display;text-wrap:balance">TITLE</div>
            <div style="left:64px;top:530px;font:36px Medium">A look inside, live</div>
            <div style="left:64px;top:632px;font:30px Semi;color:#ff5c4d">Thu 26 November, 18:00 GMT</div>
            <img src="beacon.svg" style="left:736px;top:618px;width:64px;background:#f2f4f8;border-radius:14px">
            <img src="ada.svg" style="left:832px;top:96px;width:396px;border-radius:50%">
            <div style="left:824px;top:524px;width:412px;text-align:center;font:42px Semi">Ada Fenwick</div>
            <script>
            async function ready() {
              await document.fonts.ready;
              await Promise.all([...document.images].map(image => image.decode()));
              let low = 30, high = 200;
              while (high - low > 1) {
                const size = (low + high) / 2;
                title.style.fontSize = size + 'px';
                if (title.scrollHeight <= 376 && title.scrollWidth <= 736) low = size; else high = size;
              }
              title.style.fontSize = low + 'px';
              await new Promise(requestAnimationFrame);
            }
            </script>
            """;
}
