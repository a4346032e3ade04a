package dev.okr.scoring.course.engine;

import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reopened;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.TargetRevised;
import dev.okr.scoring.course.Aim;
import dev.okr.scoring.course.AimSpan;
import dev.okr.scoring.course.BurnUp;
import dev.okr.scoring.course.DatedValue;
import dev.okr.scoring.internal.figures.ExpectedTrace;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.figures.Trace;
import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.measure.Dated;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.outlook.Outlook;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.policy.ExpectedOn;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes burn-ups of some key results: their values from the figures of each day that has one, what
 * is expected and aimed at from those of sampled days. Made for one request.
 */
final class BurnUpMaker {

  private static final int WEEK = 7;

  /** A line over more weeks than these has fewer points than one a week. */
  private static final int MOST_WEEKS = 60;

  /** A measure with values on more days shows the newest of them. */
  private static final int MOST_VALUES = 400;

  private final Figures figures;
  private final CompiledPlan plan;
  private final Policy byDay;
  private final Ledger intended;
  private final int fromKeyResult;
  private final int toKeyResult;

  private final Map<KeyResultId, NavigableSet<Integer>> revisions = new HashMap<>();
  private final NavigableSet<Integer> redefinitions = new TreeSet<>();

  /** What lines are gathered in, a place for each burn-up. */
  private final List<Lines> lines = new ArrayList<>();

  /** The lines that want a point on a day; those of values apart from those of intentions. */
  private final NavigableMap<Integer, List<Lines>> valuesOn = new TreeMap<>();

  private final NavigableMap<Integer, List<Lines>> intentionsOn = new TreeMap<>();

  /**
   * The lines of one burn-up.
   *
   * @param k the key result's number
   * @param m the measure's; -1 for the score of a key result without measures
   */
  private record Lines(
      int k,
      int m,
      List<DatedValue> values,
      List<DatedValue> expected,
      NavigableMap<Integer, Aim> aims) {

    Lines(int k, int m) {
      this(k, m, new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    }
  }

  BurnUpMaker(Figures figures, List<Entry> entries, int fromKeyResult, int toKeyResult) {
    this.figures = figures;
    this.plan = figures.compiled();
    this.fromKeyResult = fromKeyResult;
    this.toKeyResult = toKeyResult;
    // a line of what each day lets one expect, whenever values are taken
    this.byDay = Policy.builder().from(figures.policy()).expectedOn(ExpectedOn.TODAY).build();
    this.intended = Ledger.of(plan, intentions(entries));
  }

  /** What was meant as of the day: no values and no states, nothing that is dated later. */
  private List<Entry> intentions(List<Entry> entries) {
    List<Entry> all = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Retracted) {
        all.add(entry);
      } else if (isIntention(entry) && !entry.on().isAfter(figures.on())) {
        all.add(entry);
        if (entry instanceof TargetRevised revised) {
          revisions
              .computeIfAbsent(revised.keyResult(), any -> new TreeSet<>())
              .add(CompiledPlan.day(revised.on()));
        } else if (entry instanceof MetricRevised) {
          redefinitions.add(CompiledPlan.day(entry.on()));
        }
      }
    }
    return all;
  }

  private static boolean isIntention(Entry entry) {
    return entry instanceof TargetRevised
        || entry instanceof MetricRevised
        || entry instanceof Closed
        || entry instanceof Reopened;
  }

  List<BurnUp> burnUps() {
    Outlook outlook = figures.outlook();
    for (int k = fromKeyResult; k < toKeyResult; k++) {
      if (plan.firstMeasure[k] == plan.firstMeasure[k + 1]) {
        Lines score = new Lines(k, -1);
        lines.add(score);
        want(intentionsOn, score, daysOf(k));
        want(valuesOn, score, daysOf(k).headSet(today(), true));
        continue;
      }
      NavigableSet<Integer> days = daysOf(k);
      for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
        Lines one = new Lines(k, m);
        lines.add(one);
        want(intentionsOn, one, days);
        want(valuesOn, one, valueDays(outlook, k, m));
      }
    }
    readValues();
    readIntentions();
    return lines.stream().map(this::burnUp).toList();
  }

  private static void want(
      NavigableMap<Integer, List<Lines>> on, Lines lines, Iterable<Integer> days) {
    days.forEach(day -> on.computeIfAbsent(day, any -> new ArrayList<>()).add(lines));
  }

  private int today() {
    return CompiledPlan.day(figures.on());
  }

  // ---- days

  /** The days on which a measure got a value; a level may bring one to its first day. */
  private NavigableSet<Integer> valueDays(Outlook outlook, int k, int m) {
    NavigableSet<Integer> days = new TreeSet<>();
    for (Dated value : outlook.prospects(k).get(m - plan.firstMeasure[k]).values()) {
      days.add(hasStart(k) ? Math.max(value.day(), plan.startOf(k)) : value.day());
    }
    if (outlook.isOfContributors(m)) {
      days.addAll(daysOf(k).headSet(today(), true));
    }
    while (days.size() > MOST_VALUES) {
      days.pollFirst();
    }
    return days.headSet(today(), true);
  }

  private boolean hasStart(int k) {
    return plan.startOf(k) != CompiledPlan.NO_DAY;
  }

  private boolean hasEnd(int k) {
    return plan.endOf(k) != CompiledPlan.NO_DAY;
  }

  /**
   * The days on which what is meant may bend: week by week, and wherever it is stated or changed.
   */
  private NavigableSet<Integer> daysOf(int k) {
    NavigableSet<Integer> days = new TreeSet<>();
    if (!hasStart(k) || !hasEnd(k)) {
      days.add(today());
      return days;
    }
    long gap = Math.max(WEEK, ((long) plan.endOf(k) - plan.startOf(k)) / MOST_WEEKS + 1);
    for (long day = plan.startOf(k); day < plan.endOf(k); day += gap) {
      days.add((int) day);
    }
    days.add(plan.endOf(k));
    days.add(today());
    redefinitions.forEach(day -> addWithEve(days, day));
    revisions
        .getOrDefault(figures.keyResult(k).id(), new TreeSet<>())
        .forEach(day -> addWithEve(days, day));
    if (figures.keyResult(k).expected().orElse(null) instanceof Expectation.Checkpoints stated) {
      for (Checkpoint point : stated.points()) {
        days.add(CompiledPlan.day(point.on()));
      }
    }
    for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
      for (PlannedTarget step : plan.measureAt(m).targets()) {
        addWithEve(days, CompiledPlan.day(step.from()));
      }
      if (plan.measureAt(m).target() instanceof Target.Milestones steps) {
        for (Milestone item : steps.items()) {
          if (item.due() != null) {
            addWithEve(days, CompiledPlan.day(item.due()) + 1);
          }
        }
      }
    }
    return new TreeSet<>(days.subSet(plan.startOf(k), true, plan.endOf(k), true));
  }

  private static void addWithEve(NavigableSet<Integer> days, int day) {
    days.add(day - 1);
    days.add(day);
  }

  // ---- points

  private void readValues() {
    valuesOn.forEach(
        (day, wanted) -> {
          Figures then = Figures.of(plan, figures.policy(), figures.ledger(), date(day));
          for (Lines one : wanted) {
            @Nullable BigDecimal value = valueOf(then, one);
            if (value != null) {
              one.values().add(new DatedValue(date(day), value));
            }
          }
        });
  }

  private static @Nullable BigDecimal valueOf(Figures then, Lines one) {
    if (one.m() < 0) {
      return decimal(then.keyResults().score(one.k()));
    }
    return then.measures().hasNoData(one.m()) ? null : then.measures().value(one.m());
  }

  private void readIntentions() {
    intentionsOn.forEach(
        (day, wanted) -> {
          Figures then = Figures.of(plan, byDay, intended, date(day));
          Trace trace = then.trace();
          for (Lines one : wanted) {
            if (one.m() < 0) {
              addExpected(one, day, decimal(then.keyResults().expected(one.k())));
            } else {
              Aim aim = Aims.of(trace, one.k(), one.m());
              one.aims().put(day, aim);
              boolean holds = aim.target().holdsAllTheTime() && !trace.isRatio(one.m());
              addExpected(one, day, holds ? null : expected(trace, one));
            }
          }
        });
  }

  private @Nullable BigDecimal expected(Trace trace, Lines one) {
    ExpectedTrace.Expectation expected = trace.expected().expectedOf(one.k(), one.m());
    if (expected.kind() == ExpectedTrace.Kind.NOTHING || expected.score() == Fixed.NONE) {
      return null;
    }
    BigDecimal share =
        figures
            .keyResults()
            .ambition(one.k())
            .map(figures.policy().expectedBy()::get)
            .orElse(BigDecimal.ONE);
    return Aims.valueAt(trace, one.k(), one.m(), Fixed.toDecimal(expected.score()).multiply(share));
  }

  private void addExpected(Lines one, int day, @Nullable BigDecimal expected) {
    if (expected != null && hasStart(one.k()) && hasEnd(one.k())) {
      one.expected().add(new DatedValue(date(day), expected));
    }
  }

  private static @Nullable BigDecimal decimal(long billionths) {
    return billionths == Fixed.NONE ? null : Fixed.toDecimal(billionths);
  }

  private static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  private BurnUp burnUp(Lines one) {
    return BurnUp.builder()
        .keyResult(figures.keyResult(one.k()).id())
        .measure(one.m() < 0 ? Optional.empty() : Optional.of(figures.measure(one.m()).id()))
        .firstDay(hasStart(one.k()) ? Optional.of(date(plan.startOf(one.k()))) : Optional.empty())
        .lastDay(hasEnd(one.k()) ? Optional.of(date(plan.endOf(one.k()))) : Optional.empty())
        .on(figures.on())
        .values(one.values())
        .expected(one.expected())
        .aims(spans(one))
        .build();
  }

  /** Days in a row with the same aim are one span. */
  private List<AimSpan> spans(Lines one) {
    List<AimSpan> spans = new ArrayList<>();
    for (Map.Entry<Integer, Aim> point : one.aims().entrySet()) {
      LocalDate day = date(point.getKey());
      @Nullable AimSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (last != null && last.aim().equals(point.getValue())) {
        spans.set(spans.size() - 1, new AimSpan(last.from(), day, last.aim()));
      } else {
        spans.add(new AimSpan(day, day, point.getValue()));
      }
    }
    return spans;
  }
}
