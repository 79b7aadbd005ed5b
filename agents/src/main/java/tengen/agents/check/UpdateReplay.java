package tengen.agents.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/**
 * Replays {@code math/updates.json.gz}: a whole update of Stable-Baselines3 a case, the weights
 * before and after it. Each case goes to the {@link UpdateCase} that has its algorithm.
 */
public final class UpdateReplay implements Replay {

  /** For the service loader. */
  public UpdateReplay() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("math") && file.equals("updates.json.gz");
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    int index = 0;
    for (JsonNode entry : Trace.field(Trace.document(file), "cases")) {
      UpdateRecord record = new UpdateRecord(entry);
      Optional<UpdateCase> found = find(record.algorithm());
      if (found.isPresent()) {
        cases.run(index, check -> found.get().replay(record, check));
      } else {
        cases.skip("no algorithm " + record.algorithm());
      }
      index++;
    }
  }

  private static Optional<UpdateCase> find(String algorithm) {
    return ServiceLoader.load(UpdateCase.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(each -> each.replays(algorithm))
        .findFirst();
  }
}
