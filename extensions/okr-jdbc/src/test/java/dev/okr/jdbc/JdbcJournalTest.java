package dev.okr.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.journal.Journal;
import dev.okr.jdbc.server.TestDataSource;
import dev.okr.jdbc.server.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A journal in a database: what was acknowledged is there, once. */
class JdbcJournalTest {

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void emptyJournal(TestDatabase database) throws SQLException {
    TestDataSource source = database.open();
    database.dialect().createTables(source);
    database.dialect().createTables(source);
    JdbcJournal journal = JdbcJournal.on(source, database.dialect());
    assertThat(journal.size()).isZero();
    assertThat(journal.journal().orElseThrow()).isEqualTo(Journal.empty());
  }
}
