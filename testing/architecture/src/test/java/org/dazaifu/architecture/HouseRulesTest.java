package org.dazaifu.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Which way dependencies point, and what a class may be called and do. Source:
 * docs/architecture.md.
 */
class HouseRulesTest {

    private static final List<String> LIBRARIES =
            List.of("evtx", "sigma", "stix", "taxii", "ledger", "cacao", "misp");

    /** In the order in which a case flows: a stage may use those before it, never those after. */
    private static final List<String> STAGES =
            List.of(
                    "telemetry",
                    "knowledge",
                    "detection",
                    "attribution",
                    "response",
                    "casebook",
                    "sharing",
                    "exchange",
                    "strategy");

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.dazaifu");
    }

    @Test
    void everyModuleIsSeenByTheseRules() {
        for (String module : LIBRARIES) {
            assertThat(house.that(resideInAPackage("org.dazaifu." + module + "..")))
                    .as(module)
                    .isNotEmpty();
        }
        for (String module : STAGES) {
            assertThat(house.that(resideInAPackage("org.dazaifu." + module + "..")))
                    .as(module)
                    .isNotEmpty();
        }
        assertThat(house.that(resideInAPackage("org.dazaifu.cli.."))).isNotEmpty();
        assertThat(house.that(resideInAPackage("org.dazaifu.server.."))).isNotEmpty();
    }

    @Test
    void aLibraryKnowsNothingButItself() {
        for (String library : LIBRARIES) {
            noClasses()
                    .that()
                    .resideInAPackage("org.dazaifu." + library + "..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.dazaifu..")
                                    .and(
                                            com.tngtech.archunit.base.DescribedPredicate.not(
                                                    resideInAPackage(
                                                            "org.dazaifu." + library + ".."))))
                    .check(house);
        }
    }

    @Test
    void aStageNeverUsesALaterStage() {
        for (int stage = 0; stage < STAGES.size(); stage++) {
            for (String later : STAGES.subList(stage + 1, STAGES.size())) {
                noClasses()
                        .that()
                        .resideInAPackage("org.dazaifu." + STAGES.get(stage) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.dazaifu." + later + "..")
                        .check(house);
            }
        }
    }

    @Test
    void nothingUsesTheApps() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.dazaifu.cli..", "org.dazaifu.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.dazaifu.cli..", "org.dazaifu.server..")
                .check(house);
    }

    @Test
    void theServerDoesNotKnowTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("org.dazaifu.server..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dazaifu.cli..")
                .check(house);
    }

    @Test
    void aPublicPageTakesItsFiguresFromTheDisclosureAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.dazaifu.strategy.site..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dazaifu.strategy.indicator..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.dazaifu.strategy.facts.FactTables")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.dazaifu.strategy.record.TypedFigure")
                .check(house);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.dazaifu.strategy.site.page..",
                        "org.dazaifu.strategy.site.chart..",
                        "org.dazaifu.strategy.site.data..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.dazaifu.strategy.facts..",
                        "org.dazaifu.strategy.disclosure..",
                        "org.dazaifu.casebook..",
                        "org.dazaifu.stix..")
                .check(house);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.dazaifu.(**)").should().beFreeOfCycles().check(house);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .should(
                        new ArchCondition<JavaClass>("reside in a @NullMarked package") {
                            @Override
                            public void check(JavaClass item, ConditionEvents events) {
                                boolean marked =
                                        item.getPackage().isAnnotatedWith(NullMarked.class);
                                if (!marked) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    item,
                                                    item.getPackageName() + " is not @NullMarked"));
                                }
                            }
                        })
                .check(
                        house.that(
                                com.tngtech.archunit.base.DescribedPredicate.not(
                                        resideInAPackage("org.dazaifu..jte.."))));
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)(\\$.*)?")
                .check(house);
    }

    @Test
    void onlyTheCommandLineSpeaksToTheTerminalOrEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dazaifu.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(house);
    }
}
