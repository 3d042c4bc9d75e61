package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.http.Assets;
import dev.showrunner.dashboard.jte.JtelayoutGenerated;
import dev.showrunner.dashboard.live.Live;
import dev.showrunner.dashboard.live.LivePage;
import dev.showrunner.dashboard.signin.Who;
import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Puts a page's inside into the frame that all pages share. */
@Singleton
final class Pages {
    private final Assets assets;
    private final Live live;
    private final Who who;

    Pages(Assets assets, Live live, Who who) {
        this.assets = assets;
        this.live = live;
        this.who = who;
    }

    /**
     * A page that keeps itself up to date.
     *
     * @param frame its {@code events} without the state that is shown
     */
    <V> String live(LivePage<V> page, V view, Frame frame) {
        String events = Objects.requireNonNull(frame.events(), "events");
        String connect = events + (events.contains("?") ? "&" : "?") + "seen=" + live.version(view);
        return framed(new Frame(frame.title(), frame.channel(), frame.zone(), connect), page.render(view));
    }

    /** A page that stays as it is. */
    String still(Frame frame, String inside) {
        return framed(frame, inside);
    }

    private String framed(Frame frame, String inside) {
        Content content = output -> ((HtmlTemplateOutput) output).writeUnsafeContent(inside);
        String account = who.signedIn().orElse("");
        return Html.render((out, hooks) -> JtelayoutGenerated.render(out, hooks, assets, frame, account, content));
    }
}
