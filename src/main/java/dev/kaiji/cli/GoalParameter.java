package dev.kaiji.cli;

import dev.kaiji.model.Phrases;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a command takes, as a parameter of its Maven goal: {@code --as-of} is {@code <asOf>} in a pom and {@code -Dkaiji.as-of=…} on Maven's command line.
 *
 * @param name in a pom, for example {@code asOf}
 * @param property on the command line, for example {@code kaiji.as-of}
 */
record GoalParameter(String name, String property, ArgSpec argument) {
    private static final Pattern NEXT_WORD = Pattern.compile("-([a-z])");

    /** Those of a command, options first, in the order of its help; without {@code --help} and {@code --version}. */
    static List<GoalParameter> of(CommandSpec command) {
        var options = command.options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(option -> of(option.longestName().substring(2), option));
        var values =
                command.positionalParameters().stream().map(value -> of(((Field) value.userObject()).getName(), value));
        return Stream.concat(options, values).toList();
    }

    private static GoalParameter of(String name, ArgSpec argument) {
        return new GoalParameter(
                NEXT_WORD.matcher(name).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT)),
                "kaiji." + name,
                argument);
    }

    /** The words of the command line. @throws WrongUse where a parameter is missing, or the command has none of that name */
    static String[] commandLine(CommandLine kaiji, String command, Map<String, String> given, Phrases words) {
        var line = new ArrayList<>(List.of(command.split(" ")));
        var spec = kaiji.getCommandSpec();
        for (String word : line) {
            spec = Objects.requireNonNull(spec.subcommands().get(word), word).getCommandSpec();
        }
        var known = of(spec);
        refuseUnknown(given.keySet(), known, words);
        for (GoalParameter parameter : known) {
            if (given.containsKey(parameter.name)) {
                line.addAll(parameter.words(given.get(parameter.name)));
            } else if (parameter.argument.isPositional() && parameter.argument.required()) {
                throw new WrongUse(words.get("goal.missing", Map.of("property", parameter.property)));
            }
        }
        return line.toArray(String[]::new);
    }

    private static void refuseUnknown(Set<String> given, List<GoalParameter> known, Phrases words) {
        var names = known.stream().map(GoalParameter::name).toList();
        for (String name : new TreeSet<>(given)) {
            if (!names.contains(name)) {
                throw new WrongUse(words.get("goal.unknown", Map.of("name", name, "known", String.join(", ", names))));
            }
        }
    }

    private List<String> words(String value) {
        if (!(argument instanceof OptionSpec option)) {
            return List.of(value);
        }
        if (option.arity().max() == 0) {
            return Boolean.parseBoolean(value) ? List.of(option.longestName()) : List.of();
        }
        return Stream.of(option.isMultiValue() ? value.split(",") : new String[] {value})
                .map(one -> option.longestName() + "=" + one)
                .toList();
    }
}
