package dev.okr.scoring.internal.measure;

import java.math.BigDecimal;

/**
 * A value that counts and its day.
 *
 * @param day the day, as a count of days
 * @param amount the value, in the definition of the day asked for
 */
public record Dated(int day, BigDecimal amount) {}
