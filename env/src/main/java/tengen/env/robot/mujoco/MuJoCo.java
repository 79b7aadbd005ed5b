package tengen.env.robot.mujoco;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The functions of MuJoCo's C library that are needed, under their own names. */
final class MuJoCo {

  private static final Logger LOG = LoggerFactory.getLogger(MuJoCo.class);

  /** What the library calls with a warning. */
  private interface Warning extends Callback {
    @SuppressWarnings("unused") // called by the library
    void invoke(String message);
  }

  /** Kept, since the library has only its address. Without one it writes a file of warnings. */
  private static final Warning WARNING = message -> LOG.debug("MuJoCo: {}", message.strip());

  private static Headers headers;

  private MuJoCo() {}

  /**
   * Loads the library when first asked, and says what its headers do.
   *
   * @throws IllegalStateException if it is not installed, or cannot be loaded
   */
  static synchronized Headers headers() {
    if (headers == null) {
      Installation installation =
          Installation.find()
              .orElseThrow(
                  () -> new IllegalStateException("MuJoCo is not here; " + Installation.CURE));
      Headers read = new Headers(installation.headers());
      String library = installation.library().toString();
      try {
        NativeLibrary loaded = NativeLibrary.getInstance(library);
        Native.register(MuJoCo.class, loaded);
        loaded
            .getGlobalVariableAddress("mju_user_warning")
            .setPointer(0, CallbackReference.getFunctionPointer(WARNING));
      } catch (UnsatisfiedLinkError e) {
        throw new IllegalStateException(library + " cannot be loaded: " + e.getMessage(), e);
      }
      headers = read;
    }
    return headers;
  }

  static native Pointer mj_loadXML(String file, Pointer files, byte[] error, int size);

  static native void mj_deleteModel(Pointer model);

  static native Pointer mj_makeData(Pointer model);

  static native void mj_deleteData(Pointer data);

  static native void mj_resetData(Pointer model, Pointer data);

  static native void mj_forward(Pointer model, Pointer data);

  static native void mj_kinematics(Pointer model, Pointer data);

  static native void mj_step(Pointer model, Pointer data);

  static native void mj_rnePostConstraint(Pointer model, Pointer data);

  static native int mj_stateSize(Pointer model, int parts);

  static native void mj_getState(Pointer model, Pointer data, Pointer state, int parts);

  static native void mj_setState(Pointer model, Pointer data, Pointer state, int parts);

  static native int mj_name2id(Pointer model, int kind, String name);

  static native String mj_versionString();
}
