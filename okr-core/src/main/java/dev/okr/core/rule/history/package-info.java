/**
 * Rules on rhythm and on what was changed afterwards (OKR-217, OKR-218, OKR-605, OKR-701 to
 * OKR-707, OKR-901 to OKR-903).
 */
@NullMarked
package dev.okr.core.rule.history;

import org.jspecify.annotations.NullMarked;
