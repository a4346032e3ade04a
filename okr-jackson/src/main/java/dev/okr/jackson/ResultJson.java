package dev.okr.jackson;

import dev.okr.core.error.Problem;
import dev.okr.core.plan.diff.PlanDiff;
import dev.okr.core.plan.next.CarryReport;
import dev.okr.core.privacy.PersonalData;
import dev.okr.core.rule.Report;
import dev.okr.core.time.CycleId;
import dev.okr.core.week.MyWeek;
import dev.okr.core.wire.report.CarryReportWriter;
import dev.okr.core.wire.report.FindingWriter;
import dev.okr.core.wire.report.PersonalDataWriter;
import dev.okr.core.wire.report.PlanDiffWriter;
import dev.okr.core.wire.report.ProblemWriter;
import dev.okr.core.wire.report.WeekWriter;
import dev.okr.graph.picture.Diagram;
import dev.okr.graph.wire.DiagramWriter;
import dev.okr.jackson.internal.JsonOutput;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.GroupScore;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.forecast.Forecast;
import dev.okr.scoring.forecast.wire.ForecastWriter;
import dev.okr.scoring.wire.DerivationWriter;
import dev.okr.scoring.wire.ScorecardWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The part of {@link OkrJson} that writes results: what was computed of plans and journals. It
 * isn't read back. Sentences are in the language that is asked for; numbers are decimal strings;
 * what is indented is laid out for people.
 */
public abstract sealed class ResultJson permits OkrJson {

  private final JsonOutput output;

  ResultJson(JsonOutput output) {
    this.output = output;
  }

  final JsonOutput output() {
    return output;
  }

  private static String tagOf(Locale language) {
    return Objects.requireNonNull(language, "language").toLanguageTag();
  }

  /** The scorecard as JSON. */
  public String writeScorecard(Scorecard card, boolean indented) {
    return output.text(out -> new ScorecardWriter(out).scorecard(card), indented);
  }

  /** The scorecard as JSON, with the figures of the teams in one cycle. */
  public String writeScorecard(Scorecard card, CycleId cycle, boolean indented) {
    List<GroupScore> teams = card.teams(cycle);
    return output.text(out -> new ScorecardWriter(out).scorecard(card, teams), indented);
  }

  /**
   * Writes a forecast; numbers are decimal strings, {@code null} where nothing can be said.
   *
   * @param indented whether it is laid out for people
   */
  public String writeForecast(Forecast forecast, boolean indented) {
    Objects.requireNonNull(forecast, "forecast");
    return output.text(out -> new ForecastWriter(out).forecast(forecast), indented);
  }

  /** The report as JSON, its messages in that language. */
  public String writeReport(Report report, Locale language, boolean indented) {
    return writeReport(report, tagOf(language), indented);
  }

  /** As {@code writeReport} in a {@code Locale}, by a language tag such as {@code zh}. */
  public String writeReport(Report report, String languageTag, boolean indented) {
    return output.text(out -> new FindingWriter(out, languageTag).report(report), indented);
  }

  /** What changed between two plans as JSON, its sentences in that language. */
  public String writePlanDiff(PlanDiff diff, Locale language, boolean indented) {
    return writePlanDiff(diff, tagOf(language), indented);
  }

  /** As {@code writePlanDiff} in a {@code Locale}, by a language tag such as {@code zh}. */
  public String writePlanDiff(PlanDiff diff, String languageTag, boolean indented) {
    return output.text(out -> new PlanDiffWriter(out, languageTag).diff(diff), indented);
  }

  /** What a carry-over did and left to decide as JSON, its sentences in that language. */
  public String writeCarryReport(CarryReport report, Locale language, boolean indented) {
    return writeCarryReport(report, tagOf(language), indented);
  }

  /** As {@code writeCarryReport} in a {@code Locale}, by a language tag such as {@code zh}. */
  public String writeCarryReport(CarryReport report, String languageTag, boolean indented) {
    return output.text(out -> new CarryReportWriter(out, languageTag).report(report), indented);
  }

  /** A person's week as JSON: what is asked of them by kind, each as data and as a sentence. */
  public String writeWeek(MyWeek week, Locale language, boolean indented) {
    return writeWeek(week, tagOf(language), indented);
  }

  /** As {@code writeWeek} in a {@code Locale}, by a language tag such as {@code zh}. */
  public String writeWeek(MyWeek week, String languageTag, boolean indented) {
    Objects.requireNonNull(week, "week");
    Objects.requireNonNull(languageTag, "languageTag");
    return output.text(json -> new WeekWriter(json, languageTag).week(week), indented);
  }

  /** What a plan and journal hold of one person, as JSON: places by pointer, entries whole. */
  public String writePersonalData(PersonalData data, boolean indented) {
    Objects.requireNonNull(data, "data");
    return output.text(json -> new PersonalDataWriter(json).data(data), indented);
  }

  /** An explanation as JSON, its formulas in that language. */
  public String writeDerivation(Derivation derivation, Locale language, boolean indented) {
    return writeDerivation(derivation, tagOf(language), indented);
  }

  /** As {@code writeDerivation} in a {@code Locale}, by a language tag such as {@code zh}. */
  public String writeDerivation(Derivation derivation, String languageTag, boolean indented) {
    return output.text(
        out -> new DerivationWriter(out, languageTag).derivation(derivation), indented);
  }

  /** A picture of a graph as JSON. */
  public String writeDiagram(Diagram diagram, boolean indented) {
    return output.text(out -> new DiagramWriter(out).diagram(diagram), indented);
  }

  /** The problems as JSON, their messages in that language. */
  public String writeProblems(List<Problem> problems, Locale language, boolean indented) {
    return writeProblems(problems, tagOf(language), indented);
  }

  /** As {@code writeProblems} in a {@code Locale}, by a language tag such as {@code zh}. */
  public String writeProblems(List<Problem> problems, String languageTag, boolean indented) {
    return output.text(out -> new ProblemWriter(out, languageTag).problems(problems), indented);
  }
}
