package dev.showrunner.cli;

import dev.showrunner.activities.hosts.HostInventory;
import dev.showrunner.activities.hosts.HostsFile;
import dev.showrunner.activities.hosts.HostsFile.Reading;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which machines a cluster has, as a file of the operator's says. */
public final class HostSources {
    private HostSources() {}

    /**
     * Reads such a file.
     *
     * @throws UserError with the first thing that is wrong with it
     */
    public static HostInventory read(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UserError("There is no file " + file + " with the hosts of the cluster", "Name one");
        }
        Reading reading = HostsFile.read(file);
        HostInventory inventory = reading.inventory();
        if (inventory == null) {
            Diagnostic first = reading.diagnostics().getFirst();
            throw new UserError(first.location() + ": " + first.message(), first.remedy());
        }
        return inventory;
    }
}
