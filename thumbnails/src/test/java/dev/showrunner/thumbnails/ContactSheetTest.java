package dev.showrunner.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.episodes.composition.ThumbnailDesign.Portrait;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Draws the contact sheet of the documentation: invented shows, drawn guests. {@code -DcontactSheet=write} replaces the
 * committed one.
 */
class ContactSheetTest {
    private static final Path COMMITTED = Path.of("../docs/images/contact-sheet.jpg");
    private static final int COLUMNS = 3;
    private static final int GAP = 20;
    private static final int LARGE = 448;
    private static final int SMALL = 168;
    private static final int SMALL_COLUMNS = 7;

    private final FilesInMemory files = files();

    @Test
    void the_contact_sheet_in_the_documentation_shows_what_is_drawn() throws Exception {
        Path fonts =
                Path.of(Objects.requireNonNull(getClass().getResource("fonts")).toURI());
        ThumbnailRenderer renderer = new ThumbnailRenderer(new ExtraFonts(fonts.toString(), List.of()));
        List<BufferedImage> pictures = new ArrayList<>();
        for (ThumbnailDesign design : designs()) {
            Thumbnail thumbnail = renderer.render(design, files);
            assertThat(thumbnail.notes()).isEmpty();
            pictures.add(PictureReader.read(design.title(), thumbnail.bytes()));
        }
        byte[] sheet = Encoding.jpeg(sheet(pictures), 0.9f);
        if ("write".equals(System.getProperty("contactSheet"))) {
            Files.createDirectories(COMMITTED.getParent());
            Files.write(COMMITTED, sheet);
        }

        assertThat(sheet).hasSizeLessThan(700_000);
        assertThat(Likeness.same(sheet, Files.readAllBytes(COMMITTED)))
                .as("The sheet is out of date: run this test with -DcontactSheet=write and look at it")
                .isTrue();
    }

    private static List<ThumbnailDesign> designs() {
        String night = "Night Shift";
        String hour = "Platform Hour";
        String kitchen = "Kernel Kitchen";
        return List.of(
                design(
                        night,
                        "#ff5c4d",
                        "Breaking etcd on purpose, and repairing it before lunch",
                        "Ada takes a healthy cluster apart",
                        "Thu 26 Nov 2026, 18:00 GMT",
                        "anchorage beacon corvid",
                        "Ada Fenwick=ada"),
                design(
                        hour,
                        "#3ddc97",
                        "Event Sourcing",
                        "Append, never forget",
                        "Tue 1 Dec 2026, 17:00 CET",
                        "dovetail paper",
                        "Bo Lindqvist=bo",
                        "Gita Raman=gita"),
                design(
                        kitchen,
                        "#ffb52e",
                        "Should we still be using docker-compose for local development?",
                        "Three answers and a fight",
                        "Wed 9 Dec 2026, 19:30 GMT",
                        "corvid",
                        "Chidi Okafor=chidi",
                        "Dalia Haddad=dalia",
                        "Emre Yıldız=emre"),
                design(
                        hour,
                        "#6c8cff",
                        "A panel on paging: who wakes up, who decides, who writes it down",
                        null,
                        "Tue 15 Dec 2026, 17:00 CET",
                        "",
                        "Fumi Tanaka=fumi",
                        "Gita Raman=gita",
                        "Hugo van der Berg-Oldenburg=hugo",
                        "Imani Mwangi=imani"),
                design(
                        night,
                        "#e15cff",
                        "Go!",
                        "One hour, one language",
                        "Thu 17 Dec 2026, 18:00 GMT",
                        "paper",
                        "Imani Mwangi=imani"),
                design(
                        kitchen,
                        "#23c4dd",
                        "Kernel 7.0 is out: everything you need to know 🚀",
                        "No guests, no slides",
                        "Wed 6 Jan 2027, 19:30 GMT",
                        "beacon anchorage"),
                design(
                        night,
                        "#ff5c4d",
                        "What a control plane forgets when nobody is watching",
                        null,
                        "Thu 7 Jan 2027, 18:00 GMT",
                        "beacon",
                        "Joana Prado"),
                design(
                        hour,
                        "#ffe14d",
                        "مقدمة إلى كوبرنيتس: كيف نصلح العنقود مباشرة",
                        "بث مباشر مع الضيوف",
                        "Tue 12 Jan 2027, 17:00 CET",
                        "anchorage",
                        "Dalia Haddad=dalia"),
                design(
                        kitchen,
                        "#3ddc97",
                        "日本語で学ぶ eBPF 入門",
                        "From the first probe to the first map",
                        "Wed 13 Jan 2027, 19:30 GMT",
                        "corvid dovetail",
                        "Fumi Tanaka=fumi"),
                design(
                        night,
                        "#6c8cff",
                        "👩🏽‍💻 ships 🚢 to prod on a Friday 🔥 and nobody 😱",
                        "A retrospective",
                        "Thu 14 Jan 2027, 18:00 GMT",
                        "",
                        "Gita Raman=gita",
                        "Ada Fenwick=ada"),
                design(
                        hour,
                        "#ff8a3d",
                        "Ломаем и чиним etcd: что происходит, когда кворум потерян",
                        "Прямой эфир",
                        "Tue 19 Jan 2027, 17:00 CET",
                        "corvid",
                        "Emre Yıldız=emre"),
                design(
                        kitchen,
                        "#0a1a4f",
                        "Observability on a shoestring",
                        "Three dashboards, one budget, no excuses",
                        "Wed 20 Jan 2027, 19:30 GMT",
                        "anchorage beacon corvid dovetail",
                        "Hugo Oldenburg=hugo"));
    }

    private static ThumbnailDesign design(
            String show,
            String accent,
            String title,
            @Nullable String tagline,
            String when,
            String logos,
            String... guests) {
        List<Portrait> portraits = new ArrayList<>();
        for (String guest : guests) {
            int photo = guest.indexOf('=');
            portraits.add(
                    photo < 0
                            ? new Portrait(guest, null)
                            : new Portrait(guest.substring(0, photo), guest.substring(photo + 1) + ".svg"));
        }
        List<String> paths = logos.isEmpty()
                ? List.of()
                : List.of(logos.split(" ", -1)).stream()
                        .map(logo -> "logos/" + logo + ".svg")
                        .toList();
        return new ThumbnailDesign(null, title, tagline, show, when, accent, portraits, paths, title);
    }

    private static BufferedImage sheet(List<BufferedImage> pictures) {
        int rows = (pictures.size() + COLUMNS - 1) / COLUMNS;
        int width = COLUMNS * (LARGE + GAP) + GAP;
        int height = rows * (LARGE * 9 / 16 + GAP) + GAP + SMALL * 9 / 16 + GAP;
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(new Color(0x1b1d22));
        g.fillRect(0, 0, width, height);
        for (int i = 0; i < pictures.size(); i++) {
            int x = GAP + i % COLUMNS * (LARGE + GAP);
            int y = GAP + i / COLUMNS * (LARGE * 9 / 16 + GAP);
            g.drawImage(smaller(pictures.get(i), LARGE), x, y, null);
        }
        int between = (width - 2 * GAP - SMALL_COLUMNS * SMALL) / (SMALL_COLUMNS - 1);
        for (int i = 0; i < SMALL_COLUMNS; i++) {
            int x = GAP + i * (SMALL + between);
            g.drawImage(smaller(pictures.get(i), SMALL), x, height - GAP - SMALL * 9 / 16, null);
        }
        g.dispose();
        return sheet;
    }

    private static BufferedImage smaller(BufferedImage picture, int width) {
        return Scaling.scale(picture, 0, 0, picture.getWidth(), picture.getHeight(), width, width * 9 / 16);
    }

    private static FilesInMemory files() {
        FilesInMemory files = new FilesInMemory();
        for (String name : List.of("ada", "bo", "chidi", "dalia", "emre", "fumi", "gita", "hugo", "imani")) {
            files.with(name + ".svg", Fixtures.file("sheet/" + name + ".svg"));
        }
        for (String name : List.of("anchorage", "beacon", "corvid", "dovetail", "paper")) {
            files.with("logos/" + name + ".svg", Fixtures.file("sheet/logos/" + name + ".svg"));
        }
        return files;
    }
}
