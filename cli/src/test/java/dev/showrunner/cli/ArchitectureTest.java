package dev.showrunner.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * The arrows of {@code docs/explanation/architecture.md}, on the classes of every module, and with them what no
 * compiler checks.
 */
@AnalyzeClasses(packages = "dev.showrunner", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String EPISODES = "dev.showrunner.episodes..";
    private static final String THUMBNAILS = "dev.showrunner.thumbnails..";
    private static final String WORKFLOWS = "dev.showrunner.workflows..";
    private static final String ACTIVITIES = "dev.showrunner.activities..";
    private static final String DASHBOARD = "dev.showrunner.dashboard..";
    private static final String EMULATOR = "dev.showrunner.emulator..";
    private static final String CLI = "dev.showrunner.cli..";

    private static final String TEMPLATES = "dev.showrunner.dashboard.jte..";

    private static final DescribedPredicate<HasName> FINGERPRINTS =
            nameMatching("dev\\.showrunner\\.episodes\\.plan\\.(Field|Fingerprint|FieldValues)");

    private static final Set<String> PLAIN_VALUES = Set.of(
            "java.io.Serializable", "java.net.URI", "java.nio.charset.Charset", "java.nio.charset.StandardCharsets");

    @ArchTest
    static final ArchRule modules_depend_on_each_other_along_the_arrows_only = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.showrunner..")
            .layer("episodes")
            .definedBy(EPISODES)
            .layer("thumbnails")
            .definedBy(THUMBNAILS)
            .layer("workflows")
            .definedBy(WORKFLOWS)
            .layer("activities")
            .definedBy(ACTIVITIES)
            .layer("dashboard")
            .definedBy(DASHBOARD)
            .layer("youtube-emulator")
            .definedBy(EMULATOR)
            .layer("cli")
            .definedBy(CLI)
            .ensureAllClassesAreContainedInArchitecture()
            .whereLayer("episodes")
            .mayNotAccessAnyLayer()
            .whereLayer("youtube-emulator")
            .mayNotAccessAnyLayer()
            .whereLayer("thumbnails")
            .mayOnlyAccessLayers("episodes")
            .whereLayer("workflows")
            .mayOnlyAccessLayers("episodes")
            .whereLayer("activities")
            .mayOnlyAccessLayers("workflows", "episodes", "thumbnails")
            .whereLayer("dashboard")
            .mayOnlyAccessLayers("workflows", "episodes");

    @ArchTest
    static final ArchRule the_core_knows_no_vendor = noClasses()
            .that()
            .resideInAnyPackage(EPISODES, WORKFLOWS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.google..", "io.micronaut..", "io.fabric8..", "software.amazon..", "com.amazonaws..");

    @ArchTest
    static final ArchRule only_activities_use_googles_client = noClasses()
            .that()
            .resideOutsideOfPackage(ACTIVITIES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.api..", "com.google.auth..");

    @ArchTest
    static final ArchRule reading_and_drawing_know_no_engine = noClasses()
            .that()
            .resideInAnyPackage(EPISODES, THUMBNAILS, EMULATOR)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.temporal..");

    @ArchTest
    static final ArchRule workflows_do_no_input_or_output = noClasses()
            .that()
            .resideInAPackage(WORKFLOWS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.io..",
                            "java.nio..",
                            "java.net..",
                            "javax.net..",
                            "java.sql..",
                            "com.sun..",
                            "org.eclipse.jgit..")
                    .and(describe("do so", type -> !PLAIN_VALUES.contains(type.getName()))));

    @ArchTest
    static final ArchRule workflows_ask_neither_clock_nor_chance_nor_threads = noClasses()
            .that()
            .resideInAPackage(WORKFLOWS)
            .should()
            .dependOnClassesThat(belongToAnyOf(
                            Clock.class,
                            Thread.class,
                            Timer.class,
                            ThreadLocalRandom.class,
                            Executors.class,
                            CompletableFuture.class)
                    .or(assignableTo(Executor.class)))
            .orShould()
            .callConstructorWhere(
                    describe("makes chance", call -> call.getTargetOwner().isAssignableTo(RandomGenerator.class)))
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethodWhere(readsTheMachinesClock())
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule time_is_injected = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .callMethodWhere(readsTheMachinesClock())
            .because("tests set the clock");

    @ArchTest
    static final ArchRule only_the_command_prints =
            noClasses().that().resideOutsideOfPackage(CLI).should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule there_is_one_way_to_log = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule names_tell_the_duty =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?");

    @ArchTest
    static final ArchRule packages_form_no_cycles = slices().matching("dev.showrunner.(*).(*)..")
            .should()
            .beFreeOfCycles()
            // What is desired is fingerprinted field by field, as the plan compares it.
            .ignoreDependency(resideInAPackage("dev.showrunner.episodes.composition"), FINGERPRINTS)
            // Templates are compiled into a package of their own, away from the views that they show.
            .ignoreDependency(resideInAPackage("dev.showrunner.dashboard.."), resideInAPackage(TEMPLATES))
            // What goes wrong below a page is answered with a page.
            .ignoreDependency(
                    resideInAPackage("dev.showrunner.dashboard.http"), nameMatching(".*\\.pages\\.ErrorPage"));

    private static DescribedPredicate<JavaMethodCall> readsTheMachinesClock() {
        return describe("reads the machine's clock", call -> {
            JavaClass owner = call.getTargetOwner();
            boolean asksNow = owner.getPackageName().equals("java.time")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().isEmpty();
            return asksNow
                    || (owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis"));
        });
    }
}
