/** How units are called beside a number. */
@NullMarked
package dev.okr.scoring.internal.unit;

import org.jspecify.annotations.NullMarked;
