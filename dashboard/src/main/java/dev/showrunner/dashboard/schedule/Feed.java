package dev.showrunner.dashboard.schedule;

import java.io.StringWriter;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What is announced, moved or cancelled, for feed readers.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 */
final class Feed {
    private static final int ITEMS = 50;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm VV", Locale.UK);

    private Feed() {}

    /**
     * The feed, what changed last first.
     *
     * @param page the public schedule
     */
    static String of(String channel, URI page, List<Airing> airings) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("channel");
            element(xml, "title", channel);
            element(xml, "link", page.toString());
            element(xml, "description", "When " + channel + " airs");
            List<Airing> newest = airings.stream()
                    .sorted(Comparator.comparing(Airing::changed).reversed().thenComparing(Airing::uid))
                    .limit(ITEMS)
                    .toList();
            for (Airing airing : newest) {
                item(xml, page, airing);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory can be written", e);
        }
        return out.toString();
    }

    private static void item(XMLStreamWriter xml, URI page, Airing airing) throws XMLStreamException {
        xml.writeStartElement("item");
        element(xml, "title", (airing.isCancelled() ? "Cancelled: " : "") + airing.show() + ": " + airing.title());
        element(xml, "link", (airing.watch() == null ? page : airing.watch()).toString());
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(airing.uid() + "#" + airing.sequence());
        xml.writeEndElement();
        element(
                xml,
                "pubDate",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(airing.changed().atOffset(ZoneOffset.UTC)));
        String when = (airing.isCancelled() ? "Does not air on " : "Airs on ") + WHEN.format(airing.start()) + ".";
        element(xml, "description", airing.introduction().isEmpty() ? when : when + "\n\n" + airing.introduction());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
