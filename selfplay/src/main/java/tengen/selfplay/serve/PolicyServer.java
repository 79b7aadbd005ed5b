package tengen.selfplay.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import tengen.env.Space;
import tengen.selfplay.train.TrainedPolicy;

/**
 * A trained policy as JSON over HTTP: {@code POST /act} with an observation, or several, gives the
 * action, or the actions; {@code GET /spec} tells what it sees and does, {@code GET /health} how
 * the server is.
 */
public final class PolicyServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Threads that read requests and write answers; they wait most of the time. */
  private static final int THREADS = 256;

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int TOO_LARGE = 413;
  private static final int TOO_MANY = 429;
  private static final int FAILED = 500;
  private static final int BUSY = 503;

  private final ServerConfig config;
  private final TrainedPolicy<?> policy;
  private final Batcher batcher;
  private final Rates rates;
  private final HttpServer server;
  private final ExecutorService threads;
  private final LongAdder answered = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final long begun = System.nanoTime();

  private PolicyServer(ServerConfig config, TrainedPolicy<?> policy, HttpServer server) {
    this.config = config;
    this.policy = policy;
    this.server = server;
    batcher = new Batcher(policy, config.maxRows());
    rates = new Rates(config.perSecond());
    threads =
        new ThreadPoolExecutor(
            2,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            // A caller that runs the task itself would be the one that accepts connections.
            new ThreadPoolExecutor.AbortPolicy());
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Begins to listen.
   *
   * @param policy closed with the server
   * @throws IllegalArgumentException if the address is unknown, or in use
   */
  public static PolicyServer start(TrainedPolicy<?> policy, ServerConfig config) {
    // Read once, when the first server of the process is made [s].
    String patience = Integer.toString(config.patience());
    System.setProperty("sun.net.httpserver.maxReqTime", patience);
    System.setProperty("sun.net.httpserver.maxRspTime", patience);
    // Head and body are two packets: the second would wait 40 ms for the first to be acknowledged.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      InetAddress address = InetAddress.getByName(config.host());
      HttpServer server = HttpServer.create(new InetSocketAddress(address, config.port()), 256);
      return new PolicyServer(config, policy, server);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("--host " + config.host() + " is no address here", e);
    } catch (BindException e) {
      throw new IllegalArgumentException(
          config.host()
              + ":"
              + config.port()
              + " cannot be listened at ("
              + e.getMessage()
              + "): choose another --port, or another --host",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String address = exchange.getRemoteAddress().getAddress().getHostAddress();
      String path = exchange.getRequestURI().getPath();
      if (!rates.allows(address, System.nanoTime())) {
        refuse(exchange, TOO_MANY, "more than " + config.perSecond() + " requests a second");
      } else if (path.equals("/act")) {
        act(exchange);
      } else if (path.equals("/health") || path.equals("/spec")) {
        tell(exchange, path.equals("/health") ? health() : spec());
      } else {
        refuse(exchange, NOT_FOUND, "there are /act, /spec and /health");
      }
    }
  }

  private void tell(HttpExchange exchange, Map<String, Object> what) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      send(exchange, OK, what);
    } else {
      refuse(exchange, NOT_ALLOWED, "ask by GET");
    }
  }

  private void act(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      refuse(exchange, NOT_ALLOWED, "ask by POST");
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(config.maxBytes() + 1);
    if (body.length > config.maxBytes()) {
      refuse(exchange, TOO_LARGE, "a request has at most " + config.maxBytes() + " bytes");
      return;
    }
    try {
      Question question =
          Question.parse(
              body, policy.observationSpace().width(), policy.maskWidth(), config.maxRows());
      CompletableFuture<List<Object>> answer = batcher.ask(question);
      if (answer == null) {
        refuse(exchange, BUSY, "too many requests wait already; ask again later");
        return;
      }
      List<Object> actions = answer.join();
      answered.increment();
      send(
          exchange,
          OK,
          question.single() ? Map.of("action", actions.get(0)) : Map.of("actions", actions));
    } catch (Question.BadRequest e) {
      refuse(exchange, BAD_REQUEST, e.getMessage());
    } catch (CancellationException e) {
      refuse(exchange, BUSY, "the server is closing");
    } catch (CompletionException e) {
      refuse(exchange, FAILED, "the policy failed: " + e.getCause().getMessage());
    }
  }

  private void refuse(HttpExchange exchange, int status, String why) throws IOException {
    refused.increment();
    // What is left of the body is not read: it may never come.
    exchange.getResponseHeaders().set("Connection", "close");
    send(exchange, status, Map.of("error", why));
  }

  private static void send(HttpExchange exchange, int status, Map<String, ?> what)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(what);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private Map<String, Object> health() {
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", "ok");
    health.put("seconds", (System.nanoTime() - begun) / 1_000_000_000);
    health.put("answered", answered.sum());
    health.put("refused", refused.sum());
    health.put("batches", batcher.batches());
    health.put("observations", batcher.rows());
    return health;
  }

  private Map<String, Object> spec() {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("environment", policy.environment());
    spec.put("algorithm", policy.algorithm());
    spec.put("observation", policy.observationSpace().toString());
    spec.put("width", policy.observationSpace().width());
    spec.put("action", policy.actionSpace().toString());
    spec.put("discrete", policy.actionSpace() instanceof Space.Discrete);
    spec.put("mask", policy.maskWidth());
    return spec;
  }

  /** Answers what is under way, and ends. */
  @Override
  public void close() {
    server.stop(1);
    threads.shutdown();
    batcher.close();
  }
}
