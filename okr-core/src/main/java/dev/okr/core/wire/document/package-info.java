/**
 * From bytes to values: a plan, its history, a journal line by line. What is left to an adapter of
 * a JSON library is {@link dev.okr.core.wire.document.JsonParsing}.
 */
@NullMarked
package dev.okr.core.wire.document;

import org.jspecify.annotations.NullMarked;
