package dev.okr.scoring;

import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.Expectation;
import dev.okr.scoring.internal.Figures;
import dev.okr.scoring.internal.Fixed;
import dev.okr.scoring.internal.Trace;
import dev.okr.scoring.internal.Unstated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Why a goal is expected to stand where it does. */
final class ExpectedExplainer {

  private final Figures figures;
  private final Trace trace;
  private final LocalDate on;

  ExpectedExplainer(Figures figures, Trace trace) {
    this.figures = figures;
    this.trace = trace;
    this.on = figures.on();
  }

  /** What is expected of an objective, from what is expected of the parts of its score. */
  Derivation ofObjective(int o, List<Derivation.Part> parts) {
    return combined(
        figures.objective(o).id().value(),
        DerivationRule.WEIGHTED_MEAN,
        parts,
        figures.objectiveExpected(o));
  }

  /** What is expected of a key result, from what is expected of the parts of its score. */
  Derivation ofKeyResult(int k, List<Derivation.Part> parts) {
    String id = figures.keyResult(k).id().value();
    boolean worst =
        figures.keyResult(k).combine() != Combination.WEIGHTED_MEAN
            && figures.firstMeasure(k) < figures.firstMeasure(k + 1);
    DerivationRule rule = worst ? DerivationRule.WORST : DerivationRule.WEIGHTED_MEAN;
    long expected = figures.keyResultExpected(k);
    BigDecimal factor = figures.policy().expectedBy().get(figures.ambition(k));
    if (expected == Fixed.NONE || factor == null) {
      return combined(id, rule, parts, expected);
    }
    Optional<Score> whole = combined(id, rule, parts, 0).recompute();
    return new Draft(id, expected)
        .rule(DerivationRule.TIMES)
        .input("factor", factor)
        .part(BigDecimal.ONE, combined(id, rule, parts, whole.orElseThrow().billionths()))
        .build();
  }

  private static Derivation combined(
      String id, DerivationRule rule, List<Derivation.Part> parts, long expected) {
    Draft draft = new Draft(id, expected);
    if (expected == Fixed.NONE) {
      return draft.given();
    }
    if (!parts.isEmpty() && areAlike(parts)) {
      Derivation any = parts.get(0).derivation();
      any.inputs().forEach(draft::input);
      any.notes().forEach(draft::note);
      return draft.rule(any.rule()).build();
    }
    return draft.rule(rule).parts(parts).build();
  }

  /** Whether all parts say the same: then so does the whole. */
  private static boolean areAlike(List<Derivation.Part> parts) {
    Derivation first = parts.get(0).derivation();
    return parts.stream()
        .map(Derivation.Part::derivation)
        .allMatch(
            part ->
                part.rule() == first.rule()
                    && part.rule() != DerivationRule.UNSCORABLE
                    && part.inputs().equals(first.inputs()));
  }

  /** What is expected of a measure. */
  Derivation ofMeasure(int k, int m, String id) {
    if (trace.holdsFromStart(m)) {
      boolean begun = trace.hasBegun(k);
      return new Draft(id, begun ? Fixed.ONE : 0)
          .rule(DerivationRule.FROM_START)
          .input("begun", begun ? BigDecimal.ONE : BigDecimal.ZERO)
          .build();
    }
    Expectation expectation = Unstated.expectation(figures.keyResult(k));
    LocalDate start = trace.start(k).orElse(null);
    LocalDate end = trace.end(k).orElse(null);
    if (start == null || end == null) {
      return nothing(id).note("its days aren't known", "起止日期未知").build();
    }
    if (expectation instanceof Expectation.None) {
      return nothing(id).build();
    }
    if (on.isBefore(start)) {
      return nothing(id).note("begins on " + start, start + " 开始").build();
    }
    if (expectation instanceof Expectation.Checkpoints checkpoints) {
      return checkpoints(id, checkpoints, start, end);
    }
    if (expectation instanceof Expectation.AtEnd) {
      long left = Math.max(0, ChronoUnit.DAYS.between(on, end));
      return new Draft(id, left == 0 ? Fixed.ONE : 0)
          .rule(DerivationRule.AT_END)
          .input("daysLeft", BigDecimal.valueOf(left))
          .build();
    }
    return elapsed(id, k, start, end);
  }

  private static Draft nothing(String id) {
    return new Draft(id, 0).rule(DerivationRule.NOTHING_EXPECTED);
  }

  private Derivation elapsed(String id, int k, LocalDate start, LocalDate end) {
    long[] days = trace.daysPassedAndWhole(k);
    boolean over = !on.isBefore(end);
    return computed(
        new Draft(id, 0)
            .rule(DerivationRule.ELAPSED)
            .input("passed", BigDecimal.valueOf(over ? days[1] : days[0]))
            .input("whole", BigDecimal.valueOf(days[1]))
            .note(start + " .. " + end, start + " .. " + end));
  }

  /** Straight lines from (start, 0) through the points to (end, 1). */
  private Derivation checkpoints(
      String id, Expectation.Checkpoints checkpoints, LocalDate start, LocalDate end) {
    Checkpoint last = new Checkpoint(start, BigDecimal.ZERO, false);
    for (Checkpoint point : checkpoints.points()) {
      if (point.on().isBefore(start) || point.on().isAfter(end)) {
        continue;
      }
      if (point.on().isAfter(on)) {
        return line(id, last, point, start);
      }
      last = point;
    }
    Checkpoint close =
        last.on().equals(end) && !checkpoints.points().isEmpty()
            ? last
            : new Checkpoint(end, BigDecimal.ONE, false);
    if (on.isBefore(end)) {
      return line(id, last, close, start);
    }
    return computed(
        new Draft(id, 0)
            .rule(DerivationRule.GIVEN)
            .note("the last checkpoint is passed", "已过最后检查点")
            .input("result", close.figure()));
  }

  private Derivation line(String id, Checkpoint from, Checkpoint to, LocalDate start) {
    return computed(
        new Draft(id, 0)
            .rule(DerivationRule.CHECKPOINTS)
            .input("value", days(start, on))
            .input("from", days(start, from.on()))
            .input("fromScore", from.figure())
            .input("to", days(start, to.on()))
            .input("toScore", to.figure())
            .note(from.on() + " .. " + to.on(), from.on() + " .. " + to.on()));
  }

  private static BigDecimal days(LocalDate from, LocalDate to) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
  }

  /** The derivation with the result that its inputs give. */
  private static Derivation computed(Draft draft) {
    return draft.withResult(draft.build().recompute().orElseThrow()).build();
  }
}
