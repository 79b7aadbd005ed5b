package tengen.env.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.Rng;

class JobShopTest {

  @Test
  void shipped_all_haveTheirSizesAndBounds() {
    int[] bounds = {47, 655, 666, 655, 588, 537, 593};
    for (int i = 0; i < bounds.length; i++) {
      String name = JobShop.SHIPPED.get(i);
      JobShop shop = JobShop.shipped(name).orElseThrow();
      int jobs = name.equals("ft06") ? 6 : 10;
      int machines = name.startsWith("la") ? 5 : jobs;
      assertThat(shop).hasToString(name + ": " + jobs + " jobs, " + machines + " machines");
      assertThat(shop.lowerBound()).as(name).isLessThanOrEqualTo(bounds[i]);
      for (int j = 0; j < jobs; j++) {
        long visited =
            Arrays.stream(shop.machine, shop.first[j], shop.first[j + 1]).distinct().count();
        assertThat(visited).isEqualTo(machines);
      }
    }
    assertThat(JobShop.shipped("ft99")).isEmpty();
  }

  private static void refused(String text, String why) {
    assertThatThrownBy(() -> InstanceReader.standard("x", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void standard_mistakes_nameTheLine() {
    refused("", "line 1: an instance begins with");
    refused("2", "line 1: the number of machines is missing");
    refused("0 2", "the number of jobs must be a whole number from 1 to 2000; got \"0\"");
    refused("2 2\n0 1 1 2", "line 2: 1 of 2 jobs");
    refused("2 2\n0 1 1 2\n0 1 1", "line 3: job 2 has 3 numbers; its 2 operations need 4");
    refused("1 2\n0 1 1 2\n# end\n0 1 1 2", "line 4: more than the 1 jobs");
    refused(
        "1 2\n0 1 2 2", "line 2: the machine of operation 2 must be a whole number from 0 to 1");
    refused("1 2\n0 1 1 0", "line 2: the time of operation 2 must be a whole number from 1");
    refused("1 2\n0 1 1 x", "got \"x\"");
    refused("1 2 3\n0 1 1 1", "a flexible job shop's file ends in .fjs");
    refused("1 99999999999\n", "the number of machines must be");
  }

  @Test
  void flexible_exampleOfTheFormat_isRead() {
    JobShop shop = InstanceReader.flexible("x", "2 3 1.5\n2 1 3 5 2 1 4 2 6\n1 3 1 1 2 2 3 3\n");
    assertThat(shop.choices()).isEqualTo(3);
    assertThat(shop.operations()).isEqualTo(3);
    assertThat(shop.machine).containsExactly(2, 0, 1, 0, 1, 2);
    assertThat(shop.time).containsExactly(5, 4, 6, 1, 2, 3);
    assertThat(shop.lowerBound()).isEqualTo(9);
    for (String wrong :
        new String[] {"1 2\n1 3 1 1 1 1 1 1", "1 2\n2 1 1 1", "1 2\n1 1 1 1 9", "1 2\n1 1 0 4"}) {
      assertThatThrownBy(() -> InstanceReader.flexible("x", wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("line 2: ");
    }
  }

  @Test
  void read_file_namesItInErrors(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.fjs");
    Files.writeString(file, "1 1 1\n1 1 1 7\n");
    assertThat(JobShop.read(file).lowerBound()).isEqualTo(7);
    Files.writeString(file, "1 1 1\n1 1 1\n");
    assertThatThrownBy(() -> JobShop.read(file))
        .hasMessage(file + ": line 2: a time of operation 1 is missing");
  }

  @Property(tries = 300)
  void standard_anyText_isReadOrRefusedInOneSentence(
      @ForAll String text, @ForAll boolean flexible) {
    try {
      JobShop shop =
          flexible
              ? InstanceReader.flexible("x", "2 2\n" + text)
              : InstanceReader.standard("x", text);
      assertThat(shop.operations()).isPositive();
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).startsWith("line ");
    }
  }

  @Test
  void random_manyChoices_areDistinctMachines() {
    JobShop shop = JobShop.random(5, 4, 3, Rng.stream(1, "x"));
    for (int o = 0; o < shop.operations(); o++) {
      assertThat(Arrays.stream(shop.machine, shop.choice[o], shop.choice[o + 1]).distinct().count())
          .isEqualTo(3);
    }
  }
}
