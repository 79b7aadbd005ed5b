/**
 * Panes with plots, tables and sliders.
 *
 * <p>Start at {@link tengen.viz.gui.Gui}. Imports {@code tengen.viz.gl} and {@code
 * tengen.viz.scene}.
 */
package tengen.viz.gui;
