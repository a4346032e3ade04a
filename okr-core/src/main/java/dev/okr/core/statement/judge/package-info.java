/** The last stage: the end values, what is own work without a figure, and the verdict. */
@NullMarked
package dev.okr.core.statement.judge;

import org.jspecify.annotations.NullMarked;
