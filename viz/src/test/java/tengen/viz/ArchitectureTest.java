package tengen.viz;

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

/** The arrows of viz. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("tengen.viz");

  @Test
  void viz_doesNotTrain() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.djl.training..", "tengen.selfplay.learn..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void packages_noCycles() {
    slices()
        .matching("tengen.viz.(**)")
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
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Command")
        .should(ACCESS_STANDARD_STREAMS)
        .allowEmptyShould(true)
        .check(CLASSES);
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
