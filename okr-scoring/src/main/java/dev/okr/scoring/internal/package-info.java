/** The compiled form of a plan and the arithmetic over it; not exported. */
@NullMarked
package dev.okr.scoring.internal;

import org.jspecify.annotations.NullMarked;
