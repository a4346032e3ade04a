package dev.okr.jdbc;

import dev.okr.core.error.Location;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.value.Identifiers;
import dev.okr.jackson.OkrJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a database. What {@link #appendAll} has acknowledged is there, once, whoever else
 * appends at the same time and whatever stops afterwards. Safe for threads, and for processes on
 * any number of machines.
 *
 * <pre>{@code
 * Dialect.POSTGRESQL.createTables(dataSource); // or by Flyway, see Dialect
 * JdbcJournal stored = JdbcJournal.on(dataSource, Dialect.POSTGRESQL).tenant("acme");
 * stored.append(checkIn).orElseThrow();
 * Journal journal = stored.journal().orElseThrow();
 * }</pre>
 *
 * <p>Entries are numbered from 1 without a gap, in the order in which they were committed, so who
 * reads on from a position misses nothing. They are kept as they were written, their instants to
 * the nanosecond, their ids exact in case and spaces.
 *
 * <p>Every call is a transaction of its own over a connection of the data source, which should be a
 * pool and no connection that a transaction of the host holds. All methods throw an {@link
 * UncheckedSqlException} if the database fails; an append that failed so may be sent again.
 */
public final class JdbcJournal {

  private static final String DEFAULT_TENANT = "default";

  /** How many entries are read at once. */
  private static final int PAGE = 1_000;

  private final EntryTable table;
  private final Transactions transactions;

  private JdbcJournal(Transactions transactions, String tenant) {
    this.transactions = transactions;
    this.table = new EntryTable(tenant);
  }

  /**
   * The journal of the tenant {@value #DEFAULT_TENANT} in a database.
   *
   * @param dataSource gives connections
   * @param dialect the database's kind
   */
  public static JdbcJournal on(DataSource dataSource, Dialect dialect) {
    return new JdbcJournal(
        new Transactions(
            Objects.requireNonNull(dataSource, "dataSource"),
            Objects.requireNonNull(dialect, "dialect")),
        DEFAULT_TENANT);
  }

  /**
   * The journal of another tenant in the same tables: whatever one journal of many is for, such as
   * a company or a plan.
   *
   * @throws dev.okr.core.value.LimitException if it can't be an identifier, see {@link Identifiers}
   */
  public JdbcJournal tenant(String name) {
    return new JdbcJournal(transactions, Identifiers.require(Objects.requireNonNull(name, "name")));
  }

  /** As {@link #appendAll} of one entry. */
  public Outcome<Appended> append(Entry entry) {
    return appendAll(List.of(Objects.requireNonNull(entry, "entry")));
  }

  /**
   * Appends entries, in order, all or none. Those that are there already are ignored, so a batch of
   * which nobody knows how far it came may be sent again.
   *
   * @return how many were new, or a {@value Journal#CONFLICTING_ENTRY} for every entry whose id is
   *     taken by another one; then nothing is written
   */
  public Outcome<Appended> appendAll(Iterable<? extends Entry> entries) {
    Objects.requireNonNull(entries, "entries");
    Outcome<Journal> own = Journal.empty().appendAll(entries);
    List<Entry> all = own.fold(Journal::entries, conflicts -> List.of());
    if (!own.isOk() || all.isEmpty()) {
      return own.map(nothing -> new Appended(0, size()));
    }
    table.begin(transactions);
    return transactions.run(connection -> table.append(all, connection));
  }

  /** How many entries there are: the position of the last one. */
  public long size() {
    return transactions.run(table::size);
  }

  /** The whole journal, or every problem of entries that somebody else has damaged. */
  public Outcome<Journal> journal() {
    return grown(Journal.empty());
  }

  /**
   * A journal that was read before, with what was appended since.
   *
   * @param known what an earlier call of this method or of {@link #journal} gave
   * @return the journal, or every problem of entries that somebody else has damaged
   * @throws IllegalArgumentException if {@code known} isn't the beginning of this journal
   */
  public Outcome<Journal> grown(Journal known) {
    int size = Objects.requireNonNull(known, "known").size();
    if (size > 0) {
      List<Stored> last = transactions.run(at -> table.read(size - 1L, 1, null, at));
      Entry expected = known.entries().get(size - 1);
      if (last.isEmpty()
          || !last.get(0).entry().map(expected::equals).fold(is -> is, no -> false)) {
        throw new IllegalArgumentException(
            "what grows is the beginning of this journal (" + known + ")");
      }
    }
    return read(known, size, null);
  }

  /**
   * What was known at an instant: the entries recorded at or before it. The same as {@link
   * Journal#asOf} of the whole journal, without reading it.
   */
  public Outcome<Journal> asOf(Instant known) {
    return read(Journal.empty(), 0, Objects.requireNonNull(known, "known"));
  }

  /**
   * Entries behind a position, such as for a job that follows the journal.
   *
   * @param position how many entries the caller has; 0 for none
   * @param most how many entries to give at most, at least 1; a page of large entries has fewer
   * @return the entries, or every problem of those that somebody else has damaged
   * @throws IllegalArgumentException if {@code position} is negative or {@code most} is less than 1
   */
  public Outcome<JournalPage> after(long position, int most) {
    if (position < 0 || most < 1) {
      throw new IllegalArgumentException(
          "a page begins behind 0 or more entries and has 1 or more ("
              + position
              + ", "
              + most
              + ")");
    }
    List<Problem> problems = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    List<Stored> page = transactions.run(at -> table.read(position, most, null, at));
    collect(page, entries, problems);
    long end = page.isEmpty() ? position : page.get(page.size() - 1).position();
    return problems.isEmpty()
        ? Outcome.ok(new JournalPage(entries, end))
        : Outcome.rejected(problems);
  }

  private Outcome<Journal> read(Journal start, long position, @Nullable Instant known) {
    List<Problem> problems = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    long from = position;
    boolean isAtEnd = false;
    while (!isAtEnd && problems.size() < OkrJson.MOST_PROBLEMS) {
      long behind = from;
      List<Stored> page = transactions.run(at -> table.read(behind, PAGE, known, at));
      collect(page, entries, problems);
      isAtEnd = page.isEmpty();
      from = isAtEnd ? from : page.get(page.size() - 1).position();
    }
    return problems.isEmpty() ? start.appendAll(entries) : Outcome.rejected(problems);
  }

  private static void collect(List<Stored> page, List<Entry> entries, List<Problem> problems) {
    for (Stored stored : page) {
      stored.entry().fold(entries::add, problems::addAll);
    }
  }

  /**
   * A row of the table.
   *
   * @param position its number, from 1
   * @param content the entry as it was written
   */
  record Stored(long position, String content) {

    /** The entry, or its problems; their line is the position, as in the journal's file. */
    Outcome<Entry> entry() {
      Outcome<Entry> read = OkrJson.standard().readEntry(content);
      return read.isOk()
          ? read
          : Outcome.rejected(read.problems().stream().map(this::atPosition).toList());
    }

    private Problem atPosition(Problem problem) {
      Location place = problem.location();
      int line = (int) Math.min(position, Integer.MAX_VALUE);
      return new Problem(
          problem.code(), new Location(place.pointer(), line, place.column()), problem.message());
    }
  }
}
