package dev.okr.scoring.internal.measure;

import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.plan.TargetNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads from check-ins what is done of work that has no value of its own. */
final class Work {

  private Work() {}

  /** What was done after each check-in, in their order. */
  static List<Dated> history(List<Logged<CheckIn>> all, TargetNumbers target) {
    List<Dated> history = new ArrayList<>();
    Set<MilestoneId> done = new HashSet<>();
    for (Logged<CheckIn> checkIn : all) {
      if (target.target() instanceof Target.Milestones milestones) {
        checkIn.entry().done().ifPresent(done::addAll);
        checkIn.entry().undone().forEach(done::remove);
        history.add(new Dated(checkIn.day(), Valuation.weightOf(milestones, done)));
      } else {
        boolean isDone = isDone(checkIn.entry());
        history.add(new Dated(checkIn.day(), isDone ? BigDecimal.ONE : BigDecimal.ZERO));
      }
    }
    return history;
  }

  /** Said by a value of at least 1, or by naming the step; what is undone wins. */
  static boolean isDone(CheckIn entry) {
    return entry.value().map(value -> value.compareTo(BigDecimal.ONE) >= 0).orElse(false)
        || (entry.undone().isEmpty() && entry.done().map(ids -> !ids.isEmpty()).orElse(false));
  }
}
