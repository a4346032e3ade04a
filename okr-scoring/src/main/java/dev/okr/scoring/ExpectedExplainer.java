package dev.okr.scoring;

import dev.okr.core.goal.Combination;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.internal.figures.ExpectedTrace;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.figures.Trace;
import dev.okr.scoring.internal.number.Fixed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    String id = figures.objective(o).id().value();
    boolean isScored = figures.objectives().computed(o) != Fixed.NONE;
    return ofParts(
        id,
        figures.objective(o).combine(),
        isScored ? parts : List.of(),
        figures.objectives().expected(o));
  }

  /** What is expected of a key result, from what is expected of the parts of its score. */
  Derivation ofKeyResult(int k, List<Derivation.Part> parts) {
    String id = figures.keyResult(k).id().value();
    long expected = figures.keyResults().expected(k);
    boolean measured = figures.firstMeasure(k) < figures.firstMeasure(k + 1);
    if (!measured && expected != Fixed.NONE && trace.expected().statedAlone(k).isPresent()) {
      return derivation(trace.expected().statedAlone(k).get(), id);
    }
    Combination combine = measured ? figures.keyResult(k).combine() : Combination.WEIGHTED_MEAN;
    Optional<BigDecimal> factor =
        measured
            ? figures.keyResults().ambition(k).map(figures.policy().expectedBy()::get)
            : Optional.empty();
    boolean isScored = figures.keyResults().computed(k) != Fixed.NONE;
    if (expected == Fixed.NONE || factor.isEmpty() || !isScored) {
      return ofParts(id, combine, isScored ? parts : List.of(), expected);
    }
    long whole = figures.keyResults().partsExpected(k);
    return new Draft(id, expected)
        .rule(DerivationRule.TIMES)
        .input("factor", factor.get())
        .part(BigDecimal.ONE, ofParts(id, combine, parts, whole))
        .build();
  }

  private static Derivation ofParts(
      String id, Combination combine, List<Derivation.Part> parts, long expected) {
    Draft draft = new Draft(id, expected);
    if (expected == Fixed.NONE) {
      return draft.given();
    }
    if (parts.isEmpty()) {
      return given(draft, expected, "expected.by-the-days-of-its-cycle");
    }
    if (areAlike(parts)
        && parts.get(0).derivation().result().orElseThrow().billionths() == expected) {
      Derivation any = parts.get(0).derivation();
      any.inputs().forEach(draft::input);
      any.notes().forEach(draft::note);
      return draft.rule(any.rule()).build();
    }
    return combine == Combination.WEIGHTED_MEAN
        ? draft.rule(DerivationRule.WEIGHTED_MEAN).parts(parts).build()
        : given(draft, expected, "expected.of-the-part-with-the-lowest");
  }

  private static Derivation given(Draft draft, long expected, String why) {
    return draft
        .rule(DerivationRule.GIVEN)
        .input("result", Fixed.toDecimal(expected))
        .note(why)
        .build();
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
                    && part.result().isPresent()
                    && part.inputs().equals(first.inputs()));
  }

  /** What is expected of a measure. */
  Derivation ofMeasure(int k, int m, String id) {
    return derivation(trace.expected().expectedOf(k, m), id);
  }

  /** Of which day it is and why, where that isn't the day asked for or the last one. */
  private Optional<LocalizedText> day(ExpectedTrace.Expectation found) {
    LocalDate day = found.on();
    if (!day.equals(found.judgedOn())) {
      return Optional.of(ScoringWords.say("expected.newest", "day", day));
    }
    if (day.isBefore(on)) {
      return found.end().filter(day::equals).isPresent()
          ? Optional.empty()
          : Optional.of(ScoringWords.say("expected.stopped", "day", day));
    }
    return day.isAfter(on)
        ? Optional.of(ScoringWords.say("expected.done-what-its-last-day-expects"))
        : Optional.empty();
  }

  private Derivation derivation(ExpectedTrace.Expectation found, String id) {
    Draft draft = new Draft(id, found.score());
    @Nullable LocalDate from = found.from().orElse(null);
    @Nullable LocalDate end = found.end().orElse(null);
    if (found.kind() != ExpectedTrace.Kind.ALWAYS) {
      day(found).ifPresent(draft::note);
    }
    if (from != null && found.on().isBefore(from)) {
      draft.note("expected.begins", "day", from);
    }
    return switch (found.kind()) {
      case NOTHING -> nothing(draft, from, end);
      case ALWAYS ->
          draft
              .rule(DerivationRule.GIVEN)
              .input("result", BigDecimal.ONE)
              .note("expected.all-of-it-on-every-day")
              .build();
      case FROM_START ->
          draft
              .rule(DerivationRule.FROM_START)
              .input("begun", found.score() > 0 ? BigDecimal.ONE : BigDecimal.ZERO)
              .build();
      case AT_END ->
          draft
              .rule(DerivationRule.AT_END)
              .input("daysLeft", found.score() > 0 ? BigDecimal.ZERO : daysLeft(found))
              .build();
      case LINEAR ->
          from == null || end == null
              ? nothing(draft, from, end)
              : draft
                  .rule(DerivationRule.ELAPSED)
                  .input("passed", found.passed())
                  .input("whole", found.whole())
                  .note("expected.days", "from", from, "to", end)
                  .build();
      case CHECKPOINTS -> checkpoints(draft, found);
      case DUE_DATES -> given(draft, found.score(), "expected.by-the-due-dates-of-its");
    };
  }

  /** On the line between two checkpoints, in days since the start. */
  private static Derivation checkpoints(Draft draft, ExpectedTrace.Expectation found) {
    ExpectedTrace.Line line = found.line().orElseThrow();
    if (line.from().equals(line.to())) {
      return draft
          .rule(DerivationRule.GIVEN)
          .note("expected.the-last-checkpoint-is-passed")
          .input("result", line.toScore())
          .build();
    }
    LocalDate start = found.from().orElse(line.from());
    return draft
        .rule(DerivationRule.CHECKPOINTS)
        .input("value", days(start, found.on()))
        .input("from", days(start, line.from()))
        .input("fromScore", line.fromScore())
        .input("to", days(start, line.to()))
        .input("toScore", line.toScore())
        .note("expected.days", "from", line.from(), "to", line.to())
        .build();
  }

  private static BigDecimal days(LocalDate from, LocalDate to) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
  }

  private static BigDecimal daysLeft(ExpectedTrace.Expectation found) {
    return BigDecimal.valueOf(
        found.end().map(end -> Math.max(1, end.toEpochDay() - found.on().toEpochDay())).orElse(1L));
  }

  private static Derivation nothing(
      Draft draft, @Nullable LocalDate from, @Nullable LocalDate end) {
    draft.rule(DerivationRule.NOTHING_EXPECTED);
    return from == null || end == null
        ? draft.note("expected.its-days-arent-known").build()
        : draft.build();
  }
}
