package tengen.env.robot.mujoco;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.lang.ref.Cleaner;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A model and its state in MuJoCo. Arrays of the library are seen through buffers, without copies;
 * they must not be touched after {@link #close}. Used by one thread at a time.
 */
final class Simulation implements AutoCloseable {

  private static final Cleaner CLEANER = Cleaner.create();
  private static final Object LOADING = new Object();
  private static final int BODY = 1;

  /** No {@code mjData} is longer up to its {@code qpos}. */
  private static final long LONGEST = 1L << 24;

  /** No {@code mjModel} is longer up to its {@code qpos0}. */
  private static final long MODEL_HEAD = 1L << 14;

  private static final int WORD = Long.BYTES;

  /** Numbers of coordinates, of speeds, and of controls. */
  final int nq;

  final int nv;
  final int nu;

  /** Seconds of one step. */
  final double timestep;

  final DoubleBuffer qpos;
  final DoubleBuffer qvel;
  final DoubleBuffer ctrl;

  /** Torque and force of contacts on each body, of the last {@link #step}. */
  private final DoubleBuffer forces;

  private final Headers headers;
  private final Pointer model;
  private final Pointer data;
  private final Cleaner.Cleanable native_;
  private final int everything;
  private final Memory state;
  private final long pointers;
  private boolean closed;

  /** What is freed. */
  private record Owned(Pointer model, Pointer data) implements Runnable {
    @Override
    public void run() {
      MuJoCo.mj_deleteData(data);
      MuJoCo.mj_deleteModel(model);
    }
  }

  /**
   * Loads a model.
   *
   * @param file in MuJoCo's XML
   * @throws IllegalArgumentException if it cannot be read; says why
   * @throws IllegalStateException if MuJoCo is not installed, or of a version that is not
   *     understood
   */
  Simulation(Path file) {
    headers = MuJoCo.headers();
    model = load(file);
    data = MuJoCo.mj_makeData(model);
    native_ = CLEANER.register(this, new Owned(model, data));
    nq = size("mjSTATE_QPOS");
    nv = size("mjSTATE_QVEL");
    nu = size("mjSTATE_CTRL");
    everything = headers.everything();
    state = new Memory((long) WORD * Math.max(1, MuJoCo.mj_stateSize(model, everything)));
    pointers = find();
    qpos = array("qpos", nq);
    qvel = array("qvel", nv);
    ctrl = array("ctrl", nu);
    forces = bodies("cfrc_ext", 6);
    verify();
    timestep = measureStep();
  }

  private static Pointer load(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no model " + file + "; " + Installation.CURE);
    }
    byte[] error = new byte[1000];
    Pointer model;
    synchronized (LOADING) {
      model = MuJoCo.mj_loadXML(file.toString(), null, error, error.length);
    }
    if (model == null) {
      throw new IllegalArgumentException(file + " is no model: " + Native.toString(error).strip());
    }
    return model;
  }

  private int size(String part) {
    return MuJoCo.mj_stateSize(model, headers.bit(part));
  }

  /**
   * Where the pointer {@code qpos} lies in {@code mjData}: after that to the buffer, at whose
   * beginning its numbers are, and that to the arena; then follows {@code qvel}.
   */
  private long find() {
    for (long at = 0; at < LONGEST; at += WORD) {
      long buffer = data.getLong(at);
      if (buffer > 4096 && buffer % WORD == 0) {
        long positions = data.getLong(at + 2 * WORD) - buffer;
        long between = data.getLong(at + 3 * WORD) - buffer - positions;
        if (positions >= 0 && positions < 4096 && between >= 8L * nq && between < 8L * nq + 128) {
          return at + 2 * WORD;
        }
      }
    }
    throw strange();
  }

  /** What is written through the state must be seen in the arrays. */
  private void verify() {
    if (headers.size(model, "nq") != nq
        || headers.size(model, "nv") != nv
        || headers.size(model, "nu") != nu) {
      throw strange();
    }
    int parts =
        headers.bit("mjSTATE_QPOS") | headers.bit("mjSTATE_QVEL") | headers.bit("mjSTATE_CTRL");
    for (int i = 0; i < nq + nv + nu; i++) {
      state.setDouble((long) WORD * i, 0.5 + i);
    }
    MuJoCo.mj_setState(model, data, state, parts);
    for (int i = 0; i < nq + nv + nu; i++) {
      double seen = i < nq ? qpos.get(i) : i < nq + nv ? qvel.get(i - nq) : ctrl.get(i - nq - nv);
      if (seen != 0.5 + i) {
        throw strange();
      }
    }
    reset();
  }

  private double measureStep() {
    MuJoCo.mj_step(model, data);
    MuJoCo.mj_getState(model, data, state, headers.bit("mjSTATE_TIME"));
    double step = state.getDouble(0);
    reset();
    return step;
  }

  private IllegalStateException strange() {
    return new IllegalStateException(
        "MuJoCo "
            + MuJoCo.mj_versionString()
            + " lays out its data in a way that is not understood; take another version, such as"
            + " 4.0.0");
  }

  /**
   * An array of {@code mjData}.
   *
   * @param name of the member, such as {@code "cfrc_ext"}
   * @param size how many numbers of it are used
   */
  DoubleBuffer array(String name, int size) {
    Pointer array = data.getPointer(pointers + (long) WORD * headers.pointer(name));
    return array
        .getByteBuffer(0, (long) WORD * size)
        .order(ByteOrder.nativeOrder())
        .asDoubleBuffer();
  }

  /**
   * An array of {@code mjData} with some numbers for each body.
   *
   * @param each numbers of a body
   */
  DoubleBuffer bodies(String name, int each) {
    return array(name, each * headers.size(model, "nbody"));
  }

  /**
   * An array of {@code mjData} with some numbers for each joint.
   *
   * @param each numbers of a joint
   */
  DoubleBuffer joints(String name, int each) {
    return array(name, each * headers.size(model, "njnt"));
  }

  /** A number of things in the model, such as {@code "ngeom"}. */
  int count(String name) {
    return headers.size(model, name);
  }

  /**
   * An array of {@code mjModel}, such as {@code "geom_size"}.
   *
   * @throws IllegalStateException if the model is laid out in a way that is not understood
   */
  Pointer model(String name) {
    /* The pointers begin with that to the buffer; at the beginning of that are qpos0's numbers, and
     * behind these those of the next array, as many. */
    for (long at = 0; at < MODEL_HEAD; at += WORD) {
      long buffer = model.getLong(at);
      long first = model.getLong(at + WORD) - buffer;
      long between = model.getLong(at + 2 * WORD) - buffer - first;
      boolean fits = between >= 8L * nq && between < 8L * nq + 128;
      if (buffer > 4096 && buffer % WORD == 0 && first >= 0 && first < 4096 && fits) {
        return model.getPointer(at + WORD + (long) WORD * headers.modelPointer(name));
      }
    }
    throw strange();
  }

  /**
   * The number of a body.
   *
   * @throws IllegalArgumentException if the model has none of that name
   */
  int body(String name) {
    int id = MuJoCo.mj_name2id(model, BODY, name);
    if (id < 0) {
      throw new IllegalArgumentException("the model has no body \"" + name + "\"");
    }
    return id;
  }

  /** The model's own state, at rest. */
  void reset() {
    MuJoCo.mj_resetData(model, data);
  }

  /** Computes what follows from coordinates and speeds. */
  void forward() {
    MuJoCo.mj_forward(model, data);
  }

  /** Computes where bodies and joints are; what a step reads is computed by it again. */
  void locate() {
    MuJoCo.mj_kinematics(model, data);
  }

  /** Goes on for so many steps under the same controls, and computes the forces of contacts. */
  void step(float[] controls, int steps) {
    for (int i = 0; i < nu; i++) {
      ctrl.put(i, controls[i]);
    }
    for (int i = 0; i < steps; i++) {
      MuJoCo.mj_step(model, data);
    }
    MuJoCo.mj_rnePostConstraint(model, data);
  }

  /** All that the future depends on, and the forces of contacts, which the past left. */
  double[] save() {
    MuJoCo.mj_getState(model, data, state, everything);
    int size = MuJoCo.mj_stateSize(model, everything);
    double[] saved = Arrays.copyOf(state.getDoubleArray(0, size), size + forces.capacity());
    forces.duplicate().get(saved, size, forces.capacity());
    return saved;
  }

  /** Puts back what {@link #save} gave. */
  void load(double[] saved) {
    int size = saved.length - forces.capacity();
    state.write(0, saved, 0, size);
    forces.duplicate().put(saved, size, forces.capacity());
    MuJoCo.mj_setState(model, data, state, everything);
  }

  /** Whether it has been closed. */
  boolean closed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    native_.clean();
  }
}
