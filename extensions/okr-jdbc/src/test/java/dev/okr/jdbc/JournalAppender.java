package dev.okr.jdbc;

import dev.okr.jdbc.server.TestDataSource;
import java.io.IOException;
import java.time.Instant;

/** Appends numbered entries to a journal and says so after each, until it is killed. */
final class JournalAppender {

  private JournalAppender() {}

  /**
   * Begins when a byte comes.
   *
   * @param arguments the dialect, the database's address, and a name that the ids begin with
   */
  public static void main(String[] arguments) throws IOException {
    JdbcJournal journal =
        JdbcJournal.on(TestDataSource.at(arguments[1]), Dialect.valueOf(arguments[0]));
    journal.size();
    System.out.println("ready");
    if (System.in.read() < 0) {
      return;
    }
    for (int number = 0; ; number++) {
      String id = arguments[2] + number;
      journal.append(Entries.entry(id, Instant.EPOCH, number % 4 == 0 ? 20_000 : 10)).orElseThrow();
      System.out.println(id);
    }
  }
}
