package host;

import dev.okr.core.error.Problem;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Report;
import dev.okr.core.value.WireName;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.MeasureScore;
import dev.okr.scoring.ObjectiveScore;
import dev.okr.scoring.Reason;
import dev.okr.scoring.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/** The rows of one tenant. */
final class TenantRows {

  private final Tenant tenant;
  private final List<Row> rows = new ArrayList<>();
  private int keyResults;
  private int problems;

  TenantRows(Tenant tenant) {
    this.tenant = tenant;
  }

  /** The rows of a tenant that was scored. */
  Iterator<Row> scored(Scorecard card, Report report) {
    card.objectives().forEach(this::objective);
    report.findings().forEach(this::finding);
    tenant(true, card.objectives().size(), report.findings().size());
    return rows.iterator();
  }

  /** The rows of a tenant that wasn't: its problems alone, with those that were added before. */
  Iterator<Row> refused(List<Problem> more) {
    problems(null, more);
    tenant(false, 0, 0);
    return rows.iterator();
  }

  /** Adds problems of a file; {@code null} for those of the tenant as a whole. */
  void problems(String file, List<Problem> found) {
    found.forEach(problem -> rows.add(problem(tenant.name(), file, problem)));
    problems += found.size();
  }

  /** A problem's row; also one of the list, without a tenant. */
  static Row problem(String tenant, String file, Problem problem) {
    return Table.PROBLEMS.row(
        tenant,
        file,
        problem.code(),
        problem.location().pointer(),
        problem.location().line(),
        problem.location().column(),
        problem.message("en"),
        problem.message("zh"));
  }

  private void objective(ObjectiveScore objective) {
    rows.add(
        Table.OBJECTIVES.row(
            tenant.name(),
            objective.id().value(),
            Decimals.of(objective.score()),
            Decimals.of(objective.computed()),
            Decimals.of(objective.original()),
            Decimals.of(objective.progress()),
            Decimals.of(objective.expected()),
            Decimals.of(objective.pace()),
            WireName.of(objective.state()),
            WireName.of(objective.light()),
            objective.band().orElse(null),
            WireName.of(objective.origin()),
            words(objective.reasons())));
    objective.keyResults().forEach(keyResult -> keyResult(objective.id().value(), keyResult));
  }

  private void keyResult(String objective, KeyResultScore keyResult) {
    keyResults++;
    rows.add(
        Table.KEY_RESULTS.row(
            tenant.name(),
            objective,
            keyResult.id().value(),
            Decimals.of(keyResult.score()),
            Decimals.of(keyResult.computed()),
            Decimals.of(keyResult.original()),
            Decimals.of(keyResult.progress()),
            Decimals.of(keyResult.expected()),
            Decimals.of(keyResult.pace()),
            WireName.of(keyResult.state()),
            WireName.of(keyResult.light()),
            keyResult.band().orElse(null),
            WireName.of(keyResult.origin()),
            words(keyResult.reasons()),
            keyResult.noData()));
    keyResult.measures().forEach(measure -> measure(keyResult.id().value(), measure));
  }

  private static String[] words(List<Reason> reasons) {
    return reasons.stream().map(Reason::word).toArray(String[]::new);
  }

  private void measure(String keyResult, MeasureScore measure) {
    rows.add(
        Table.MEASURES.row(
            tenant.name(),
            keyResult,
            measure.id().value(),
            Decimals.ofValue(measure.value()),
            measure.value().map(BigDecimal::toPlainString).orElse(null),
            Decimals.of(measure.progress()),
            Decimals.of(measure.score())));
  }

  private void finding(Finding finding) {
    rows.add(
        Table.FINDINGS.row(
            tenant.name(),
            finding.code(),
            WireName.of(finding.severity()),
            WireName.of(finding.on().kind()),
            finding.on().id(),
            finding.path(),
            finding.message("en"),
            finding.message("zh"),
            finding.isWaived()));
  }

  private void tenant(boolean isScored, int objectives, int findings) {
    rows.add(
        Table.TENANTS.row(
            tenant.name(), isScored, objectives, keyResults, findings, problems, tenant.bytes()));
  }
}
