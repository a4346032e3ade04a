/**
 * Getting values in: a host's {@link dev.okr.core.source.MetricSource} gives samples, and the
 * {@link dev.okr.core.source.Collector} turns them into readings of the journal, telling what is
 * late, missing or nonsense.
 */
@NullMarked
package dev.okr.core.source;

import org.jspecify.annotations.NullMarked;
