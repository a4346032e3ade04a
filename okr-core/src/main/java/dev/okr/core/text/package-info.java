/**
 * Texts of users on their way to a terminal, a page or a message: what can't be seen is shown, and
 * what is quoted is bounded.
 */
@NullMarked
package dev.okr.core.text;

import org.jspecify.annotations.NullMarked;
