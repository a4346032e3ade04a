/**
 * Shared machinery of the model: exported to the library's own modules, and to no host; what it
 * holds may change at any time.
 */
@NullMarked
package dev.okr.core.internal;

import org.jspecify.annotations.NullMarked;
