package dev.okr.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.value.Limits;
import dev.okr.jdbc.server.TestDataSource;
import dev.okr.jdbc.server.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A journal in a database: what was acknowledged is there, once and as it was written. */
class JdbcJournalTest {

  private static final int WRITERS = 50;

  private static JdbcJournal journal(TestDatabase database, TestDataSource source) {
    database.dialect().createTables(source);
    return JdbcJournal.on(source, database.dialect());
  }

  private static JdbcJournal journal(TestDatabase database) throws SQLException {
    return journal(database, database.open());
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void anEmptyJournalIsOne(TestDatabase database) throws SQLException {
    TestDataSource source = database.open();
    JdbcJournal stored = journal(database, source);
    assertThat(journal(database, source).journal().orElseThrow()).isEqualTo(Journal.empty());
    assertThat(stored.size()).isZero();
    assertThat(stored.asOf(Instant.MAX).orElseThrow()).isEqualTo(Journal.empty());
    assertThat(stored.after(0, 10).orElseThrow()).isEqualTo(new JournalPage(List.of(), 0));
    assertThat(stored.appendAll(List.of()).orElseThrow()).isEqualTo(new Appended(0, 0));
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void whatIsThereIsNotWrittenAgainAndAConflictWritesNothing(TestDatabase database)
      throws SQLException {
    JdbcJournal stored = journal(database);
    List<Entry> three = Entries.numbered(0, 3);
    assertThat(stored.append(three.get(0)).orElseThrow()).isEqualTo(new Appended(1, 1));
    assertThat(stored.append(three.get(0)).orElseThrow()).isEqualTo(new Appended(0, 1));
    List<Entry> twice = new ArrayList<>(three);
    twice.addAll(three);
    assertThat(stored.appendAll(twice).orElseThrow()).isEqualTo(new Appended(2, 3));
    Entry other = Entries.entry("e1").toBuilder().by("x").build();
    Entry otherToo = Entries.entry("e2").toBuilder().by("x").build();
    Outcome<Appended> conflict = stored.appendAll(List.of(Entries.entry("new"), other, otherToo));
    assertThat(conflict.problems())
        .extracting(Problem::code)
        .containsExactly("JOURNAL-001", "JOURNAL-001");
    assertThat(
            stored
                .appendAll(
                    List.of(Entries.entry("x"), Entries.entry("x").toBuilder().by("y").build()))
                .problems())
        .hasSize(1);
    assertThat(stored.journal().orElseThrow().entries()).isEqualTo(three);
  }

  /** Collations take some of these for the same. */
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void idsAndTenantsAreExact(TestDatabase database) throws SQLException {
    JdbcJournal stored = journal(database);
    List<String> ids =
        List.of(
            "KR1",
            "kr1",
            "Kr1",
            "é",
            "e",
            "É",
            "e\u0301",
            "ß",
            "ss",
            "目标",
            "😀",
            "a b",
            "a  b",
            "x".repeat(200),
            "😀".repeat(100));
    List<Entry> entries = ids.stream().<Entry>map(Entries::entry).toList();
    assertThat(stored.appendAll(entries).orElseThrow().added()).isEqualTo(ids.size());
    assertThat(stored.journal().orElseThrow().entries()).isEqualTo(entries);
    for (String tenant : ids) {
      JdbcJournal own = stored.tenant(tenant);
      assertThat(own.append(Entries.entry(tenant)).orElseThrow()).isEqualTo(new Appended(1, 1));
    }
    assertThat(stored.size()).isEqualTo(ids.size());
    assertThatIllegalArgumentException().isThrownBy(() -> stored.tenant(" x"));
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void instantsAreExactAndThePastCanBeTold(TestDatabase database) throws SQLException {
    JdbcJournal stored = journal(database);
    List<Instant> instants =
        List.of(
            Limits.FIRST_INSTANT,
            Instant.EPOCH.minusNanos(1),
            Instant.EPOCH,
            Instant.parse("2026-02-27T23:59:59.999999999Z"),
            Instant.parse("2026-02-27T23:59:59.999999998Z"), // imported later
            Instant.parse("2026-10-25T01:30:00.000000001Z"),
            Limits.LAST_INSTANT);
    List<Entry> entries = new ArrayList<>();
    for (Instant instant : instants) {
      entries.add(Entries.entry("e" + entries.size(), instant, 0));
    }
    stored.appendAll(entries).orElseThrow();
    Journal whole = stored.journal().orElseThrow();
    assertThat(whole.entries()).isEqualTo(entries);
    for (Instant instant : instants) {
      for (Instant known : List.of(instant.minusNanos(1), instant, instant.plusNanos(1))) {
        assertThat(stored.asOf(known).orElseThrow()).isEqualTo(whole.asOf(known));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void aJobReadsOnFromItsPosition(TestDatabase database) throws SQLException {
    JdbcJournal stored = journal(database);
    List<Entry> entries = Entries.numbered(0, 450);
    stored.appendAll(entries).orElseThrow();
    List<Entry> read = new ArrayList<>();
    long position = 0;
    JournalPage page = stored.after(position, 200).orElseThrow();
    while (!page.entries().isEmpty()) {
      read.addAll(page.entries());
      position = page.end();
      page = stored.after(position, 200).orElseThrow();
    }
    assertThat(read).isEqualTo(entries);
    assertThat(position).isEqualTo(stored.size()).isEqualTo(450);
    assertThat(stored.after(449, 200).orElseThrow().entries()).isEqualTo(entries.subList(449, 450));
    assertThat(stored.after(9_999, 1).orElseThrow()).isEqualTo(new JournalPage(List.of(), 9_999));
    Journal first = Journal.of(entries.subList(0, 7));
    assertThat(stored.grown(first).orElseThrow()).isEqualTo(Journal.of(entries));
    assertThat(stored.grown(Journal.of(entries)).orElseThrow().size()).isEqualTo(450);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stored.grown(Journal.of(entries.subList(1, 7))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stored.grown(Journal.of(Entries.numbered(0, 451))));
    assertThatIllegalArgumentException().isThrownBy(() -> stored.after(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> stored.after(0, 0));
  }

  /** MariaDB closes the connection at a packet of 16 MiB. */
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void largeEntriesGoInBatchesAndComeInPages(TestDatabase database) throws SQLException {
    JdbcJournal stored = journal(database);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      entries.add(Entries.entry("large" + i, Instant.EPOCH, 330_000)); // a million bytes each
    }
    assertThat(stored.appendAll(entries).orElseThrow()).isEqualTo(new Appended(30, 30));
    assertThat(stored.appendAll(entries).orElseThrow()).isEqualTo(new Appended(0, 30));
    assertThat(stored.after(0, 30).orElseThrow().entries().size()).isBetween(20, 29);
    assertThat(stored.journal().orElseThrow().entries()).isEqualTo(entries);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void aRowThatSomebodyDamagedIsToldByItsPosition(TestDatabase database) throws SQLException {
    TestDataSource source = database.open();
    JdbcJournal stored = journal(database, source);
    stored.appendAll(Entries.numbered(0, 3)).orElseThrow();
    source.execute("update okr_entry set content = '{}' where position_no = 2");
    for (List<Problem> problems :
        List.of(
            stored.journal().problems(),
            stored.asOf(Instant.MAX).problems(),
            stored.after(0, 9).problems())) {
      assertThat(problems).isNotEmpty();
      assertThat(problems).allSatisfy(p -> assertThat(p.location().line()).isEqualTo(2));
    }
    assertThat(stored.after(2, 9).orElseThrow().entries()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void aConnectionIsGivenBackAsItWas(TestDatabase database) throws SQLException {
    TestDataSource source = database.open();
    database.dialect().createTables(source);
    OneConnection kept = new OneConnection(source.getConnection());
    try (Connection connection = kept.dataSource().getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      JdbcJournal stored = JdbcJournal.on(kept.dataSource(), database.dialect());
      stored.append(Entries.entry("a")).orElseThrow();
      assertThat(stored.append(Entries.entry("a").toBuilder().by("x").build()).isOk()).isFalse();
      assertThat(stored.append(Entries.entry("b")).orElseThrow().end()).isEqualTo(2);
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
    }
    kept.end();
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void withoutTablesItFails(TestDatabase database) throws SQLException {
    JdbcJournal stored = JdbcJournal.on(database.open(), database.dialect());
    assertThatExceptionOfType(UncheckedSqlException.class)
        .isThrownBy(() -> stored.append(Entries.entry("a")))
        .withCauseInstanceOf(SQLException.class);
  }

  /**
   * All begin at once, on a journal that isn't there yet, and half of what they write is shared.
   */
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void fiftyWritersAtOnceLoseNothingAndDoubleNothing(TestDatabase database) throws Exception {
    JdbcJournal stored = journal(database).tenant("many");
    CyclicBarrier start = new CyclicBarrier(WRITERS);
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Callable<Integer>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        String own = "w" + writer + ".";
        writers.add(
            () -> {
              start.await();
              int added = 0;
              for (int i = 0; i < 4; i++) {
                List<Entry> both = List.of(Entries.entry(own + i), Entries.entry("shared" + i));
                added += stored.appendAll(both).orElseThrow().added();
              }
              return added;
            });
      }
      int added = 0;
      for (Future<Integer> result : threads.invokeAll(writers)) {
        added += result.get();
      }
      assertThat(added).isEqualTo(WRITERS * 4 + 4);
    } finally {
      threads.shutdownNow();
    }
    Journal whole = stored.journal().orElseThrow();
    assertThat(whole.size()).isEqualTo(WRITERS * 4 + 4);
    assertThat(stored.size()).isEqualTo(WRITERS * 4 + 4);
    for (int writer = 0; writer < WRITERS; writer++) {
      String own = "w" + writer + ".";
      List<String> order =
          whole.entries().stream()
              .map(e -> e.id().value())
              .filter(id -> id.startsWith(own))
              .toList();
      assertThat(order).containsExactly(own + 0, own + 1, own + 2, own + 3);
    }
  }

  /** Who reads on while others write sees every entry, once, in the order of the journal. */
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void aReaderThatFollowsWritersMissesNothing(TestDatabase database) throws Exception {
    JdbcJournal stored = journal(database);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Entry> followed = new ArrayList<>();
    try {
      List<Future<Integer>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        int from = writer * 100;
        writers.add(
            threads.submit(
                () -> {
                  for (int i = from; i < from + 40; i++) {
                    stored.append(Entries.entry("e" + i)).orElseThrow();
                  }
                  return 40;
                }));
      }
      long position = 0;
      while (followed.size() < 160 && !Thread.interrupted()) {
        boolean isDone = writers.stream().allMatch(Future::isDone);
        JournalPage page = stored.after(position, 7).orElseThrow();
        followed.addAll(page.entries());
        position = page.end();
        if (isDone && page.entries().isEmpty()) {
          break;
        }
      }
      for (Future<Integer> writer : writers) {
        assertThat(writer.get()).isEqualTo(40);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(followed).isEqualTo(stored.journal().orElseThrow().entries()).hasSize(160);
    assertThat(Collections.frequency(followed, Entries.entry("e0"))).isEqualTo(1);
  }
}
