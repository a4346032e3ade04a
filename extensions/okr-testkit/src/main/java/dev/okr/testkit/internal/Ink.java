package dev.okr.testkit.internal;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes the entries of a journal; no two are recorded at one instant. */
final class Ink {

  private static final PartyId BY = PartyId.of("p1");
  private static final int WHOLE = 100;
  private static final int LATE_DAYS = 7;

  /** A sum is mostly of a few values. */
  private static final BigDecimal PART_OF_SUM = new BigDecimal("0.25");

  private final Cycle cycle;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<ChangeSketch> mends = new ArrayList<>();

  Ink(Cycle cycle) {
    this.cycle = cycle;
  }

  /** An entry that has no number yet. */
  private record Draft(LocalDate on, Instant recordedAt, Text text) {}

  /** What an entry says. */
  private interface Text {
    Entry write(EntryId id, LocalDate on, Instant recordedAt);
  }

  /** The day at so many per cent of a span. */
  static LocalDate day(DateSpan span, int percent) {
    return span.from().plusDays((span.days() - 1) * percent / WHOLE);
  }

  private void draft(LocalDate on, boolean late, Text text) {
    LocalDate recorded = late ? on.plusDays(LATE_DAYS) : on;
    Instant noon = recorded.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    drafts.add(new Draft(on, noon.plusSeconds(drafts.size()), text));
  }

  /** The entries in the order in which they were recorded, what mends them last. */
  Journal journal() {
    List<Entry> entries = new ArrayList<>();
    drafts.stream()
        .sorted(Comparator.comparing(Draft::recordedAt))
        .forEach(draft -> entries.add(written(draft, entries.size() + 1)));
    for (ChangeSketch mend : mends) {
      mended(mend, entries).ifPresent(entries::add);
    }
    return Journal.of(entries);
  }

  private static Entry written(Draft draft, int number) {
    return draft.text().write(EntryId.of("e" + number), draft.on(), draft.recordedAt());
  }

  private static Optional<Entry> mended(ChangeSketch mend, List<Entry> entries) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Entry about = entries.get(mend.goal() % entries.size());
    Entry last = entries.get(entries.size() - 1);
    EntryId id = EntryId.of("e" + (entries.size() + 1));
    Instant at = last.recordedAt().plusSeconds(1);
    if (mend.kind() == ChangeSketch.Kind.RETRACT) {
      Retracted.Builder made = Retracted.builder();
      made.id(id).on(about.on()).recordedAt(at).by(BY);
      return Optional.of(made.target(about.id()).reason("a mistake").build());
    }
    if (about instanceof CheckIn checkIn && checkIn.value().isPresent()) {
      BigDecimal value = checkIn.value().get().add(BigDecimal.valueOf(mend.percent(), 1));
      return Optional.of(
          checkIn.toBuilder()
              .id(id)
              .recordedAt(at)
              .value(Decimals.rounded(value))
              .corrects(about.id())
              .build());
    }
    return Optional.empty();
  }

  /** A reading of the last days. */
  void reading(MetricId metric, BigDecimal value, DateSpan span) {
    draft(span.from(), false, (id, on, at) -> reading(id, on, at, metric, value));
  }

  private static Entry reading(
      EntryId id, LocalDate on, Instant at, MetricId metric, BigDecimal value) {
    return Reading.builder()
        .id(id)
        .on(on)
        .recordedAt(at)
        .by(BY)
        .metric(metric)
        .value(value)
        .build();
  }

  /** The values of a measure. */
  void values(MeasureSketch sketch, KeyResultId keyResult, Measure measure, DateSpan span) {
    boolean isSum =
        measure
                .observe()
                .or(() -> sketch.use().metric().map(Observation::usualFor))
                .orElse(Observation.LAST)
            == Observation.SUM;
    for (ValueSketch value : sketch.values()) {
      LocalDate on = day(span, value.day());
      if (value.gap() == ValueSketch.Gap.TOO_LATE) {
        on = cycle.span().to().plusDays(1);
      }
      Optional<BigDecimal> number =
          Way.of(measure.target())
              .map(way -> way.at(value.percent()))
              .map(found -> isSum ? found.multiply(PART_OF_SUM) : found)
              .map(found -> Decimals.rounded(found).orElse(BigDecimal.ZERO));
      if (value.reading() && number.isPresent() && measure.metric().isPresent()) {
        MetricId metric = measure.metric().get();
        draft(on, value.late(), (id, day, at) -> reading(id, day, at, metric, number.get()));
      } else {
        draft(on, value.late(), checkIn(value, keyResult, measure, number));
      }
    }
  }

  private static Text checkIn(
      ValueSketch value, KeyResultId keyResult, Measure measure, Optional<BigDecimal> number) {
    return (id, on, at) -> {
      CheckIn.Builder made = CheckIn.builder().id(id).on(on).recordedAt(at).by(BY);
      if (value.gap() == ValueSketch.Gap.ELSEWHERE) {
        made.keyResult("nowhere");
      } else {
        made.keyResult(keyResult).measure(measure.id());
      }
      if (number.isPresent()) {
        made.value(number);
      } else {
        say(made, measure.target(), value.percent());
      }
      made.confidence(value.confidence().map(tenths -> BigDecimal.valueOf(tenths, 1)));
      if (value.blocked()) {
        made.addBlocker(new Blocker(LocalizedText.of("a supplier is late"), true));
      }
      return made.build();
    };
  }

  /** What is said of a target that isn't in numbers. */
  private static void say(CheckIn.Builder made, Target target, int percent) {
    int bounded = Math.max(0, Math.min(WHOLE, percent));
    if (target instanceof Target.Milestones milestones) {
      int done = milestones.items().size() * bounded / WHOLE;
      made.done(milestones.items().subList(0, done).stream().map(item -> item.id()).toList());
    } else if (target instanceof Target.Completion) {
      made.value(BigDecimal.valueOf(bounded));
    } else {
      made.done(bounded == WHOLE ? List.of(Target.Done.ID) : List.<MilestoneId>of());
    }
  }

  /** An entry that changes something; nothing where there is nothing to change. */
  void change(ChangeSketch change, List<Objective> objectives, List<KeyResult> keyResults) {
    LocalDate on = day(cycle.span(), change.day());
    switch (change.kind()) {
      case CORRECT, RETRACT -> mends.add(change);
      case CLOSE -> draft(on, false, (id, day, at) -> closed(id, day, at));
      case ADJUST_OBJECTIVE -> {
        ScoreAdjusted.Builder made = adjusted(change);
        made.goal(objectives.get(change.goal() % objectives.size()).id());
        draft(on, false, (id, day, at) -> made.id(id).on(day).recordedAt(at).build());
      }
      default -> {
        if (!keyResults.isEmpty()) {
          change(change, on, keyResults.get(change.goal() % keyResults.size()));
        }
      }
    }
  }

  private Entry closed(EntryId id, LocalDate on, Instant at) {
    return Closed.builder().id(id).on(on).recordedAt(at).by(BY).cycle(cycle.id()).build();
  }

  private static ScoreAdjusted.Builder adjusted(ChangeSketch change) {
    ScoreAdjusted.Builder made = ScoreAdjusted.builder();
    made.by(BY).score(BigDecimal.valueOf(change.percent(), 2)).reason("agreed in the review");
    return made;
  }

  private void change(ChangeSketch change, LocalDate on, KeyResult keyResult) {
    switch (change.kind()) {
      case ADJUST -> {
        ScoreAdjusted.Builder made = adjusted(change);
        made.goal(keyResult.id());
        draft(on, false, (id, day, at) -> made.id(id).on(day).recordedAt(at).build());
      }
      case PAUSE -> state(keyResult, on, State.PAUSED);
      case RESUME -> state(keyResult, on, State.ACTIVE);
      case FINISH -> state(keyResult, on, State.DONE);
      default -> {
        for (Measure measure : keyResult.measures()) {
          TargetRevised.Builder made = TargetRevised.builder();
          made.by(BY).keyResult(keyResult.id()).measure(measure.id());
          made.target(moved(measure.target(), change.percent())).reason("a new market");
          draft(on, false, (id, day, at) -> made.id(id).on(day).recordedAt(at).build());
        }
      }
    }
  }

  private void state(KeyResult keyResult, LocalDate on, State state) {
    StateChanged.Builder made = StateChanged.builder();
    made.by(BY).goal(keyResult.id()).state(state).reason("other work first");
    draft(on, false, (id, day, at) -> made.id(id).on(day).recordedAt(at).build());
  }

  /** A target of the same kind, so many per cent of the way further off where it has a way. */
  private static Target moved(Target target, int percent) {
    BigDecimal to =
        Way.of(target).map(way -> way.further(way.to(), percent)).orElse(BigDecimal.ZERO);
    if (target instanceof Target.FromTo t) {
      return new Target.FromTo(t.from(), to);
    }
    if (target instanceof Target.AtLeast t) {
      return new Target.AtLeast(to, t.floor(), t.risk(), t.strict());
    }
    return target instanceof Target.AtMost t
        ? new Target.AtMost(to, t.ceiling(), t.risk(), t.strict())
        : target;
  }
}
