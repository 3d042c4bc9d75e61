package dev.showrunner.emulator.pages;

import dev.showrunner.emulator.broadcasts.LiveEvents;
import dev.showrunner.emulator.store.Blobs;
import dev.showrunner.emulator.store.Timeline;
import dev.showrunner.emulator.thumbnails.ThumbnailFiles;
import dev.showrunner.emulator.videos.VideoRemoval;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import java.net.URI;

/** Everything a browser opens. A form is taken only from these pages themselves. */
public final class Site {
    private final Timeline timeline;
    private final Blobs blobs;
    private final Templates templates;
    private final ViewingPages viewing;
    private final StudioPages studio;
    private final StudioActions actions;
    private final ConsentPage consent;
    private final ChatPage chat;

    public Site(Timeline timeline, LiveEvents events, VideoRemoval removal, Blobs blobs, URI apiRoot) {
        this.timeline = timeline;
        this.blobs = blobs;
        this.templates = new Templates(timeline);
        this.viewing = new ViewingPages(timeline, templates, apiRoot);
        this.studio = new StudioPages(timeline, templates);
        this.actions = new StudioActions(timeline, events, removal, studio);
        this.consent = new ConsentPage(timeline, templates);
        this.chat = new ChatPage(timeline, templates);
    }

    public Reply answer(Request request) {
        return switch (request.method()) {
            case "GET", "HEAD" -> get(request);
            case "POST" ->
                request.header("Origin").isPresent()
                        ? post(request)
                        : templates.message(
                                403, "This form came from elsewhere", "Forms are taken from these pages only.");
            default -> templates.message(405, "Not possible", "Pages are read with GET and changed with POST.");
        };
    }

    private Reply get(Request request) {
        String path = request.path();
        if (ThumbnailFiles.serves(path)) {
            return timeline.transact(tx -> ThumbnailFiles.answer(path, tx, blobs));
        }
        if (Templates.isAsset(path)) {
            return Templates.asset(path);
        }
        return switch (path) {
            case "/" -> Reply.seeOther("/channel");
            case "/channel" -> viewing.channel(request);
            case "/watch" -> viewing.watch(request);
            case ChatPage.PATH -> chat.read(request);
            case "/studio" -> studio.overview(request);
            case "/studio/edit" -> studio.edit(request);
            case ConsentPage.PATH -> consent.ask(request);
            default -> nothing();
        };
    }

    private Reply post(Request request) {
        return switch (request.path()) {
            case ChatPage.PATH -> chat.write(request);
            case "/studio/save" -> actions.save(request);
            case "/studio/encoder" -> actions.encoder(request);
            case "/studio/transition" -> actions.transition(request);
            case "/studio/delete" -> actions.delete(request);
            case ConsentPage.PATH -> consent.decide(request);
            default -> nothing();
        };
    }

    private Reply nothing() {
        return templates.message(404, "There is no such page", "There are the channel and the studio.");
    }
}
