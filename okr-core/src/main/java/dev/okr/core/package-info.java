/**
 * The OKR model: plan, dictionary, journal and rule book, one package per concept.
 *
 * <p>Types that will grow are public sealed interfaces with a nested builder and a hidden
 * implementation; small closed values are records.
 */
@NullMarked
@OkrStyle
package dev.okr.core;

import dev.okr.core.internal.OkrStyle;
import org.jspecify.annotations.NullMarked;
