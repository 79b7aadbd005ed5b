package tengen.env.driving;

import tengen.env.Require;

/**
 * The lane change model MOBIL: a driver changes lanes where that makes the accelerations of all
 * concerned greater and nobody behind has to brake hard (Kesting, Treiber and Helbing 2007,
 * Transportation Research Record 1999:86, equations 2 and 3).
 *
 * @param politeness how much the accelerations of those behind count beside the own, 0 to 1
 * @param threshold least gain that is worth a change, m/s²
 * @param safeBraking hardest braking that a change may ask of the new follower, m/s², at least 0
 */
public record Mobil(double politeness, double threshold, double safeBraking) {

  /** Checks the numbers. */
  public Mobil {
    Require.inRange("politeness", politeness, 0, 1);
    Require.inRange("threshold", threshold, -100, 100);
    Require.inRange("safeBraking", safeBraking, 0, 1e6);
  }

  /**
   * Whether a change asks no harder braking than allowed.
   *
   * @param acceleration of the new follower, or of the driver himself, after the change, m/s²
   */
  public boolean safe(double acceleration) {
    return acceleration >= -safeBraking;
  }

  /**
   * Whether a change that is safe pays. All in m/s²; those who are not there count 0.
   *
   * @param gain of the driver: his acceleration after the change minus the present one
   * @param newFollowerGain of who would be behind him
   * @param oldFollowerGain of who is behind him now
   */
  public boolean pays(double gain, double newFollowerGain, double oldFollowerGain) {
    return gain + politeness * (newFollowerGain + oldFollowerGain) >= threshold;
  }
}
