/**
 * Games of cards and dice, and games given by a table.
 *
 * <p>Start at {@link tengen.viz.cards.KuhnScene}. Imports {@code tengen.env.cards}, {@code
 * tengen.env.text} and {@code tengen.viz.scene}. Those who watch see all cards; what one of the
 * players does not see has a striped corner.
 */
package tengen.viz.cards;
