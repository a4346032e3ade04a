/** How the goals of a cycle stood by the journal alone, without a score; not exported. */
@NullMarked
package dev.okr.core.plan.past;

import org.jspecify.annotations.NullMarked;
