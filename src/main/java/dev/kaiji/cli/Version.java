package dev.kaiji.cli;

import picocli.CommandLine.IVersionProvider;

/** The line of {@code kaiji --version}. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"kaiji " + (version == null ? "(not packaged)" : version)};
    }
}
