/** What changed between two plans: the next version of one, or last quarter's and this one's. */
@NullMarked
package dev.okr.core.plan.diff;

import org.jspecify.annotations.NullMarked;
