package host;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reads and scores one tenant in a task: its rows of all tables. One tenant's text, plan, journal
 * and rows are in memory at a time, whatever the number of tenants in a task.
 */
final class TenantScoring implements FlatMapFunction<Tenant, Row> {

  private static final long serialVersionUID = 1;
  private static final int MOST_SHOWN = 200;

  private final Broadcast<SerializableConfiguration> hadoop;
  private final String date;
  private final String policyDocument;
  private final long tenantBytes;
  private transient Scorer scorer;

  /**
   * Scores on a date.
   *
   * @param hadoop how files are found
   * @param on the date
   * @param policyDocument the policy as a document; {@code null} for the standard one
   * @param tenantBytes the largest tenant that is read; larger ones are a problem
   */
  TenantScoring(
      Broadcast<SerializableConfiguration> hadoop,
      LocalDate on,
      String policyDocument,
      long tenantBytes) {
    this.hadoop = hadoop;
    this.date = on.toString();
    this.policyDocument = policyDocument;
    this.tenantBytes = tenantBytes;
  }

  @Override
  public Iterator<Row> call(Tenant tenant) {
    TenantRows rows = new TenantRows(tenant);
    if (tenant.bytes() > tenantBytes) {
      return rows.refused(List.of(tooLarge(tenant)));
    }
    try {
      return scored(tenant, rows);
    } catch (RuntimeException | StackOverflowError failure) {
      TaskContext task = TaskContext.get();
      if (task != null && task.isInterrupted()) {
        throw failure; // the task was ended, which says nothing of the tenant
      }
      return rows.refused(List.of(failed(failure)));
    }
  }

  private Iterator<Row> scored(Tenant tenant, TenantRows rows) {
    OkrJson json = OkrJson.standard();
    Outcome<Plan> plan = read(tenant.plan(), json::readPlan);
    Outcome<Journal> journal =
        tenant.journal() == null
            ? Outcome.ok(Journal.empty())
            : read(tenant.journal(), json::readJournal);
    rows.problems(tenant.plan(), plan.problems());
    rows.problems(tenant.journal(), journal.problems());
    if (!plan.isOk() || !journal.isOk()) {
      return rows.refused(List.of());
    }
    LocalDate on = LocalDate.parse(date);
    Scorecard card = scorer().score(plan.orElseThrow(), journal.orElseThrow(), on);
    Report report =
        RuleBook.standard()
            .scoredBy(card::computed, card::progress)
            .check(card.plan(), card.journal(), on);
    return rows.scored(card, report);
  }

  private <T> Outcome<T> read(String file, Function<InputStream, Outcome<T>> reader) {
    try (InputStream in = HadoopFile.open(file, hadoop.value().value())) {
      return reader.apply(in);
    } catch (IOException failure) {
      return Outcome.rejected(List.of(Problem.unreadable(file, failure)));
    }
  }

  private Scorer scorer() {
    if (scorer == null) {
      Policy policy =
          policyDocument == null
              ? Policies.standard()
              : OkrJson.standard().readPolicy(policyDocument).orElseThrow();
      scorer = Scorer.of(policy);
    }
    return scorer;
  }

  private Problem tooLarge(Tenant tenant) {
    return problem(
        "SPARK-001",
        "The tenant has {detail} bytes, more than a task may take.",
        "该租户有 {detail} 字节，超过单个任务的上限。",
        Long.toString(tenant.bytes()));
  }

  private static Problem failed(Throwable failure) {
    return problem(
        "SPARK-002",
        "The tenant couldn't be scored: {detail}",
        "无法为该租户评分：{detail}",
        PlainText.excerpt(failure.toString(), MOST_SHOWN));
  }

  private static Problem problem(String code, String english, String chinese, String detail) {
    return new Problem(
        code,
        Location.WHOLE,
        new Message(LocalizedText.enZh(english, chinese), Map.of("detail", detail)));
  }
}
