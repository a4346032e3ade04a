/** What a scorecard follows from. */
@NullMarked
package dev.okr.scoring.internal.inputs;

import org.jspecify.annotations.NullMarked;
