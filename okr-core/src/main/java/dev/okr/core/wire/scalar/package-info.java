/** Codecs of what isn't an object of its own: texts, ids, numbers, dates, lists, extensions. */
@NullMarked
package dev.okr.core.wire.scalar;

import org.jspecify.annotations.NullMarked;
