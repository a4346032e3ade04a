/** Writes what hosts print: findings, problems, changes of a plan. */
@NullMarked
package dev.okr.core.wire.report;

import org.jspecify.annotations.NullMarked;
