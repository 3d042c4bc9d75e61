package dev.showrunner.cli;

import picocli.CommandLine.IVersionProvider;

/** The version from the jar's manifest. */
final class ProductVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Showrunner.class.getPackage().getImplementationVersion();
        return new String[] {"showrunner " + (version == null ? "(development)" : version)};
    }
}
