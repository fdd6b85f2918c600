package dev.kaiji.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house's street, walked in one direction: who may import whom. A new package gets its line here or breaks the build. */
class ArchitectureTest {
    private static final String ROOT = "dev.kaiji.";

    /** The table itself: each package and what it may import of ours. */
    private static final Map<String, Set<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("output", Set.of()),
            Map.entry("load", Set.of("model")),
            Map.entry("change", Set.of("model")),
            Map.entry("check", Set.of("model", "change")),
            Map.entry("page", Set.of("model", "change", "output")),
            Map.entry("render", Set.of("model", "page", "output")),
            Map.entry("export", Set.of("model", "change", "page", "output")),
            Map.entry("seal", Set.of("output")),
            Map.entry("start", Set.of("model", "output")),
            Map.entry(
                    "site",
                    Set.of("model", "output", "load", "change", "check", "page", "render", "export", "seal", "start")),
            Map.entry("preview", Set.of("model", "output", "load", "render", "site")),
            Map.entry(
                    "cli",
                    Set.of(
                            "model", "output", "load", "change", "check", "page", "render", "export", "seal", "start",
                            "site", "preview")),
            Map.entry("maven", Set.of("cli"))));

    private static final List<String> OF_THE_MACHINE =
            List.of("now", "systemDefault", "currentTimeMillis", "nanoTime", "getDefault", "getenv");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kaiji");

    @Test
    void theHouseWasSeen() {
        assertThat(HOUSE).as("classes of ours").hasSizeGreaterThan(60);
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> packages =
                HOUSE.stream().map(type -> type.getPackageName()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages)
                .allSatisfy(name ->
                        assertThat(MAY_IMPORT).containsKey(name.replaceFirst("^" + ROOT.replace(".", "\\."), "")));
    }

    @TestFactory
    List<DynamicTest> importsGoDownTheStreetOnly() {
        return MAY_IMPORT.keySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room + " imports " + MAY_IMPORT.get(room),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOT + room)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(forbiddenTo(room))
                                .allowEmptyShould(true)
                                .check(HOUSE)))
                .toList();
    }

    @Test
    void nothingGoesRoundInACircle() {
        slices().matching("dev.kaiji.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void onlyRenderKnowsFreemarker() {
        onlyIn("render", "freemarker..");
    }

    @Test
    void onlyLoadKnowsYamlAndMarkdown() {
        onlyIn(
                "load",
                "org.snakeyaml..",
                "tools.jackson.dataformat.yaml..",
                "com.vladsch.flexmark..",
                "com.networknt..");
    }

    @Test
    void onlyTheFrontDoorKnowsPicocli() {
        onlyIn("cli", "picocli..");
    }

    @Test
    void onlyTheGoalsKnowMaven() {
        onlyIn("maven", "org.apache.maven..", "org.codehaus.plexus..");
    }

    @Test
    void onlyTheFrontDoorKnowsTimeAndPlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli")
                .should()
                .accessTargetWhere(readsTheMachine())
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheMachine() {
        return DescribedPredicate.describe(
                "is named " + String.join(", ", OF_THE_MACHINE),
                access -> OF_THE_MACHINE.contains(access.getTarget().getName())
                        && !access.getTargetOwner().getPackageName().startsWith("dev.kaiji"));
    }

    private static void onlyIn(String room, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(HOUSE);
    }

    private static String[] forbiddenTo(String room) {
        return MAY_IMPORT.keySet().stream()
                .filter(other -> !other.equals(room) && !MAY_IMPORT.get(room).contains(other))
                .map(other -> ROOT + other)
                .toArray(String[]::new);
    }
}
