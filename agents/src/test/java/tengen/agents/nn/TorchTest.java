package tengen.agents.nn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.pytorch.jni.JniUtils;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class TorchTest {

  @Test
  void threads_set_areReported() {
    int before = Torch.threads();
    try {
      Torch.threads(1);
      assertThat(Torch.threads()).isEqualTo(1);
      assertThatThrownBy(() -> Torch.threads(0)).hasMessage("threads must be at least 1; got 0");
    } finally {
      Torch.threads(before);
    }
  }

  @Test
  void noGradient_closed_restoresWhatWas() {
    Torch.engine();
    JniUtils.setGradMode(true);
    try (var outer = Torch.noGradient()) {
      assertThat(JniUtils.isGradMode()).isFalse();
      Torch.noGradient().close();
      assertThat(JniUtils.isGradMode()).isFalse();
    }
    assertThat(JniUtils.isGradMode()).isTrue();
  }

  @Test
  void engine_neverDownloads() {
    Torch.engine();
    assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
  }

  @Test
  void otherClasses_doNotNameTheEngine() {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tengen.agents.nn");
    noClasses()
        .that()
        .haveNameNotMatching("tengen\\.agents\\.nn\\.Torch(Script)?(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.djl.pytorch..")
        .check(classes);
  }
}
