/**
 * Small closed values every other package uses: text in several languages, normalised decimals,
 * identifiers, and the {@code extensions} a host may hang on a document.
 */
@NullMarked
package dev.okr.core.value;

import org.jspecify.annotations.NullMarked;
