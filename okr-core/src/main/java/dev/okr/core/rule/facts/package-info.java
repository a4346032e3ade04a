/** What rules ask of plan and journal, worked out once for a check. */
@NullMarked
package dev.okr.core.rule.facts;

import org.jspecify.annotations.NullMarked;
