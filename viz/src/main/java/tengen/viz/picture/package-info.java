/**
 * Pictures in files.
 *
 * <p>Start at {@link tengen.viz.picture.Pictures}. Imports nothing of Tengen.
 */
package tengen.viz.picture;
