/** The rules of this library together. */
@NullMarked
package dev.okr.core.rule.standard;

import org.jspecify.annotations.NullMarked;
