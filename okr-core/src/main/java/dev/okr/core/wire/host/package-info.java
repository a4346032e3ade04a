/**
 * How each of the library's types stands in a host's own JSON. An adapter of a JSON library asks
 * {@code HostTypes} for a class and gets what writes it, what reads it, or why neither is possible:
 * no type of the library is left to what a JSON library guesses of its methods.
 */
@NullMarked
package dev.okr.core.wire.host;

import org.jspecify.annotations.NullMarked;
