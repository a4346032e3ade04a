package dev.okr.core.week;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.plan.Subject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the journal says of the measures of a key result, read in one pass. */
final class MeasureEntries {

  private final Map<MeasureId, LocalDate> newest = new HashMap<>();
  private final Map<MeasureId, Set<MilestoneId>> done = new HashMap<>();
  private final Map<MeasureId, TargetRevised> targets = new HashMap<>();
  private final @Nullable MeasureId only;

  MeasureEntries(KeyResult keyResult, List<CheckIn> checkIns, CountingEntries entries) {
    List<Measure> measures = keyResult.measures();
    this.only = measures.size() == 1 ? measures.get(0).id() : null;
    for (CheckIn checkIn : checkIns) {
      MeasureId measure = named(checkIn.measure());
      if (measure != null) {
        read(measure, checkIn);
      }
    }
    for (TargetRevised revised : entries.about(Subject.of(keyResult.id()), TargetRevised.class)) {
      MeasureId measure = named(revised.measure());
      if (measure != null) {
        targets.put(measure, revised);
      }
    }
  }

  private @Nullable MeasureId named(Optional<MeasureId> measure) {
    return measure.orElse(only);
  }

  private void read(MeasureId measure, CheckIn checkIn) {
    if (checkIn.value().isPresent()) {
      newest.put(measure, checkIn.on());
    }
    if (checkIn.done().isPresent() || !checkIn.undone().isEmpty()) {
      Set<MilestoneId> steps = done.computeIfAbsent(measure, any -> new HashSet<>());
      checkIn.done().ifPresent(steps::addAll);
      checkIn.undone().forEach(steps::remove);
    }
  }

  /** The day of the newest value that was checked in. */
  Optional<LocalDate> newest(MeasureId measure) {
    return Optional.ofNullable(newest.get(measure));
  }

  /** The milestones that are done. */
  Set<MilestoneId> done(MeasureId measure) {
    return done.getOrDefault(measure, Set.of());
  }

  /** The target in force on a day. */
  Target target(Measure measure, LocalDate on) {
    TargetRevised revised = targets.get(measure.id());
    return revised == null
        ? measure.targetPlannedOn(on)
        : measure.targetOn(on, new PlannedTarget(revised.on(), revised.target()));
  }
}
