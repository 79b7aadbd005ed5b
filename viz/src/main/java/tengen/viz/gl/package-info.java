/**
 * Off-screen drawing with OpenGL 3.3: the context, with a display or without, and a canvas of
 * anti-aliased shapes and text.
 *
 * <p>Start at {@link tengen.viz.gl.Canvas}. Imports LWJGL and nothing of Tengen.
 */
package tengen.viz.gl;
