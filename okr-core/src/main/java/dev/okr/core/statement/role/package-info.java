/**
 * The fourth stage: the marks around each figure, the pairs and ranges they make, and the part that
 * each plays in its sentence.
 */
@NullMarked
package dev.okr.core.statement.role;

import org.jspecify.annotations.NullMarked;
