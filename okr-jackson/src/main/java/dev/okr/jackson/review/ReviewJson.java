package dev.okr.jackson.review;

import dev.okr.core.journal.Entry;
import dev.okr.scoring.Cause;
import dev.okr.scoring.Evidence;
import dev.okr.scoring.NodeChange;
import dev.okr.scoring.course.Breach;
import dev.okr.scoring.course.MeasureStatus;
import dev.okr.scoring.review.AdjustedScore;
import dev.okr.scoring.review.AgreementDue;
import dev.okr.scoring.review.GoalChange;
import dev.okr.scoring.review.GoalStatus;
import dev.okr.scoring.review.LeftOver;
import dev.okr.scoring.review.MonthlyReview;
import dev.okr.scoring.review.MovedGoalpost;
import dev.okr.scoring.review.QuarterlyReview;
import dev.okr.scoring.review.UnexpectedEnd;
import dev.okr.scoring.review.WeeklyDigest;
import dev.okr.scoring.review.people.RecognitionCandidate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes review packs as JSON. Members are named as the methods of the packs; numbers are decimal
 * strings, what is absent is {@code null}, entries stand as in the journal.
 */
public final class ReviewJson {

  private ReviewJson() {}

  /**
   * A digest as JSON.
   *
   * @param indented whether it is laid out for people
   */
  public static String write(WeeklyDigest digest, boolean indented) {
    Objects.requireNonNull(digest, "digest");
    return new Tree()
        .put("review", "weekly")
        .put("since", digest.since())
        .put("on", digest.on())
        .put("lights", digest.lights())
        .put("changes", each(digest.changes(), ReviewJson::change))
        .put("risks", each(digest.risks(), ReviewJson::status))
        .put("unexpected", each(digest.unexpected(), ReviewJson::unexpected))
        .put("states", digest.states())
        .put(
            "blockers",
            each(
                digest.blockers(),
                blocker ->
                    new Tree()
                        .put("keyResult", blocker.keyResult())
                        .put("text", blocker.text())
                        .put("since", evidence(blocker.since()))))
        .put(
            "asks",
            each(
                digest.asks(),
                ask ->
                    new Tree()
                        .put("keyResult", ask.keyResult())
                        .put("to", Optional.ofNullable(ask.to()))
                        .put("text", ask.text())
                        .put("evidence", evidence(ask.evidence()))))
        .text(indented);
  }

  /**
   * A monthly review as JSON.
   *
   * @param indented whether it is laid out for people
   */
  public static String write(MonthlyReview review, boolean indented) {
    Objects.requireNonNull(review, "review");
    return new Tree()
        .put("review", "monthly")
        .put("since", review.since())
        .put("on", review.on())
        .put("shared", each(review.shared(), ReviewJson::status))
        .put("decisionsDue", each(review.decisionsDue(), status -> status.goal()))
        .put("agreementsDue", each(review.agreementsDue(), ReviewJson::agreement))
        .put("unexpected", each(review.unexpected(), ReviewJson::unexpected))
        .put("states", review.states())
        .put("breaches", each(review.breaches(), ReviewJson::breach))
        .put("goalposts", each(review.goalposts(), ReviewJson::goalpost))
        .put(
            "planChanges",
            each(
                review.planChanges(),
                change ->
                    new Tree()
                        .put("kind", change.kind())
                        .put("on", change.on().id())
                        .put("member", change.member())
                        .put("from", change.from())
                        .put("to", change.to())))
        .put("decisions", review.decisions())
        .put("moved", review.moved())
        .text(indented);
  }

  /**
   * A quarterly review as JSON.
   *
   * @param indented whether it is laid out for people
   */
  public static String write(QuarterlyReview review, boolean indented) {
    Objects.requireNonNull(review, "review");
    return new Tree()
        .put("review", "quarterly")
        .put("cycle", review.cycle().id())
        .put("on", review.on())
        .put(
            "whole",
            new Tree()
                .put("objectives", review.whole().objectives())
                .put("mean", review.whole().mean())
                .put("lights", review.whole().byLight())
                .put("bands", review.whole().byBand()))
        .put("results", each(review.results(), ReviewJson::status))
        .put("adjusted", each(review.adjusted(), ReviewJson::adjusted))
        .put("moved", each(review.moved(), ReviewJson::goalpost))
        .put("outlook", review.outlook())
        .put("unexpected", each(review.unexpected(), ReviewJson::unexpected))
        .put("states", review.states())
        .put("breaches", each(review.breaches(), ReviewJson::breach))
        .put("leftOver", each(review.leftOver(), ReviewJson::leftOver))
        .put("learned", review.learned())
        .put("decisions", review.decisions())
        .put("recognitions", each(review.recognitions(), ReviewJson::recognition))
        .text(indented);
  }

  private static <T> List<Object> each(List<T> items, Function<T, Object> written) {
    return items.stream().map(written).toList();
  }

  private static Tree status(GoalStatus status) {
    return new Tree()
        .put("goal", status.goal())
        .put("owner", status.owner())
        .put("state", status.state())
        .put("score", status.score())
        .put("expected", status.expected())
        .put("pace", status.pace())
        .put("band", status.band())
        .put("light", status.light())
        .put("causes", each(status.causes(), ReviewJson::cause))
        .put("measures", each(status.measures(), ReviewJson::measure));
  }

  private static Tree cause(Cause cause) {
    return new Tree()
        .put("reason", cause.reason().word())
        .put("severity", cause.reason().severity())
        .put("text", cause.text())
        .put("evidence", each(cause.evidence(), ReviewJson::evidence));
  }

  private static Tree evidence(Evidence evidence) {
    return new Tree()
        .put("entry", evidence.entry())
        .put("on", evidence.on())
        .put("by", evidence.by());
  }

  private static Tree measure(MeasureStatus measure) {
    return new Tree()
        .put("measure", measure.measure())
        .put("value", measure.value())
        .put("progress", measure.progress())
        .put("from", measure.aim().from())
        .put("low", measure.aim().low())
        .put("high", measure.aim().high());
  }

  private static Tree change(GoalChange changed) {
    NodeChange change = changed.change();
    return new Tree()
        .put("goal", change.goal())
        .put("before", change.before())
        .put("after", change.after())
        .put("lightBefore", change.lightBefore())
        .put("lightAfter", change.lightAfter())
        .put("causes", changed.causes())
        .put("because", each(changed.because(), Entry::id));
  }

  private static Tree unexpected(UnexpectedEnd end) {
    return new Tree()
        .put("keyResult", end.keyResult())
        .put("light", end.light())
        .put("met", end.met());
  }

  private static Tree agreement(AgreementDue due) {
    return new Tree()
        .put("dependency", due.dependency())
        .put("dependent", due.dependent())
        .put("provider", status(due.provider()))
        .put("due", due.due());
  }

  private static Tree breach(Breach breach) {
    return new Tree()
        .put("keyResult", breach.keyResult())
        .put("metric", breach.guardrail().metric())
        .put("since", breach.since())
        .put("until", breach.until())
        .put("worst", breach.worst());
  }

  private static Tree goalpost(MovedGoalpost moved) {
    return new Tree()
        .put("keyResult", moved.keyResult())
        .put("computed", moved.computed())
        .put("original", moved.onOriginalTargets())
        .put("revisions", moved.revisions());
  }

  private static Tree adjusted(AdjustedScore adjusted) {
    return new Tree()
        .put("goal", adjusted.goal())
        .put("score", adjusted.score())
        .put("computed", adjusted.computed())
        .put("entry", adjusted.entry());
  }

  private static Tree leftOver(LeftOver left) {
    return new Tree()
        .put("keyResult", left.status().goal().id())
        .put("takenOverBy", left.takenOverBy());
  }

  private static Tree recognition(RecognitionCandidate candidate) {
    return new Tree()
        .put("keyResult", candidate.keyResult())
        .put("parties", candidate.parties())
        .put("progress", candidate.progress())
        .put("thanked", candidate.thanked());
  }
}
