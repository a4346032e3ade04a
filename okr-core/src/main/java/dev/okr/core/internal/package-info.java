/** Shared machinery of the model; not exported. */
@NullMarked
package dev.okr.core.internal;

import org.jspecify.annotations.NullMarked;
