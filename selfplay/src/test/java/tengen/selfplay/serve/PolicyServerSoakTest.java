package tengen.selfplay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.Rng;
import tengen.selfplay.train.TrainedPolicy;

/**
 * Minutes of load with bad requests mixed in: {@code mvn verify -Pslow -pl selfplay -am
 * -Dtest=PolicyServerSoakTest -Dtengen.soak.seconds=600}.
 */
@Tag("slow")
final class PolicyServerSoakTest {

  private static final int SECONDS = Integer.getInteger("tengen.soak.seconds", 60);
  private static final int CLIENTS = 6;
  private static final int SILENT = 200;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> BAD =
      List.of(
          "{\"observation\": [1, 2, 3",
          "{\"observation\": [1, 2, 3]}",
          "{\"observation\": [1, 2, 3, NaN]}",
          "{\"observation\": [1, 2, 3, 1e999]}",
          "x".repeat(60_000),
          "");

  @TempDir private Path folder;
  private final LongAdder good = new LongAdder();
  private final LongAdder bad = new LongAdder();
  private final LongAdder dropped = new LongAdder();

  @Test
  void serve_minutesOfLoad_answersRightAndLosesNothing() throws Exception {
    Path run = SmallRun.in(folder);
    ServerConfig config = new ServerConfig("127.0.0.1", 0, 50_000, 256, 1e6, 5);
    try (TrainedPolicy<?> policy = TrainedPolicy.open(run, "last");
        PolicyServer server = PolicyServer.start(TrainedPolicy.open(run, "last"), config)) {
      int port = server.address().getPort();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1);
      List<Future<?>> all = new ArrayList<>();
      all.add(clients.submit(() -> beSilent(port, end)));
      for (int i = 0; i < CLIENTS; i++) {
        int client = i;
        all.add(clients.submit(() -> ask(port, end, client, policy)));
      }
      List<Long> memory = new ArrayList<>();
      while (System.nanoTime() < end) {
        Thread.sleep(Math.max(500, SECONDS * 1000L / 20));
        System.gc();
        memory.add((Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
      }
      for (Future<?> each : all) {
        each.get();
      }
      clients.shutdown();
      System.err.printf(
          "soak: %d s, %d right answers, %d refused as they should be, %d silent or slow ones"
              + " dropped; heap %s MiB%n",
          SECONDS, good.sum(), bad.sum(), dropped.sum(), memory);
      assertThat(good.sum()).isGreaterThan(SECONDS * 100L);
      assertThat(bad.sum()).isPositive();
      assertThat(memory.get(memory.size() - 1)).isLessThan(memory.get(memory.size() / 2) + 32);
      assertThat(health(port)).contains("\"status\":\"ok\"");
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("policy"));
  }

  private static String health(int port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /* Mostly good requests; every answer is compared with the policy's own. */
  private Void ask(int port, long end, int number, TrainedPolicy<?> policy) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    UniformRandomProvider random = Rng.stream(number, "soak");
    URI uri = URI.create("http://127.0.0.1:" + port + "/act");
    while (System.nanoTime() < end) {
      boolean wrong = random.nextInt(10) == 0;
      float[] seen = new float[4];
      for (int i = 0; i < 4; i++) {
        seen[i] = (float) (random.nextDouble() * 4 - 2);
      }
      String body =
          wrong
              ? BAD.get(random.nextInt(BAD.size()))
              : "{\"observation\": " + Arrays.toString(seen) + "}";
      HttpRequest request =
          HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body)).build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (wrong) {
        assertThat(answer.statusCode()).as(body).isIn(400, 413);
        bad.increment();
      } else {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Object wanted;
        synchronized (policy) {
          wanted = policy.act(List.of(seen), null).get(0);
        }
        assertThat(JSON.readTree(answer.body()).path("action").asInt()).isEqualTo(wanted);
        good.increment();
      }
    }
    return null;
  }

  /* Connections that say nothing, or begin and do not go on. */
  private Void beSilent(int port, long end) throws Exception {
    String begun = "POST /act HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{\"obs";
    while (System.nanoTime() < end) {
      List<Socket> open = new ArrayList<>();
      for (int i = 0; i < SILENT; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        open.add(socket);
        if (i % 2 == 0) {
          socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
        }
      }
      Thread.sleep(Math.min(12_000, SECONDS * 500L));
      for (Socket socket : open) {
        socket.close();
        dropped.increment();
      }
    }
    return null;
  }
}
