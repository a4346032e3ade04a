/**
 * The wire format by Jackson 3: {@link dev.okr.jackson3.OkrModule} for a host's own mapper, {@link
 * dev.okr.jackson3.OkrJson} for documents. Neither needs Jackson 2.
 */
@NullMarked
package dev.okr.jackson3;

import org.jspecify.annotations.NullMarked;
