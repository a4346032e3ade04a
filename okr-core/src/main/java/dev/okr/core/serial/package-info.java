/**
 * Java serialization: one class stands in the stream for everything that has a document, and holds
 * the document. A host's serial filter allows {@code dev.okr.**} and nothing else; what is read is
 * bounded and checked like any document.
 */
@NullMarked
package dev.okr.core.serial;

import org.jspecify.annotations.NullMarked;
