/**
 * Small games of chance, secrets and simultaneous moves about which the truth is known: Kuhn and
 * Leduc poker, liar's dice, backgammon, matrix games, the two-step game.
 *
 * <p>Start at {@link tengen.env.cards.KuhnPoker}. Imports {@code tengen.env} and {@code
 * tengen.env.game}; what is replayed from OpenSpiel also imports {@code tengen.env.check}.
 */
package tengen.env.cards;
