package dev.okr.jackson.oracle;

import dev.okr.jackson.oracle.Target.Milestones;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** From the counting values of a measure to the one it is scored by (section 1). */
final class Observing {
  private static final long DAYS_OF_WEEK = 7;

  private final World world;
  private final KeyResult keyResult;
  private final Measure measure;
  private final TargetsInForce targets;
  private final List<Value> values;
  private final Target target;
  private final Progress progress;

  Observing(
      World world,
      KeyResult keyResult,
      Measure measure,
      TargetsInForce targets,
      Target target,
      List<Value> values) {
    this.world = world;
    this.keyResult = keyResult;
    this.measure = measure;
    this.targets = targets;
    this.target = target;
    this.values = values;
    this.progress = new Progress(target, measure.metric(), world.policy());
  }

  Observation observe() {
    if (target.isWork()) {
      return work();
    }
    if (measure.isRatio()) {
      return ratio();
    }
    if (progress.isUnscorable()) {
      return Observation.unscorable(values.isEmpty() ? null : observed(), sources());
    }
    if (values.isEmpty()) {
      return Observation.withoutData();
    }
    Fraction value = observed();
    return new Observation(value, progress.at(value), false, sources());
  }

  /**
   * "Milestones and done can't be observed so (a finding, unscorable)"; "without any entry [they]
   * are not noData: nothing is done yet".
   */
  private Observation work() {
    Fraction value = target instanceof Milestones milestones ? done(milestones) : newestOrZero();
    Fraction p = measure.isRatio() ? null : progress.at(value);
    return new Observation(value, p, false, target instanceof Milestones ? values : newest());
  }

  private Fraction newestOrZero() {
    return values.isEmpty() ? Fraction.ZERO : last();
  }

  /** "A check-in's done adds, undone takes away (last within one check-in)". */
  private Fraction done(Milestones milestones) {
    Set<String> done = new LinkedHashSet<>();
    for (Value value : values) {
      done.addAll(Json.texts(value.entry().node(), "done"));
      Json.texts(value.entry().node(), "undone").forEach(done::remove);
    }
    return milestones.items().stream()
        .filter(item -> done.contains(item.id()))
        .map(Target.Milestone::weight)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** "last takes the newest. All others take every counting value, also several of one day". */
  private Fraction observed() {
    return switch (measure.observe()) {
      case SUM -> sum();
      case MEAN -> sum().dividedBy(Fraction.of(values.size()));
      case MIN -> values.stream().map(Value::amount).reduce(Fraction::min).orElseThrow();
      case MAX -> values.stream().map(Value::amount).reduce(Fraction::max).orElseThrow();
      default -> last();
    };
  }

  /** The values that the one shown comes from. */
  private List<Value> sources() {
    return measure.observe() == Measure.Observe.LAST ? newest() : values;
  }

  private List<Value> newest() {
    return values.isEmpty() ? values : values.subList(values.size() - 1, values.size());
  }

  private Fraction last() {
    return values.get(values.size() - 1).amount();
  }

  private Fraction sum() {
    return values.stream().map(Value::amount).reduce(Fraction.ZERO, Fraction::plus);
  }

  /** "The ratio is the progress, and the value shown"; planned "0: unscorable". */
  private Observation ratio() {
    Fraction planned = planned();
    boolean noTarget = !target.isBound() && progress.isUnscorable();
    if (planned == null || planned.signum() == 0 || noTarget) {
      return Observation.unscorable(null, values);
    }
    if (values.isEmpty()) {
      return Observation.withoutData();
    }
    boolean streak = measure.observe() == Measure.Observe.STREAK;
    Fraction ratio = Fraction.of(streak ? longestRun() : met()).dividedBy(planned);
    return new Observation(ratio, ratio, false, values);
  }

  private long met() {
    return values.stream().filter(this::isMet).count();
  }

  /** "Meet the target that was in force on their own date". */
  private boolean isMet(Value value) {
    Target then = targets.on(value.on());
    return new Progress(then, measure.metric(), world.policy()).isMet(value.amount());
  }

  /**
   * "A run also breaks where two neighbours are further apart than the metric's refresh allows".
   */
  private long longestRun() {
    Integer allowed = world.policy().allowance(measure.metric().refresh());
    long longest = 0;
    long run = 0;
    LocalDate before = null;
    for (Value value : values) {
      boolean apart =
          before != null
              && allowed != null
              && world.policy().workingDays().between(before, value.on()) > allowed;
      run = !isMet(value) ? 0 : apart ? 1 : run + 1;
      longest = Math.max(longest, run);
      before = value.on();
    }
    return longest;
  }

  /**
   * "planned left out: one for each begun week of the span (refresh daily: each day; monthly: each
   * calendar month begun)". Without a span nothing can be planned.
   */
  Fraction planned() {
    Span span = keyResult.span();
    if (measure.planned() != null || span.isOpen()) {
      return measure.planned();
    }
    if (span.last().isBefore(span.first())) {
      return Fraction.ZERO; // no week has begun in a span without a day
    }
    long days = ChronoUnit.DAYS.between(span.first(), span.last()) + 1;
    return switch (measure.metric().refresh()) {
      case "daily" -> Fraction.of(days);
      case "monthly" ->
          Fraction.of(
              ChronoUnit.MONTHS.between(YearMonth.from(span.first()), YearMonth.from(span.last()))
                  + 1);
      default -> Fraction.of((days + DAYS_OF_WEEK - 1) / DAYS_OF_WEEK);
    };
  }
}
