package dev.okr.jdbc;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.jackson.OkrJson;
import dev.okr.jdbc.JdbcJournal.Stored;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a journal. Who appends holds the lock of the journal's row until it commits, so that
 * positions rise in the order of commits.
 */
final class EntryTable {

  /** A batch goes over the wire at this size at the latest: MariaDB takes packets of 16 MiB. */
  private static final int BATCH_CHARACTERS = 1_000_000;

  private static final int BATCH_ROWS = 200;

  /** A page ends at this size at the latest. */
  private static final int PAGE_CHARACTERS = 8_000_000;

  private static final int FETCHED = 100;

  private final String tenant;

  EntryTable(String tenant) {
    this.tenant = tenant;
  }

  /** Makes the journal's row if it isn't there, in a transaction of its own. */
  void begin(Transactions transactions) {
    boolean isThere = transactions.run(connection -> entries(connection, "") >= 0);
    if (isThere) {
      return;
    }
    try {
      transactions.attempt(
          connection -> {
            String sql = "insert into okr_journal (tenant, entries) values (?, 0)";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
              insert.setString(1, tenant);
              return insert.executeUpdate();
            }
          });
    } catch (SQLException failure) {
      if (!Dialect.isTaken(failure)) { // somebody else was faster
        throw new UncheckedSqlException(failure);
      }
    }
  }

  long size(Connection connection) throws SQLException {
    return Math.max(0, entries(connection, ""));
  }

  /** The number of entries as the journal's row has it; -1 if there is no row. */
  private long entries(Connection connection, String lock) throws SQLException {
    String sql = "select entries from okr_journal where tenant = ?" + lock;
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, tenant);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getLong(1) : -1;
      }
    }
  }

  /** Appends what is new, or gives every conflict. */
  Outcome<Appended> append(List<Entry> entries, Connection connection) throws SQLException {
    long size = entries(connection, " for update");
    if (size < 0) {
      throw new SQLException("the journal's row is gone (" + tenant + ")");
    }
    Map<EntryId, Entry> known = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += BATCH_ROWS) {
      int to = Math.min(from + BATCH_ROWS, entries.size());
      known(entries.subList(from, to), connection, known, problems);
    }
    if (!problems.isEmpty()) {
      return Outcome.rejected(problems);
    }
    Outcome<Journal> all = Journal.of(known.values()).appendAll(entries);
    if (!all.isOk()) {
      return Outcome.rejected(all.problems());
    }
    List<Entry> added = entries.stream().filter(entry -> !known.containsKey(entry.id())).toList();
    if (!added.isEmpty()) {
      insert(added, size, connection);
      grow(size + added.size(), connection);
    }
    return Outcome.ok(new Appended(added.size(), size + added.size()));
  }

  /** Adds those of some entries that are there, as they are there. */
  private void known(
      List<Entry> some, Connection connection, Map<EntryId, Entry> known, List<Problem> problems)
      throws SQLException {
    String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
    String sql =
        "select position_no, content from okr_entry where tenant = ? and id in (" + marks + ")";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, tenant);
      for (int i = 0; i < some.size(); i++) {
        query.setString(i + 2, some.get(i).id().value());
      }
      for (Stored stored : stored(query, Integer.MAX_VALUE)) {
        stored
            .entry()
            .fold(
                entry -> {
                  known.put(entry.id(), entry);
                  return true;
                },
                problems::addAll);
      }
    }
  }

  private void insert(List<Entry> added, long size, Connection connection) throws SQLException {
    String sql =
        "insert into okr_entry"
            + " (tenant, position_no, id, recorded_seconds, recorded_nanos, content)"
            + " values (?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      long position = size;
      int rows = 0;
      int characters = 0;
      for (Entry entry : added) {
        String content = OkrJson.standard().writeEntry(entry);
        if (rows == BATCH_ROWS || (rows > 0 && characters + content.length() > BATCH_CHARACTERS)) {
          insert.executeBatch();
          rows = 0;
          characters = 0;
        }
        insert.setString(1, tenant);
        insert.setLong(2, ++position);
        insert.setString(3, entry.id().value());
        Instant recordedAt = entry.recordedAt();
        insert.setLong(4, recordedAt.getEpochSecond());
        insert.setInt(5, recordedAt.getNano());
        insert.setString(6, content);
        insert.addBatch();
        rows++;
        characters += content.length();
      }
      insert.executeBatch();
    }
  }

  private void grow(long size, Connection connection) throws SQLException {
    String sql = "update okr_journal set entries = ? where tenant = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, size);
      update.setString(2, tenant);
      update.executeUpdate();
    }
  }

  /**
   * Rows behind a position, in order; at least one, if there is one.
   *
   * @param recorded only what was recorded at or before it; {@code null} for all
   */
  List<Stored> read(long position, int most, @Nullable Instant recorded, Connection connection)
      throws SQLException {
    String sql =
        "select position_no, content from okr_entry where tenant = ? and position_no > ?"
            + (recorded == null
                ? ""
                : " and (recorded_seconds < ? or (recorded_seconds = ? and recorded_nanos <= ?))")
            + " order by position_no";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, tenant);
      query.setLong(2, position);
      if (recorded != null) {
        query.setLong(3, recorded.getEpochSecond());
        query.setLong(4, recorded.getEpochSecond());
        query.setInt(5, recorded.getNano());
      }
      query.setMaxRows(most);
      return stored(query, PAGE_CHARACTERS);
    }
  }

  private static List<Stored> stored(PreparedStatement query, int characters) throws SQLException {
    // H2 refuses to fetch more at once than there may be
    int most = query.getMaxRows();
    query.setFetchSize(most == 0 ? FETCHED : Math.min(FETCHED, most));
    List<Stored> all = new ArrayList<>();
    int read = 0;
    try (ResultSet rows = query.executeQuery()) {
      while (read < characters && rows.next()) {
        Stored next = new Stored(rows.getLong(1), rows.getString(2));
        read += next.content().length();
        all.add(next);
      }
    }
    return all;
  }
}
