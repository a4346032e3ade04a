package dev.okr.core.wire.scan.plan;

import dev.okr.core.goal.Objective;
import dev.okr.core.metric.Metric;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.ScannedNames;
import dev.okr.core.wire.scan.ScannedValues;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the usual objectives, metrics and teams out of a plan's document, which are most of it, and
 * leaves a smaller document to the parser: all that stands outside these lists, and in them what
 * says something that isn't read here. Of what it takes it checks all that the parser's way checks.
 *
 * <p>What is wrong with a document is told by the parser alone. Where the rest is a plan and what
 * was taken goes with it, the whole is one; else it is parsed whole. The parser must be a strict
 * one (RFC 8259): to one that takes comments, a list in a comment would be none.
 */
public final class PlanScanner {

  private static final ScannedNames LISTS = new ScannedNames("teams", "metrics", "objectives");

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final JsonScanner in = new JsonScanner();
  private final List<ScannedList<?>> lists;
  private final ScannedList<Team> teams;
  private final ScannedList<Metric> metrics;
  private final ScannedList<Objective> objectives;
  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();

  private PlanScanner(byte[] utf8, int from, int to) {
    this.bytes = utf8;
    this.from = from;
    this.to = to;
    ScannedValues values = new ScannedValues(in);
    PlanIds ids = new PlanIds(in, values);
    this.teams = new ScannedList<>(new TeamScanner(in, values, ids)::read);
    this.metrics = new ScannedList<>(new MetricScanner(in, values, ids)::read);
    this.objectives = new ScannedList<>(new ObjectiveScanner(in, values, ids)::read);
    this.lists = List.of(teams, metrics, objectives);
  }

  /**
   * Takes out of a document what can be taken.
   *
   * @param utf8 the bytes, well-formed UTF-8
   * @param from where the document starts
   * @param to where it ends
   * @return what was taken; {@code null} if nothing was, or something is wrong
   */
  public static @Nullable PlanScanner scan(byte[] utf8, int from, int to) {
    PlanScanner scanner = new PlanScanner(utf8, from, to);
    try {
      return scanner.take() && scanner.lists.stream().anyMatch(ScannedList::hasTaken)
          ? scanner
          : null;
    } catch (IllegalArgumentException wrong) {
      return null; // the parser's way tells what is wrong, and where
    }
  }

  /** Goes through the members of the plan. */
  private boolean take() {
    in.begin(bytes, from, to);
    if (!in.token('{')) {
      return false;
    }
    int copied = from;
    do {
      in.pass();
      int list = LISTS.take(in, 0);
      if ((list < 0 && !in.text()) || !in.token(':')) {
        return false;
      }
      in.pass();
      if (list < 0) {
        if (!in.skip()) {
          return false;
        }
      } else {
        rest.write(bytes, copied, in.at() - copied);
        rest.write('[');
        if (!lists.get(list).take(in, bytes, rest)) {
          return false;
        }
        copied = in.at();
        in.takes(']');
      }
    } while (in.token(','));
    rest.write(bytes, copied, to - copied);
    return true;
  }

  /** The document without what was taken out. */
  public byte[] rest() {
    return rest.toByteArray();
  }

  /**
   * The whole plan.
   *
   * @param parsed the plan that the rest is
   * @return {@code null} if the rest has more or less than was left in it
   * @throws IllegalArgumentException if an id occurs twice
   */
  public @Nullable Plan with(Plan parsed) {
    List<Team> allTeams = teams.with(parsed.teams());
    List<Metric> allMetrics = metrics.with(parsed.dictionary().metrics());
    List<Objective> allObjectives = objectives.with(parsed.objectives());
    return allTeams == null || allMetrics == null || allObjectives == null
        ? null
        : parsed.toBuilder().teams(allTeams).metrics(allMetrics).objectives(allObjectives).build();
  }
}
