/** How this module's Immutables types look. */
@NullMarked
package dev.okr.scoring.internal.style;

import org.jspecify.annotations.NullMarked;
