/** The tables of a plan and of what it is made of. */
@NullMarked
package dev.okr.core.wire.plan;

import org.jspecify.annotations.NullMarked;
