package dev.okr.core.rule.facts;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.time.Cycle;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when to when a key result runs. */
public final class Spans {

  private Spans() {}

  /** The first day of a key result: its own, else its cycle's; {@code null} if unknown. */
  public static @Nullable LocalDate startOf(
      RuleContext context, Objective objective, KeyResult keyResult) {
    return keyResult
        .startsOn()
        .or(() -> context.cycleOf(objective).map(Cycle::span).map(span -> span.from()))
        .orElse(null);
  }

  /** The last day of a key result: its own, else its cycle's; {@code null} if unknown. */
  public static @Nullable LocalDate endOf(
      RuleContext context, Objective objective, KeyResult keyResult) {
    return keyResult
        .endsOn()
        .or(() -> context.cycleOf(objective).map(Cycle::span).map(span -> span.to()))
        .orElse(null);
  }
}
