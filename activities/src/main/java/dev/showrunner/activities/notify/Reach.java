package dev.showrunner.activities.notify;

import dev.showrunner.thumbnails.PublicAddresses;
import java.net.InetAddress;

/** Where notifications may be sent. */
public enum Reach {
    /** Machines on the public internet, encrypted. */
    PUBLIC,
    /** This network too, and unencrypted: for whoever runs a chat server of their own. */
    PRIVATE_TOO;

    boolean allows(InetAddress address) {
        return this == PRIVATE_TOO || PublicAddresses.contains(address);
    }
}
