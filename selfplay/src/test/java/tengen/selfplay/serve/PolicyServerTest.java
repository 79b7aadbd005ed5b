package tengen.selfplay.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.Rng;
import tengen.selfplay.train.TrainedPolicy;

final class PolicyServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE = 2;

  @TempDir private static Path folder;
  private static Path run;
  private static PolicyServer server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    run = SmallRun.in(folder);
    server =
        PolicyServer.start(
            TrainedPolicy.open(run, "last"),
            new ServerConfig("127.0.0.1", 0, 10_000, 64, 1e6, PATIENCE));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.address().getPort() + path);
  }

  private static HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return CLIENT.send(request(body), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest request(String body) {
    return HttpRequest.newBuilder(uri("/act"))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(uri(path)).build();
    return JSON.readTree(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private static float[] observation(UniformRandomProvider random) {
    float[] numbers = new float[4];
    for (int i = 0; i < 4; i++) {
      numbers[i] = (float) (random.nextDouble() * 4 - 2);
    }
    return numbers;
  }

  @Test
  void act_manyAtOnce_areWhatThePolicyDoes() throws Exception {
    var random = Rng.stream(1, "observations");
    List<float[]> seen = new ArrayList<>();
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      seen.add(observation(random));
      String body = "{\"observation\": " + Arrays.toString(seen.get(i)) + "}";
      answers.add(CLIENT.sendAsync(request(body), HttpResponse.BodyHandlers.ofString()));
    }
    try (TrainedPolicy<?> policy = TrainedPolicy.open(run, "last")) {
      List<Object> wanted = policy.act(seen, null);
      assertThat(wanted).contains(0, 1);
      for (int i = 0; i < answers.size(); i++) {
        HttpResponse<String> answer = answers.get(i).get();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("action").asInt()).isEqualTo(wanted.get(i));
      }
    }
    JsonNode health = get("/health");
    assertThat(health.path("status").asText()).isEqualTo("ok");
    assertThat(health.path("answered").asLong()).isGreaterThanOrEqualTo(300);
    assertThat(health.path("batches").asLong())
        .isLessThanOrEqualTo(health.path("observations").asLong());
  }

  @Test
  void act_several_givesAListInTheirOrder() throws Exception {
    String one = "[0.1, 0.2, 0.3, 0.4]";
    JsonNode answer =
        JSON.readTree(
            post("{\"observations\": [" + one + ", [-1, -1, -1, -1], " + one + "]}").body());
    assertThat(answer.path("actions")).hasSize(3);
    assertThat(answer.path("actions").get(0)).isEqualTo(answer.path("actions").get(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"observation\": [1, 2, 3                     | 400 | not JSON",
        "{\"observation\": [1, 2, 3]}                   | 400 | 4 numbers; got 3",
        "{\"observation\": 5}                           | 400 | 4 numbers; got something else",
        "{\"observation\": [1, 2, 3, NaN]}              | 400 | not JSON",
        "{\"observation\": [1, 2, 3, 1e999]}            | 400 | finite",
        "{\"observation\": [1, 2, 3, \"4\"]}            | 400 | finite",
        "{\"observations\": []}                         | 400 | 1 to 64 observations",
        "{\"observations\": [[1, 2, 3, 4], [1]]}        | 400 | observations[1]",
        "{}                                             | 400 | send",
        "[1]                                            | 400 | send",
        "{\"observation\": [1, 2, 3, 4]} and more       | 400 | not JSON",
      })
  void act_bad_isRefusedWithTheReason(String body, int status, String reason) throws Exception {
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).path("error").asText()).contains(reason);
  }

  @Test
  void act_tooLargeOrElsewhere_isRefused() throws Exception {
    assertThat(post("x".repeat(20_000)).statusCode()).isEqualTo(413);
    assertThat(get("/nothing").path("error").asText()).contains("/health");
    assertThat(get("/act").path("error").asText()).contains("POST");
    assertThat(get("/spec").path("width").asInt()).isEqualTo(4);
    assertThat(get("/spec").path("environment").asText()).isEqualTo("CartPole-v1");
  }

  @Test
  void act_beside200SilentAndSlowSenders_isAnsweredAndTheyAreDropped() throws Exception {
    List<Socket> silent = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
      silent.add(socket);
      if (i % 2 == 0) {
        String begun = "POST /act HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{\"obs";
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
      }
    }
    for (int i = 0; i < 20; i++) {
      assertThat(post("{\"observation\": [0, 0, 0, 0]}").statusCode()).isEqualTo(200);
    }
    Socket slow = silent.get(0);
    slow.setSoTimeout(20_000);
    assertThat(ended(slow)).as("the slow sender is dropped").isTrue();
    for (Socket socket : silent) {
      socket.close();
    }
    assertThat(post("{\"observation\": [0, 0, 0, 0]}").statusCode()).isEqualTo(200);
  }

  /* Whether the other side closes, or says that it has waited long enough. */
  private static boolean ended(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() >= -1;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void start_byDefault_isNotReachedFromAnotherAddress() throws Exception {
    InetAddress other = null;
    for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : each.inetAddresses().toList()) {
        boolean plain = !address.isLoopbackAddress() && !address.isLinkLocalAddress();
        other = plain && other == null ? address : other;
      }
    }
    assumeTrue(other != null, "this machine has no other address");
    InetAddress outer = other;
    assertThatThrownBy(() -> new Socket(outer, server.address().getPort()).close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void start_addressInUse_saysSo() {
    ServerConfig same =
        new ServerConfig("127.0.0.1", server.address().getPort(), 1000, 1, 1, PATIENCE);
    try (TrainedPolicy<?> policy = TrainedPolicy.open(run, "last")) {
      assertThatThrownBy(() -> PolicyServer.start(policy, same))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("another --port");
    }
  }

  @Test
  void rates_oneAddress_hasItsShareAndNoMore() {
    Rates rates = new Rates(10);
    int allowed = 0;
    for (int i = 0; i < 1000; i++) {
      allowed += rates.allows("a", i * 10_000_000L) ? 1 : 0; // a hundred a second, for ten seconds
    }
    assertThat(allowed).isBetween(100, 111);
    assertThat(rates.allows("b", 10_000_000_000L)).isTrue();
  }
}
