/**
 * Pictures and films in files.
 *
 * <p>Start at {@link tengen.viz.film.Film}. Imports {@code tengen.env.io} only.
 */
package tengen.viz.film;
