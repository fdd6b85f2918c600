package dev.kaiji.cli;

import picocli.CommandLine.IVersionProvider;

/** The line of {@code kaiji --version}. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {name()};
    }

    /** The generator's name, for example {@code kaiji 0.1.0}. */
    String name() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "kaiji " + (version == null ? "(not packaged)" : version);
    }
}
