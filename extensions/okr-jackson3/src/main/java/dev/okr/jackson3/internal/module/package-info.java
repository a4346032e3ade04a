/** What a host's own mapper uses. */
@NullMarked
package dev.okr.jackson3.internal.module;

import org.jspecify.annotations.NullMarked;
