/**
 * The rules of scoring as values: a policy says what is clamped, how missing data counts, what is
 * expected by a date and which light a score gets. Tools disagree about these, so known tools are
 * named constants of one type, not branches in the code. All of them stand side by side in {@code
 * docs/reference/policies.md}.
 */
@NullMarked
package dev.okr.scoring.policy;

import org.jspecify.annotations.NullMarked;
