package tengen.env;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of env. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("tengen.env");

  @Test
  void env_knowsNoTensorsAndNoWindows() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai..", "java.awt..", "javax.swing..", "org.lwjgl..")
        .check(CLASSES);
  }

  @Test
  void core_importsNothingElseOfTengen() {
    noClasses()
        .that()
        .resideInAPackage("tengen.env")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tengen.env.*..")
        .check(CLASSES);
  }

  @Test
  void game_importsOnlyTheCore() {
    classes()
        .that()
        .resideInAPackage("tengen.env.game")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("tengen.env", "tengen.env.game", "java..", "org.apache.commons.rng..")
        .check(CLASSES);
  }

  @Test
  void check_importsNoWorld() {
    classes()
        .that()
        .resideInAPackage("tengen.env.check")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "tengen.env", "tengen.env.game", "tengen.env.check", "java..", "com..", "org..")
        .check(CLASSES);
  }

  @Test
  void worlds_knowNeitherVectorsNorWrappers() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "tengen.env.vector..", "tengen.env.wrapper..", "tengen.env.check..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tengen.env.vector..", "tengen.env.wrapper..")
        .check(CLASSES);
  }

  @Test
  void junit_isForTheContractsOnly() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Contract")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.junit..")
        .check(CLASSES);
  }

  @Test
  void packages_noCycles() {
    slices()
        .matching("tengen.env.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void classes_drawFromNamedStreamsOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, SplittableRandom.class, ThreadLocalRandom.class)
        .orShould()
        .callMethod(Math.class, "random")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void libraries_doNotPrint() {
    noClasses().should(ACCESS_STANDARD_STREAMS).allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void packages_sayWhereToStartAndWhatTheyImport() throws IOException {
    Path sources = Path.of("src/main/java");
    if (!Files.isDirectory(sources)) {
      return;
    }
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path folder :
          files.filter(Files::isRegularFile).map(Path::getParent).distinct().toList()) {
        Path info = folder.resolve("package-info.java");
        assertThat(info).exists().content().contains("Start at").containsIgnoringCase("import");
      }
    }
  }
}
