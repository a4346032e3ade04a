/** Reads what is usual in a plan straight from its bytes. */
@NullMarked
package dev.okr.core.wire.scan.plan;

import org.jspecify.annotations.NullMarked;
