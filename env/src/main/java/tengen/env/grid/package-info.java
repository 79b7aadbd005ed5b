/**
 * Rooms of cells that one agent walks through, with keys, doors, lava and moving balls: the
 * mechanics and the rooms of MiniGrid.
 *
 * <p>Start at {@link tengen.env.grid.GridWorld}; {@link tengen.env.grid.MiniGrid} lists the rooms,
 * {@link tengen.env.grid.TextRoom} reads one from a text file, {@link tengen.env.grid.Room} is what
 * a room of your own implements. Imports {@code tengen.env} and {@code tengen.env.io}; the replay
 * of recorded traces also {@code tengen.env.check}.
 */
package tengen.env.grid;
