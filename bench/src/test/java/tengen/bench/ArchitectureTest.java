package tengen.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import com.tngtech.archunit.lang.syntax.elements.ClassesThat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The arrows between the modules and between their packages, and the habits of the whole house. It
 * stands in the last module because this one sees all others.
 */
final class ArchitectureTest {

  private static final String[] WINDOWS = {"java.awt..", "javax.swing..", "org.lwjgl.."};
  private static final String[] TENSORS = {"ai.djl..", "ai.onnxruntime.."};

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("jmh_generated"))
          .importPackages("tengen");

  @Test
  void modules_dependInOneDirection() {
    assertThat(CLASSES).hasSizeGreaterThan(200);
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("env")
        .definedBy("tengen.env..")
        .layer("agents")
        .definedBy("tengen.agents..")
        .layer("mcts")
        .definedBy("tengen.mcts..")
        .layer("selfplay")
        .definedBy("tengen.selfplay..")
        .layer("viz")
        .definedBy("tengen.viz..")
        .layer("bench")
        .definedBy("tengen.bench..")
        .whereLayer("env")
        .mayNotAccessAnyLayer()
        .whereLayer("agents")
        .mayOnlyAccessLayers("env")
        .whereLayer("mcts")
        .mayOnlyAccessLayers("env", "agents")
        .whereLayer("selfplay")
        .mayOnlyAccessLayers("env", "agents", "mcts")
        .whereLayer("viz")
        .mayOnlyAccessLayers("env", "agents", "mcts", "selfplay")
        .check(CLASSES);
  }

  @Test
  void packages_noCycles() {
    for (String module : List.of("env", "agents", "mcts", "selfplay", "viz")) {
      slices().matching("tengen." + module + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }
  }

  @Test
  void windowsAndTensors_stayInTheirModules() {
    noClassesIn("tengen.env..").resideInAnyPackage(TENSORS).check(CLASSES);
    noClassesIn("tengen.env..", "tengen.agents..", "tengen.mcts..")
        .resideInAnyPackage(WINDOWS)
        .check(CLASSES);
    noClassesIn("tengen.selfplay..").resideInAPackage("org.lwjgl..").check(CLASSES);
    noClassesIn("tengen.viz..")
        .resideInAnyPackage("ai.djl.training..", "tengen.selfplay.learn..")
        .check(CLASSES);
  }

  @Test
  void core_importsNothingElseOfTengen() {
    noClassesIn("tengen.env").resideInAPackage("tengen.env.*..").check(CLASSES);
    onlyClassesIn("tengen.env.game")
        .resideInAnyPackage("tengen.env", "tengen.env.game", "java..", "org.apache.commons.rng..")
        .check(CLASSES);
  }

  @Test
  void check_importsNoWorld() {
    onlyClassesIn("tengen.env.check")
        .resideInAnyPackage(
            "tengen.env",
            "tengen.env.game",
            "tengen.env.multi",
            "tengen.env.check",
            "java..",
            "com..",
            "org..")
        .check(CLASSES);
  }

  @Test
  void worlds_knowNeitherVectorsNorWrappers() {
    noClasses()
        .that()
        .resideInAPackage("tengen.env..")
        .and()
        .resideOutsideOfPackages(
            "tengen.env.vector..", "tengen.env.wrapper..", "tengen.env.check..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tengen.env.vector..", "tengen.env.wrapper..")
        .check(CLASSES);
  }

  @Test
  void search_knowsNoNetworksAndNoGo() {
    noClassesIn("tengen.mcts", "tengen.mcts.tree")
        .resideInAnyPackage("ai..", "tengen.agents..", "tengen.mcts.eval..", "tengen.env.go..")
        .check(CLASSES);
  }

  @Test
  void commandLine_staysInItsPackage() {
    noClasses()
        .that()
        .resideInAPackage("tengen.selfplay..")
        .and()
        .resideOutsideOfPackage("tengen.selfplay.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "tengen.selfplay.cli..", "ch.qos.logback..")
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
  void classes_drawFromNamedStreamsOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, SplittableRandom.class, ThreadLocalRandom.class)
        .orShould()
        .callMethod(Math.class, "random")
        .check(CLASSES);
  }

  @Test
  @DisplayName("array.mul(number) and its like lose their memory before gradients are taken")
  void arraysAndNumbers_meetInTorchTimes() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "an array and a number meet in a product, quotient or power",
                ArchitectureTest::losesItsNumber))
        .check(CLASSES);
  }

  private static boolean losesItsNumber(JavaMethodCall call) {
    return call.getTargetOwner().isAssignableTo(NDArray.class)
        && List.of("mul", "div", "pow", "maximum", "minimum").contains(call.getName())
        && call.getTarget().getRawParameterTypes().get(0).isEquivalentTo(Number.class)
        && !call.getOriginOwner().getSimpleName().equals("Torch");
  }

  @Test
  void libraries_doNotPrint() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Command")
        .and()
        .resideOutsideOfPackages("tengen.selfplay..", "tengen.bench..")
        .should(ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("tengen.selfplay..")
        .and()
        .resideOutsideOfPackage("tengen.selfplay.cli..")
        .should()
        .accessField(System.class, "out")
        .check(CLASSES);
  }

  @Test
  void packages_sayWhereToStartAndWhatTheyImport() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      List<Path> folders =
          files
              .filter(file -> file.toString().matches("\\.\\./(\\w+/)+src/main/java/.*\\.java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertThat(folders).hasSizeGreaterThan(20);
      assertThat(folders)
          .allSatisfy(
              folder ->
                  assertThat(folder.resolve("package-info.java"))
                      .content()
                      .contains("Start at")
                      .containsIgnoringCase("import"));
    }
  }

  private static ClassesThat<ClassesShouldConjunction> noClassesIn(String... packages) {
    return noClasses().that().resideInAnyPackage(packages).should().dependOnClassesThat();
  }

  private static ClassesThat<ClassesShouldConjunction> onlyClassesIn(String... packages) {
    return classes().that().resideInAnyPackage(packages).should().onlyDependOnClassesThat();
  }
}
