/**
 * Generators of plans and journals, for property tests of the library itself: every type of the
 * model, every shape of it, and the odd ones most. A plan and a journal of theirs know nothing of
 * each other; where they must match, and for hosts, there is okr-testkit. They stay here because
 * the tests of okr-core need them, and okr-testkit needs okr-core.
 */
@NullMarked
package dev.okr.core.testkit;

import org.jspecify.annotations.NullMarked;
