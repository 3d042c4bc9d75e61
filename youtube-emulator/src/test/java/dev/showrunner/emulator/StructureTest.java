package dev.showrunner.emulator;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(packages = "dev.showrunner", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {
    @ArchTest
    static final ArchRule packages_do_not_go_in_circles =
            slices().matching("dev.showrunner.emulator.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule it_knows_nothing_of_the_rest = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("dev.showrunner.emulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google..", "io.temporal..", "dev.showrunner.episodes..", "dev.showrunner.cli..");
}
