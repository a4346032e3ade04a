/**
 * What the library says to people, by language: one file a room and a language, read from resources
 * and not compiled into the code, so that a further language is further files.
 */
@NullMarked
package dev.okr.core.message;

import org.jspecify.annotations.NullMarked;
