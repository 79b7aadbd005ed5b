/**
 * How vehicles move and how drivers drive: mathematics that every road world shares.
 *
 * <p>Start at {@link tengen.env.driving.Idm}. Imports {@code tengen.env}.
 */
package tengen.env.driving;
