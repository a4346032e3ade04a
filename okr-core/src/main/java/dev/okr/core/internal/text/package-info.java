/**
 * How the texts of a package are found and read: beneath {@code dev.okr.core.value}, so that values
 * say what they refuse in every language there is.
 */
@NullMarked
package dev.okr.core.internal.text;

import org.jspecify.annotations.NullMarked;
