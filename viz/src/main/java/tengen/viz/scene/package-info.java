/**
 * How worlds are seen.
 *
 * <p>Start at {@link tengen.viz.scene.Scene}, the interface that a picture of a world of one's own
 * implements, and {@link tengen.viz.scene.Scenes}, which finds the scene of a world. Imports {@code
 * tengen.env} and {@code tengen.viz.gl}.
 */
package tengen.viz.scene;
