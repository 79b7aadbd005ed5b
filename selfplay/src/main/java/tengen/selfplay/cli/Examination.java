package tengen.selfplay.cli;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tengen.agents.nn.Torch;
import tengen.env.robot.mujoco.Installation;

/** Looks at the machine, one thing after the other. */
final class Examination {

  /** Space that the unpacked engine takes [MiB], with some to spare. */
  private static final long ENGINE_SPACE = 700;

  private final List<Finding> findings = new ArrayList<>();
  private Consumer<Finding> listener = finding -> {};

  List<Finding> run(Consumer<Finding> each) {
    listener = each;
    processors();
    memory();
    java();
    maven();
    engine();
    onnx();
    gpu();
    display();
    ffmpeg();
    gnugo();
    python();
    mujoco();
    return findings;
  }

  private void mujoco() {
    Optional<Installation> found = Installation.find();
    boolean models = found.map(Installation::models).isPresent();
    String detail = found.map(here -> here.library().toString()).orElse("not found");
    add(
        models
            ? Finding.ok("MuJoCo", detail + ", models in " + found.get().models())
            : Finding.missing(
                "MuJoCo",
                detail + (found.isPresent() ? ", without Gymnasium's models" : ""),
                "for the worlds mujoco/…, " + Installation.CURE));
  }

  private void add(Finding finding) {
    findings.add(finding);
    listener.accept(finding);
  }

  private void processors() {
    int count = Runtime.getRuntime().availableProcessors();
    String model = "";
    try {
      model =
          Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> ", " + line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse("");
    } catch (IOException e) {
      // Not Linux: the number is enough.
    }
    add(Finding.ok("processors", count + model));
  }

  private void memory() {
    long heap = Runtime.getRuntime().maxMemory() >> 20;
    String machine = "";
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      machine = ", the machine has " + (system.getTotalMemorySize() >> 20) + " MiB";
    }
    String detail = "heap up to " + heap + " MiB" + machine;
    add(
        heap >= 900
            ? Finding.ok("memory", detail)
            : Finding.missing(
                "memory", detail, "too little to train on 19x19: allow more, JAVA_OPTS=-Xmx4g"));
  }

  private void java() {
    String home = System.getProperty("java.home");
    boolean compiler = javax.tools.ToolProvider.getSystemJavaCompiler() != null;
    String detail = Runtime.version() + " in " + home;
    add(
        compiler
            ? Finding.ok("JDK", detail)
            : Finding.missing("JDK", detail + " (no compiler)", "to build, install a JDK >= 17"));
  }

  private void maven() {
    String said = Commands.firstLine("mvn", "--version").replaceAll("\u001B\\[[;\\d]*m", "");
    add(
        said.isEmpty()
            ? Finding.missing("Maven", "not found", "to build, install it: apt install maven")
            : Finding.ok("Maven", said));
  }

  private void engine() {
    try {
      Engine engine = Torch.engine();
      try (NDManager manager = engine.newBaseManager()) {
        float sum = manager.create(new float[] {1, 2, 3}).sum().getFloat();
        String detail = "PyTorch " + engine.getVersion() + " through DJL " + Engine.getDjlVersion();
        String library = System.getenv("PYTORCH_LIBRARY_PATH");
        detail += library == null ? "" : ", library in " + library;
        add(
            sum == 6
                ? Finding.ok("network engine", detail)
                : Finding.broken("network engine", detail + " computes 1+2+3=" + sum, cure()));
      }
    } catch (RuntimeException | LinkageError e) {
      add(Finding.broken("network engine", "does not load: " + rootCause(e), cure()));
    }
  }

  /** The engine unpacks itself into the home directory; most often that is what fails. */
  private static String cure() {
    Path home = Path.of(System.getProperty("user.home"));
    try {
      FileStore store = Files.getFileStore(home);
      long free = store.getUsableSpace() >> 20;
      if (free < ENGINE_SPACE || !Files.isWritable(home)) {
        return "it needs "
            + ENGINE_SPACE
            + " MiB in "
            + home
            + " ("
            + free
            + " MiB free): make room, or set DJL_CACHE_DIR to another place";
      }
    } catch (IOException e) {
      return "set DJL_CACHE_DIR to a directory that can be written";
    }
    return "remove the directory " + home.resolve(".djl.ai") + " and start again";
  }

  private void onnx() {
    try {
      Class<?> runtime = Class.forName("ai.onnxruntime.OrtEnvironment");
      Object environment = runtime.getMethod("getEnvironment").invoke(null);
      Object version = runtime.getMethod("getVersion").invoke(environment);
      add(Finding.ok("ONNX Runtime", String.valueOf(version)));
    } catch (ClassNotFoundException e) {
      add(Finding.missing("ONNX Runtime", "not on the class path", "networks run on PyTorch"));
    } catch (InvocationTargetException e) {
      add(
          Finding.missing(
              "ONNX Runtime",
              "does not load: " + rootCause(e.getCause()),
              "networks run on PyTorch instead"));
    } catch (ReflectiveOperationException | LinkageError e) {
      add(
          Finding.missing(
              "ONNX Runtime", "does not load: " + rootCause(e), "networks run on PyTorch instead"));
    }
  }

  private void gpu() {
    String card =
        Commands.firstLine(
            "nvidia-smi", "--query-gpu=name,driver_version", "--format=csv,noheader");
    int used;
    try {
      used = Torch.engine().getGpuCount();
    } catch (RuntimeException | LinkageError e) {
      used = 0;
    }
    if (used > 0) {
      add(Finding.ok("GPU", used + " in use by PyTorch" + (card.isEmpty() ? "" : ": " + card)));
    } else if (card.isEmpty()) {
      add(Finding.missing("GPU", "none found", "all works on the processor, only slower"));
    } else {
      add(
          Finding.missing(
              "GPU",
              card + ", not used",
              "set PYTORCH_LIBRARY_PATH to the lib directory of a CUDA build of PyTorch "
                  + Torch.engine().getVersion()));
    }
  }

  private void display() {
    Map<String, String> env = System.getenv();
    String display = env.getOrDefault("WAYLAND_DISPLAY", env.getOrDefault("DISPLAY", ""));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean windows = !system.contains("linux") || !display.isEmpty();
    boolean egl =
        !system.contains("linux") || Commands.output("ldconfig", "-p").contains("libEGL.so.1");
    if (windows && egl) {
      add(Finding.ok("display", display.isEmpty() ? system : display));
    } else if (egl) {
      add(
          Finding.missing(
              "display",
              "none; pictures are drawn off screen by EGL",
              "for tengen watch; tengen record draws without a screen"));
    } else {
      add(
          Finding.missing(
              "display",
              (windows ? display : "none") + ", and no libEGL.so.1",
              "to draw pictures: apt install libegl1 libgl1-mesa-dri"));
    }
  }

  private void ffmpeg() {
    String said = Commands.firstLine("ffmpeg", "-version");
    add(
        said.isEmpty()
            ? Finding.missing(
                "ffmpeg", "not found", "films in MP4 (GIF needs nothing): apt install ffmpeg")
            : Finding.ok("ffmpeg", said.replaceFirst(" Copyright.*", "")));
  }

  private void gnugo() {
    String said = Commands.firstLine("gnugo", "--version");
    add(
        said.isEmpty()
            ? Finding.missing("GNU Go", "not found", "an opponent for Go: apt install gnugo")
            : Finding.ok("GNU Go", said));
  }

  private void python() {
    String script =
        """
        import importlib.metadata as m, sys
        print('Python ' + sys.version.split()[0])
        for p in ('torch', 'open_spiel', 'gymnasium', 'pettingzoo'):
          try: print(p + ' ' + m.version(p))
          except m.PackageNotFoundError: print('-' + p)
        """;
    List<String> said = Commands.output("python3", "-c", script).lines().toList();
    if (said.isEmpty()) {
      add(Finding.missing("Python", "not found", "only for tengen bench --peers"));
      return;
    }
    String there = String.join(", ", said.stream().filter(s -> !s.startsWith("-")).toList());
    List<String> absent =
        said.stream().filter(s -> s.startsWith("-")).map(s -> s.substring(1)).toList();
    add(
        absent.isEmpty()
            ? Finding.ok("Python peers", there)
            : Finding.missing(
                "Python peers",
                there,
                "for tengen bench --peers: pip install " + String.join(" ", absent)));
  }

  private static String rootCause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return cause.getClass().getSimpleName() + (said.isEmpty() ? "" : ": " + said);
  }
}
