package dev.okr.jdbc;

import java.sql.SQLException;
import java.util.Objects;

/**
 * A database failed: it can't be reached, a table isn't there, it ran out of space. What was being
 * appended may be there or not; appending it again will tell.
 */
public final class UncheckedSqlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An exception with that cause. */
  public UncheckedSqlException(SQLException cause) {
    super(Objects.requireNonNull(cause, "cause").getMessage(), cause);
  }

  @Override
  public synchronized SQLException getCause() {
    return (SQLException) Objects.requireNonNull(super.getCause());
  }
}
