package dev.okr.core.wire.host;

import dev.okr.core.error.Message;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.error.RejectedException;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.metric.Dictionary;
import dev.okr.core.metric.RateTable;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.diff.PlanChange;
import dev.okr.core.plan.diff.PlanDiff;
import dev.okr.core.plan.next.CarriedOver;
import dev.okr.core.plan.next.CarryNote;
import dev.okr.core.plan.next.CarryReport;
import dev.okr.core.privacy.PersonalData;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleFigures;
import dev.okr.core.week.MyWeek;
import dev.okr.core.week.WeekOptions;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.document.DocumentReader;
import dev.okr.core.wire.plan.MetricTables;
import dev.okr.core.wire.plan.PlanTable;
import dev.okr.core.wire.report.CarryReportWriter;
import dev.okr.core.wire.report.FindingWriter;
import dev.okr.core.wire.report.PersonalDataWriter;
import dev.okr.core.wire.report.PlanDiffWriter;
import dev.okr.core.wire.report.ProblemWriter;
import dev.okr.core.wire.report.WeekWriter;
import dev.okr.core.wire.scalar.Lists;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The types of okr-core. */
public final class CoreTypes {

  private final HostTypes.Builder types;
  private final String language;

  private CoreTypes(HostTypes.Builder types, String language) {
    this.types = types;
    this.language = language;
  }

  /**
   * States the types.
   *
   * @param reader reads plans
   * @param languageTag the language of sentences
   */
  public static void addTo(HostTypes.Builder types, DocumentReader reader, String languageTag) {
    IdTypes.addTo(types);
    DocumentTypes.addTo(types);
    types.both(Plan.class, PlanTable.PLAN::write, reader::planAt);
    CoreTypes core = new CoreTypes(types, languageTag);
    core.values();
    core.problems();
    core.reports();
  }

  private void values() {
    types
        .written(
            PlanHistory.class,
            (history, out) -> Lists.of(PlanTable.VERSION).write(history.versions(), out))
        .written(
            Dictionary.class,
            (dictionary, out) -> Lists.of(MetricTables.METRIC).write(dictionary.metrics(), out))
        .object(
            RateTable.class, Members.of("base", RateTable::base).and("worths", RateTable::worths))
        .object(RuleFigures.class, figures())
        .refused(WeekOptions.class); // a rhythm and a calendar are objects of the host
  }

  private static Members<RuleFigures> figures() {
    return Members.of("companyObjectives", RuleFigures::companyObjectives)
        .and("teamObjectives", RuleFigures::teamObjectives)
        .and("fewestKeyResults", RuleFigures::fewestKeyResults)
        .and("mostKeyResults", RuleFigures::mostKeyResults)
        .and("accountableFor", RuleFigures::accountableFor)
        .and("checkInDays", RuleFigures::checkInDays)
        .and("decisionDays", RuleFigures::decisionDays)
        .and("lowConfidence", RuleFigures::lowConfidence)
        .and("adjustment", RuleFigures::adjustment)
        .and("highestScore", RuleFigures::highestScore)
        .and("sandbagging", RuleFigures::sandbagging)
        .and("lowTarget", RuleFigures::lowTarget);
  }

  private void problems() {
    types
        .text(
            ProblemCode.class,
            ProblemCode::code,
            code ->
                Arrays.stream(ProblemCode.values())
                    .filter(each -> each.code().equals(code))
                    .findFirst())
        .written(Message.class, (message, out) -> out.text(message.in(language)))
        .written(Problem.class, (problem, out) -> new ProblemWriter(out, language).problem(problem))
        .written(RejectedException.class, (refused, out) -> problems(refused.problems(), out))
        .object(Outcome.Ok.class, Members.<Object>of("value", CoreTypes::valueOf))
        .written(Outcome.Rejected.class, this::refused);
  }

  private static Object valueOf(Object ok) {
    return ((Outcome<?>) ok).orElseThrow();
  }

  private void refused(Object outcome, WireWriter out) throws IOException {
    problems(((Outcome<?>) outcome).problems(), out);
  }

  private void problems(List<Problem> problems, WireWriter out) throws IOException {
    new ProblemWriter(out, language).problems(problems);
  }

  private void reports() {
    types
        .written(Report.class, (report, out) -> new FindingWriter(out, language).report(report))
        .written(Finding.class, (finding, out) -> new FindingWriter(out, language).finding(finding))
        .written(PlanDiff.class, (diff, out) -> new PlanDiffWriter(out, language).diff(diff))
        .written(
            PlanChange.class, (change, out) -> new PlanDiffWriter(out, language).change(change))
        .written(
            CarryReport.class, (report, out) -> new CarryReportWriter(out, language).report(report))
        .written(CarryNote.class, (note, out) -> new CarryReportWriter(out, language).note(note))
        .object(
            CarriedOver.class,
            Members.of("plan", CarriedOver::plan)
                .and("cycle", CarriedOver::cycle)
                .and("goals", carried -> carried.goals().entrySet().stream().map(Step::of).toList())
                .and("report", CarriedOver::report))
        .object(Step.class, Members.of("from", Step::from).and("to", Step::to))
        .written(PersonalData.class, (data, out) -> new PersonalDataWriter(out).data(data))
        .written(MyWeek.class, (week, out) -> new WeekWriter(out, language).week(week));
  }

  /** A goal that was carried over, and what became of it. */
  private record Step(GoalRef from, GoalRef to) {

    static Step of(Map.Entry<GoalRef, GoalRef> entry) {
      return new Step(entry.getKey(), entry.getValue());
    }
  }
}
