/**
 * Files that are wholly there or not at all, and errors that name them.
 *
 * <p>Start at {@link tengen.env.io.AtomicFiles}. Imports nothing of Tengen.
 */
package tengen.env.io;
