/**
 * Databases: a {@link dev.okr.jdbc.JdbcMetricSource} reads the values of metrics from SQL views, a
 * {@link dev.okr.jdbc.JdbcJournal} keeps journals and {@link dev.okr.jdbc.JdbcPlans} plans with
 * their versions. Nothing is needed but a {@code javax.sql.DataSource}.
 */
@NullMarked
package dev.okr.jdbc;

import org.jspecify.annotations.NullMarked;
