package dev.okr.scoring.wire;

import dev.okr.core.wire.host.HostTypes;
import dev.okr.core.wire.host.Members;
import dev.okr.scoring.Cause;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.GroupScore;
import dev.okr.scoring.Health;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.MeasureScore;
import dev.okr.scoring.NodeChange;
import dev.okr.scoring.ObjectiveScore;
import dev.okr.scoring.Reason;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.ScorecardDiff;
import dev.okr.scoring.Series;
import dev.okr.scoring.WhatIf;
import dev.okr.scoring.course.BurnUp;
import dev.okr.scoring.course.Course;
import dev.okr.scoring.course.MeasureStatus;
import dev.okr.scoring.forecast.Distribution;
import dev.okr.scoring.forecast.Forecast;
import dev.okr.scoring.forecast.GoalForecast;
import dev.okr.scoring.forecast.MeasureForecast;
import dev.okr.scoring.forecast.wire.ForecastWriter;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.FormulaInput;
import dev.okr.scoring.policy.FormulaUse;
import dev.okr.scoring.policy.Policy;
import java.util.List;
import java.util.Optional;

/** The types of okr-scoring, as a host's mapper meets them. */
public final class ScoringTypes {

  private final HostTypes.Builder types;
  private final String language;

  private ScoringTypes(HostTypes.Builder types, String language) {
    this.types = types;
    this.language = language;
  }

  /**
   * States the types.
   *
   * @param formulas the host's formulas that a policy may name
   * @param languageTag the language of sentences
   */
  public static void addTo(HostTypes.Builder types, List<Formula> formulas, String languageTag) {
    types
        .text(Score.class, Score::toString, ScoringTypes::score)
        .codec(Policy.class, new PolicyTable(formulas))
        // a formula is a function of the host; a policy names it
        .refused(Formula.class, FormulaInput.class, FormulaUse.class);
    ScoringTypes scoring = new ScoringTypes(types, languageTag);
    scoring.cards();
    scoring.changes();
    scoring.courses();
    ReviewTypes.addTo(types);
  }

  private static Optional<Score> score(String text) {
    try {
      return Optional.of(Score.of(text));
    } catch (ArithmeticException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private void cards() {
    types
        .written(Scorecard.class, (card, out) -> new ScorecardWriter(out).scorecard(card))
        .written(ObjectiveScore.class, (score, out) -> new ScorecardWriter(out).objective(score))
        .written(KeyResultScore.class, (score, out) -> new ScorecardWriter(out).keyResult(score))
        .written(MeasureScore.class, (score, out) -> new ScorecardWriter(out).measure(score))
        .written(GroupScore.class, (score, out) -> new ScorecardWriter(out).group(score))
        .written(
            Derivation.class, (why, out) -> new DerivationWriter(out, language).derivation(why))
        .object(
            Health.class,
            Members.of("expected", Health::expected)
                .and("pace", Health::pace)
                .and("light", Health::light)
                .and("causes", Health::causes))
        .written(Reason.class, (reason, out) -> out.text(reason.word()))
        .object(
            Cause.class,
            Members.of("reason", Cause::reason)
                .and("severity", cause -> cause.reason().severity())
                .and("text", Cause::text)
                .and("evidence", Cause::evidence));
  }

  private void changes() {
    types
        .object(
            NodeChange.class,
            Members.of("goal", NodeChange::goal)
                .and("before", NodeChange::before)
                .and("after", NodeChange::after)
                .and("lightBefore", NodeChange::lightBefore)
                .and("lightAfter", NodeChange::lightAfter))
        .object(
            ScorecardDiff.class,
            Members.of("from", ScorecardDiff::from)
                .and("to", ScorecardDiff::to)
                .and("changes", ScorecardDiff::changes)
                .and("entries", ScorecardDiff::entries)
                .and("withdrawn", ScorecardDiff::withdrawn))
        .object(WhatIf.class, Members.of("scorecard", WhatIf::scorecard).and("diff", WhatIf::diff))
        .object(
            Series.class,
            Members.of("from", Series::from).and("to", Series::to).and("days", Series::days));
  }

  private void courses() {
    types
        .written(Forecast.class, (forecast, out) -> new ForecastWriter(out).forecast(forecast))
        .written(MeasureForecast.class, (one, out) -> new ForecastWriter(out).measure(one))
        .written(GoalForecast.class, (one, out) -> new ForecastWriter(out).goal(one))
        .written(Distribution.class, (one, out) -> new ForecastWriter(out).distribution(one))
        .object(Course.class, Members.of("on", Course::on).and("burnUps", Course::burnUps))
        .object(
            BurnUp.class,
            Members.of("keyResult", BurnUp::keyResult)
                .and("measure", BurnUp::measure)
                .and("firstDay", BurnUp::firstDay)
                .and("lastDay", BurnUp::lastDay)
                .and("on", BurnUp::on)
                .and("values", BurnUp::values)
                .and("expected", BurnUp::expected)
                .and("aims", BurnUp::aims))
        .object(
            MeasureStatus.class,
            Members.of("measure", MeasureStatus::measure)
                .and("value", MeasureStatus::value)
                .and("progress", MeasureStatus::progress)
                .and("from", status -> status.aim().from())
                .and("low", status -> status.aim().low())
                .and("high", status -> status.aim().high()));
  }
}
