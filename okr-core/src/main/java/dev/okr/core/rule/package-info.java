/**
 * The rule book: what a good coach would say about a plan and its journal, as findings with a code,
 * a place and a sentence on how to mend them. A rule is an object, and a host may write its own.
 */
@NullMarked
package dev.okr.core.rule;

import org.jspecify.annotations.NullMarked;
