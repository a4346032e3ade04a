/**
 * The documents of scoring: the tables of policies, and the writers of what follows from a plan and
 * a journal. Beside {@code dev.okr.core.wire}, whose interfaces they use; for adapters, not for
 * hosts.
 */
@NullMarked
package dev.okr.scoring.wire;

import org.jspecify.annotations.NullMarked;
