package dev.showrunner.dashboard.schedule;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A calendar to subscribe to.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>
 */
final class CalendarFile {
    private static final String PRODUCT = "-//Showrunner//Schedule//EN";
    private static final String REFRESH = "PT1H";

    private CalendarFile() {}

    /** The same airings give the same bytes. */
    static String of(String name, List<Airing> airings) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH));
        airings.forEach(airing -> calendar.add(event(airing)));
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static VEvent event(Airing airing) {
        Instant changed = airing.changed().truncatedTo(ChronoUnit.SECONDS);
        VEvent event = new VEvent(false);
        event.add(new Uid(airing.uid()));
        event.add(new DtStamp(changed));
        event.add(new LastModified(changed));
        event.add(new Sequence(airing.sequence()));
        event.add(new DtStart<>(airing.start().toInstant()));
        event.add(new DtEnd<>(airing.end()));
        event.add(new Summary(airing.show() + ": " + airing.title()));
        event.add(status(airing));
        String text = text(airing);
        if (!text.isEmpty()) {
            event.add(new Description(text));
        }
        if (airing.watch() != null) {
            event.add(new Url(airing.watch()));
        }
        return event;
    }

    private static Status status(Airing airing) {
        return airing.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
    }

    private static String text(Airing airing) {
        StringBuilder text = new StringBuilder(airing.introduction());
        if (!airing.guests().isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append("With ").append(String.join(", ", airing.guests()));
        }
        if (airing.watch() != null) {
            text.append(text.isEmpty() ? "" : "\n\n").append(airing.watch());
        }
        return text.toString();
    }
}
