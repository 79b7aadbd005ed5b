package tengen.env.grid;

import org.junit.jupiter.api.Nested;
import tengen.env.Environment;
import tengen.env.check.EnvironmentContract;

class GridContractTest {

  /** A contract for a room; fewer steps than usual, because an observation has 164 numbers. */
  private abstract static class OfRoom extends EnvironmentContract<Integer> {

    abstract Room room();

    @Override
    protected Environment<Integer> create() {
      return new GridWorld(room());
    }

    @Override
    protected int steps() {
      return 250;
    }
  }

  @Nested
  class EmptyRoom extends OfRoom {
    @Override
    Room room() {
      return new Empty(6, false, 40, Sight.ENCODED);
    }
  }

  @Nested
  class EmptyRandom extends OfRoom {
    @Override
    Room room() {
      return new Empty(5, true, 0, Sight.FULL);
    }
  }

  @Nested
  class FourRoomsRoom extends OfRoom {
    @Override
    Room room() {
      return new FourRooms(0, Sight.ENCODED);
    }
  }

  @Nested
  class DoorKeyRoom extends OfRoom {
    @Override
    Room room() {
      return new DoorKey(5, 0, Sight.ONE_HOT);
    }
  }

  @Nested
  class UnlockRoom extends OfRoom {
    @Override
    Room room() {
      return new Unlock(0, Sight.ENCODED);
    }
  }

  @Nested
  class UnlockPickupRoom extends OfRoom {
    @Override
    Room room() {
      return new UnlockPickup(0, Sight.ENCODED);
    }
  }

  @Nested
  class KeyCorridorRoom extends OfRoom {
    @Override
    Room room() {
      return new KeyCorridor(3, 3, 0, Sight.ENCODED);
    }
  }

  @Nested
  class LavaCrossing extends OfRoom {
    @Override
    Room room() {
      return new Crossing(9, 3, true, 0, Sight.ENCODED);
    }
  }

  @Nested
  class SimpleCrossing extends OfRoom {
    @Override
    Room room() {
      return new Crossing(11, 5, false, 0, Sight.ENCODED);
    }
  }

  @Nested
  class LavaGapRoom extends OfRoom {
    @Override
    Room room() {
      return new LavaGap(5, 0, Sight.ENCODED);
    }
  }

  @Nested
  class MemoryRoom extends OfRoom {
    @Override
    Room room() {
      return new Memory(13, true, 0, Sight.ENCODED);
    }
  }

  @Nested
  class DynamicObstaclesRoom extends OfRoom {
    @Override
    Room room() {
      return new DynamicObstacles(8, true, 4, 0, Sight.ENCODED);
    }
  }

  @Nested
  class MultiRoomRoom extends OfRoom {
    @Override
    Room room() {
      return new MultiRoom(2, 4, 6, 0, Sight.ENCODED);
    }
  }

  @Nested
  class GoToObjectRoom extends OfRoom {
    @Override
    Room room() {
      return new GoToObject(6, 3, 0, Sight.ENCODED);
    }
  }

  @Nested
  class WrittenRoom extends OfRoom {
    @Override
    Room room() {
      return TextRoom.parse(TextRoomTest.DOOR);
    }

    @Override
    protected int steps() {
      return 60;
    }
  }

  @Nested
  class Pictures extends OfRoom {
    @Override
    Room room() {
      return new DoorKey(6, 30, Sight.RGB);
    }

    @Override
    protected int steps() {
      return 30;
    }
  }
}
