/**
 * Grid rooms as pictures.
 *
 * <p>Start at {@link tengen.viz.rooms.RoomScene}. Imports {@code tengen.env.grid} and {@code
 * tengen.viz.scene}.
 */
package tengen.viz.rooms;
