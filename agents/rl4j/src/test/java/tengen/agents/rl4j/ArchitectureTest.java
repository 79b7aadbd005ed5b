package tengen.agents.rl4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of this module, which {@code bench} does not see, and the habits of the house. */
final class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("tengen.agents.rl4j");

  @Test
  void module_dependsOnAgentsEnvAndRl4jOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "tengen.agents.rl4j",
            "tengen.agents",
            "tengen.agents.nn",
            "tengen.env..",
            "org.deeplearning4j..",
            "org.nd4j..",
            "java..")
        .check(CLASSES);
  }

  @Test
  void classes_neitherPrintNorDrawUnnamedNumbers() {
    noClasses().should(ACCESS_STANDARD_STREAMS).check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.(Random|SplittableRandom)|.*ThreadLocalRandom")
        .check(CLASSES);
  }
}
