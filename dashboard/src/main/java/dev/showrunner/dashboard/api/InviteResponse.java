package dev.showrunner.dashboard.api;

import dev.showrunner.dashboard.board.AccessLinks;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A link by which one person is let in.
 *
 * @param path on this dashboard; a secret
 * @param expires when it is of no use any more
 */
@Serdeable
record InviteResponse(String path, Instant expires) {
    static InviteResponse of(AccessLinks.Link link) {
        return new InviteResponse(link.path(), link.expires());
    }
}
