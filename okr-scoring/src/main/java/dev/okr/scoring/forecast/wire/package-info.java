/**
 * The document of a forecast, in the one family of packages that may use doubles; for adapters, not
 * for hosts.
 */
@NullMarked
package dev.okr.scoring.forecast.wire;

import org.jspecify.annotations.NullMarked;
