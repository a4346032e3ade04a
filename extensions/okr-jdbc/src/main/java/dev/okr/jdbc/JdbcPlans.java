package dev.okr.jdbc;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanId;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.value.Identifiers;
import dev.okr.core.value.LocalizedText;
import dev.okr.jackson.OkrJson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Plans in a database, each with all its versions. Who writes a version says which history it is
 * made from; if somebody else has written one meanwhile, it is refused (optimistic locking). Safe
 * for threads, and for processes on any number of machines.
 *
 * <pre>{@code
 * JdbcPlans plans = JdbcPlans.on(dataSource, Dialect.H2);
 * PlanHistory history = plans.history(id).orElseThrow();
 * Plan plan = history.versionOn(today).plan();
 * PlanVersion next = new PlanVersion(today, now, by, reason, plan.revise(...));
 * plans.append(history, next); // the longer history, or JDBC-001
 * }</pre>
 *
 * <p>Every call is a transaction of its own over a connection of the data source, which should be a
 * pool and no connection that a transaction of the host holds. All methods throw an {@link
 * UncheckedSqlException} if the database fails; a version whose writing failed so may be sent
 * again.
 */
public final class JdbcPlans {

  /** Code of "somebody else has written a version meanwhile". */
  public static final String CHANGED_MEANWHILE = "JDBC-001";

  /** Code of "there is no such plan". */
  public static final String NO_PLAN = "JDBC-002";

  private static final LocalizedText CHANGED_TEXT =
      LocalizedText.enZh(
          "Version {number} of plan '{plan}' was written by '{by}' at {at}, after the plan was read"
              + " for this change. Read it again and make the change anew.",
          "计划“{plan}”的第 {number} 版已由“{by}”于 {at} 写入，晚于本次修改所依据的版本；请重新读取后再修改。");
  private static final LocalizedText SHORTER_TEXT =
      LocalizedText.enZh(
          "Plan '{plan}' has {count} versions here, fewer than the history that was to grow. Read"
              + " it again.",
          "计划“{plan}”在此仅有 {count} 个版本，少于待追加的历史；请重新读取。");
  private static final LocalizedText NO_PLAN_TEXT =
      LocalizedText.enZh("There is no plan '{plan}'.", "没有计划“{plan}”。");

  private static final String DEFAULT_TENANT = "default";

  private final PlanRows table;
  private final Transactions transactions;

  private JdbcPlans(Transactions transactions, String tenant) {
    this.transactions = transactions;
    this.table = new PlanRows(tenant);
  }

  /**
   * The plans of the tenant {@value #DEFAULT_TENANT} in a database.
   *
   * @param dataSource gives connections
   * @param dialect the database's kind
   */
  public static JdbcPlans on(DataSource dataSource, Dialect dialect) {
    return new JdbcPlans(
        new Transactions(
            Objects.requireNonNull(dataSource, "dataSource"),
            Objects.requireNonNull(dialect, "dialect")),
        DEFAULT_TENANT);
  }

  /**
   * The plans of another tenant in the same tables.
   *
   * @throws dev.okr.core.value.LimitException if it can't be an identifier, see {@link Identifiers}
   */
  public JdbcPlans tenant(String name) {
    return new JdbcPlans(transactions, Identifiers.require(Objects.requireNonNull(name, "name")));
  }

  /** The ids of all plans, by their UTF-16 code units. */
  public List<PlanId> ids() {
    return transactions.run(table::ids).stream().map(PlanId::of).sorted().toList();
  }

  /**
   * A plan with its versions.
   *
   * @return the history, a {@value #NO_PLAN}, or every problem of versions that somebody else has
   *     damaged
   */
  public Outcome<PlanHistory> history(PlanId id) {
    Objects.requireNonNull(id, "id");
    List<String> lines = transactions.run(connection -> table.versions(id.value(), connection));
    if (lines.isEmpty()) {
      return rejected(NO_PLAN, NO_PLAN_TEXT, Map.of("plan", id.value()));
    }
    List<PlanVersion> versions = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int number = i + 1;
      Outcome<PlanHistory> one = OkrJson.standard().readHistory(lines.get(i));
      one.fold(
          history -> versions.addAll(history.versions()),
          all -> problems.addAll(all.stream().map(each -> inVersion(number, each)).toList()));
    }
    return problems.isEmpty() ? Outcome.ok(PlanHistory.of(versions)) : Outcome.rejected(problems);
  }

  /** The problem of a version's line, as if all lines stood in one file. */
  private static Problem inVersion(int number, Problem problem) {
    Location place = problem.location();
    return new Problem(
        problem.code(), new Location(place.pointer(), number, place.column()), problem.message());
  }

  /**
   * Writes the first version of a plan. Sent again it changes nothing.
   *
   * @return its history, or a {@value #CHANGED_MEANWHILE} if the plan is there
   */
  public Outcome<PlanHistory> create(PlanVersion first) {
    return write(1, Objects.requireNonNull(first, "first")).map(done -> PlanHistory.of(first));
  }

  /**
   * Writes a version behind those of a history. Sent again it changes nothing.
   *
   * @param known the history from which the version was made, as it was read here
   * @param next the version
   * @return the longer history, or a {@value #CHANGED_MEANWHILE} if the plan has other versions
   *     than the known ones by now; then nothing is written
   * @throws IllegalArgumentException if the version is of a plan with another id
   */
  public Outcome<PlanHistory> append(PlanHistory known, PlanVersion next) {
    PlanId id = Objects.requireNonNull(known, "known").versions().get(0).plan().id();
    if (!Objects.requireNonNull(next, "next").plan().id().equals(id)) {
      throw new IllegalArgumentException(
          "all versions of a plan have its id (" + id + ", " + next.plan().id() + ")");
    }
    return write(known.versions().size() + 1, next).map(done -> known.with(next));
  }

  private Outcome<Boolean> write(int number, PlanVersion version) {
    PlanId id = version.plan().id();
    String line = OkrJson.standard().writeHistory(PlanHistory.of(version)).strip();
    boolean isWritten;
    try {
      isWritten = transactions.attempt(at -> table.insert(id.value(), number, line, at));
    } catch (SQLException failure) {
      if (!Dialect.isTaken(failure)) {
        throw new UncheckedSqlException(failure);
      }
      isWritten = false; // somebody else was faster
    }
    return isWritten ? Outcome.ok(true) : written(id, number, line);
  }

  /** Whether a version that couldn't be written is there already, by an earlier attempt. */
  private Outcome<Boolean> written(PlanId id, int number, String line) {
    List<String> lines = transactions.run(at -> table.versions(id.value(), at));
    if (lines.size() < number) {
      return rejected(
          CHANGED_MEANWHILE,
          SHORTER_TEXT,
          Map.of("plan", id.value(), "count", Integer.toString(lines.size())));
    }
    if (lines.get(number - 1).equals(line)) {
      return Outcome.ok(true);
    }
    return OkrJson.standard()
        .readHistory(lines.get(number - 1))
        .flatMap(other -> changed(id, number, other.versions().get(0)));
  }

  private static <T> Outcome<T> changed(PlanId id, int number, PlanVersion other) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("number", Integer.toString(number));
    arguments.put("plan", id.value());
    arguments.put("by", other.by().value());
    arguments.put("at", other.recordedAt().toString());
    return rejected(CHANGED_MEANWHILE, CHANGED_TEXT, arguments);
  }

  private static <T> Outcome<T> rejected(
      String code, LocalizedText text, Map<String, String> arguments) {
    return Outcome.rejected(
        List.of(new Problem(code, Location.WHOLE, new Message(text, arguments))));
  }
}
