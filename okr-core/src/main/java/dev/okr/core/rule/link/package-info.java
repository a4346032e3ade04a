/**
 * Rules on what hangs together: dependencies, references, alignment, ids (OKR-501 to OKR-507,
 * OKR-601 to OKR-604, OKR-708).
 */
@NullMarked
package dev.okr.core.rule.link;

import org.jspecify.annotations.NullMarked;
