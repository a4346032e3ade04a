package dev.okr.core.source;

import java.math.BigDecimal;

/**
 * A value that is taken.
 *
 * @param inMetricUnit the value as it enters the journal
 * @param sample the value as it was given
 */
record Taken(BigDecimal inMetricUnit, Sample sample) {}
