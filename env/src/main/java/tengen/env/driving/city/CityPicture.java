package tengen.env.driving.city;

import java.util.Locale;

/** A city as text: a character for two metres, four from north to south. */
final class CityPicture {

  private static final double WIDE = 2;
  private static final double HIGH = 4;
  private static final int COLUMNS = 76;
  private static final int ROWS = 28;

  private final City city;
  private final char[][] cells = new char[ROWS][COLUMNS];

  CityPicture(City city) {
    this.city = city;
  }

  /** What is around a car, north at the top, and a line of figures. */
  String text(Car car) {
    Roads roads = city.roads;
    double x0 = car.body[0] - WIDE * COLUMNS / 2;
    double y0 = car.body[1] + HIGH * ROWS / 2;
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        double x = x0 + (column + 0.5) * WIDE;
        double y = y0 - (row + 0.5) * HIGH;
        cells[row][column] = roads.map.isRoad(x, y) ? '.' : ' ';
      }
    }
    for (int i = 0; i < roads.parked.length; i += 4) {
      put(roads.parked[i] - x0, y0 - roads.parked[i + 1], 'p');
    }
    double[] place = new double[4];
    for (double ahead = 0; ahead < car.remaining() && ahead < 150; ahead += WIDE) {
      car.point(car.goodLane(), car.s() + ahead, place);
      put(place[0] - x0, y0 - place[1], '*');
    }
    for (int v = 0; v < city.fleet.size; v++) {
      if (v >= city.fleet.controlled || city.cars[v].active) {
        char c = v >= city.fleet.firstBike ? 'b' : v < city.fleet.controlled ? 'A' : 'c';
        put(city.fleet.pose[4 * v] - x0, y0 - city.fleet.pose[4 * v + 1], c);
      }
    }
    for (int i = 0; i < city.walkers.size; i++) {
      if (city.walkers.place(i, place, 0)) {
        put(place[0] - x0, y0 - place[1], 'w');
      }
    }
    put(car.body[0] - x0, y0 - car.body[1], '@');
    StringBuilder text = new StringBuilder();
    for (char[] row : cells) {
      text.append(new String(row).stripTrailing()).append('\n');
    }
    return text.append(figures(car)).toString();
  }

  private void put(double x, double y, char c) {
    int column = (int) Math.floor(x / WIDE);
    int row = (int) Math.floor(y / HIGH);
    if (column >= 0 && column < COLUMNS && row >= 0 && row < ROWS) {
      cells[row][column] = c;
    }
  }

  private String figures(Car car) {
    String[] lights = {"red", "amber", "green"};
    int lane = car.lane();
    boolean lit = !city.roads.isWay(lane) && city.roads.lights.at(city.roads.arc[lane]);
    return String.format(
        Locale.ROOT,
        "step %d, %.1f m/s, %.0f m to go%s%s",
        city.elapsed,
        car.speed(),
        car.remaining(),
        lit ? ", " + lights[city.rules.light(lane)] : "",
        car.crashed ? ", crashed" : "");
  }
}
