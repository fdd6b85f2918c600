package dev.kaiji.maven;

import dev.kaiji.cli.InProcess;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.component.MapOrientedComponent;
import org.codehaus.plexus.component.repository.ComponentRequirement;

/**
 * Every goal, {@code kaiji:check} like {@code kaiji:release}: runs the command that the plugin descriptor names, in the folder of the project, and fails where it fails.
 *
 * <p>The descriptor ({@code META-INF/maven/plugin.xml}) is written from the commands by {@code PluginDescriptorTest}: a new option is a new parameter at once.
 */
public final class Goal extends AbstractMojo implements MapOrientedComponent {
    private static final String COMMAND = "kaijiCommand";
    private static final String FOLDER = "kaijiFolder";

    private Map<String, String> parameters = Map.of();

    @Override
    public void setComponentConfiguration(Map<?, ?> configuration) {
        var given = new TreeMap<String, String>();
        configuration.forEach((name, value) -> {
            if (value != null) {
                given.put(String.valueOf(name), String.valueOf(value));
            }
        });
        parameters = Map.copyOf(given);
    }

    @Override
    public void addComponentRequirement(ComponentRequirement requirement, Object component) {
        throw new IllegalArgumentException("a goal of Kaiji asks for nothing: " + requirement);
    }

    @Override
    public void execute() throws MojoFailureException {
        var given = new TreeMap<>(parameters);
        String command = String.valueOf(given.remove(COMMAND));
        Path folder = Path.of(String.valueOf(given.remove(FOLDER))).toAbsolutePath();
        int code = InProcess.run(folder, command, given);
        if (code != 0) {
            throw new MojoFailureException(
                    "kaiji " + command + " ended with exit code " + code + "; what is wrong stands above");
        }
    }
}
