package dev.okr.core.plan.past;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values and targets of one key result at its end. Numbers are told by the definition that a
 * metric has on a later day, the first of the next cycle.
 */
public final class PastValues {

  private static final int PLACES = 9;

  private final Plan plan;
  private final Happened happened;
  private final KeyResult keyResult;
  private final PastState standing;
  private final LocalDate first;
  private final LocalDate last;
  private final LocalDate definedOn;

  /**
   * Of a key result.
   *
   * @param standing how it stands
   * @param definedOn the day whose definitions of metrics the numbers are told by
   */
  public PastValues(
      Plan plan, Happened happened, KeyResult keyResult, PastState standing, LocalDate definedOn) {
    this.plan = plan;
    this.happened = happened;
    this.keyResult = keyResult;
    this.standing = standing;
    this.first = plan.startOf(keyResult.id()).orElse(LocalDate.MIN);
    LocalDate end = plan.endOf(keyResult.id()).orElse(LocalDate.MAX);
    this.last = end.isBefore(happened.day()) ? end : happened.day();
    this.definedOn = definedOn;
  }

  private Optional<Metric> metricOf(Measure measure) {
    return measure.metric().flatMap(plan::metric);
  }

  /** What is observed of a measure. */
  public Observation observation(Measure measure) {
    return measure
        .observe()
        .orElseGet(() -> metricOf(measure).map(Observation::usualFor).orElse(Observation.LAST));
  }

  /** Whether its values add up, so that each cycle starts from the beginning. */
  public boolean isCounter(Measure measure) {
    return observation(measure) == Observation.SUM
        || metricOf(measure)
            .filter(metric -> metric.accumulation() == Accumulation.TO_DATE)
            .isPresent();
  }

  // ---- values

  /**
   * The value that counts at the end: the newest, or the sum, mean (to nine decimals), smallest or
   * largest; empty without one, for shares of planned values, values of contributors, milestones
   * and {@code done}, and where the sum is beyond all limits.
   */
  public Optional<BigDecimal> value(Measure measure) {
    Observation observation = observation(measure);
    if (measure.valueOf().isPresent() || observation.isRatio()) {
      return Optional.empty();
    }
    List<BigDecimal> all = values(measure, observation);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    return switch (observation) {
      case SUM -> all.stream().reduce(BigDecimal::add).flatMap(Decimals::rounded);
      case MEAN -> mean(all).flatMap(Decimals::rounded);
      case MIN -> all.stream().min(Comparator.naturalOrder());
      case MAX -> all.stream().max(Comparator.naturalOrder());
      default -> Optional.of(all.get(all.size() - 1));
    };
  }

  private static Optional<BigDecimal> mean(List<BigDecimal> all) {
    BigDecimal count = BigDecimal.valueOf(all.size());
    return all.stream()
        .reduce(BigDecimal::add)
        .map(sum -> sum.divide(count, PLACES, RoundingMode.HALF_EVEN));
  }

  private List<BigDecimal> values(Measure measure, Observation observation) {
    List<Entry> entries = new ArrayList<>();
    Set<LocalDate> own = new HashSet<>();
    boolean startsAnew = observation != Observation.LAST || !isLevel(measure);
    for (CheckIn checkIn : checkIns(measure)) {
      if (checkIn.value().isPresent() && counts(checkIn, startsAnew)) {
        own.add(checkIn.on());
      }
    }
    if (measure.metric().isPresent() && !isOfSteps(measure.target())) {
      for (Reading reading : happened.about(Subject.of(measure.metric().get()), Reading.class)) {
        if (counts(reading, startsAnew) && !own.contains(reading.on())) {
          entries.add(reading);
        }
      }
    }
    checkIns(measure).stream()
        .filter(checkIn -> checkIn.value().isPresent() && counts(checkIn, startsAnew))
        .forEach(entries::add);
    entries.sort(Comparator.comparing(Entry::on)); // no day has both, and both are in order
    return entries.stream()
        .flatMap(entry -> restated(measure, entry.on(), valueOf(entry)).stream())
        .toList();
  }

  private static BigDecimal valueOf(Entry entry) {
    return entry instanceof Reading reading
        ? reading.value()
        : ((CheckIn) entry).value().orElseThrow();
  }

  private boolean isLevel(Measure measure) {
    return metricOf(measure)
        .filter(metric -> metric.accumulation() != Accumulation.LEVEL)
        .isEmpty();
  }

  private static boolean isOfSteps(Target target) {
    return target instanceof Target.Milestones || target instanceof Target.Done;
  }

  /** Whether an entry lies in the days that count. */
  private boolean counts(Entry entry, boolean startsAnew) {
    return !entry.on().isAfter(last)
        && !(startsAnew && entry.on().isBefore(first))
        && !standing.stopped().filter(entry.on()::isAfter).isPresent();
  }

  /** The check-ins of a measure, in order. */
  private List<CheckIn> checkIns(Measure measure) {
    boolean isOnly = keyResult.measures().size() == 1;
    return happened.about(Subject.of(keyResult.id()), CheckIn.class).stream()
        .filter(checkIn -> checkIn.measure().map(measure.id()::equals).orElse(isOnly))
        .toList();
  }

  /** A number of a day by the later definition. */
  private Optional<BigDecimal> restated(Measure measure, LocalDate of, BigDecimal number) {
    return Decimals.rounded(number.multiply(factor(measure, of)));
  }

  /** By what a number is multiplied that was set or found on a day. */
  private BigDecimal factor(Measure measure, LocalDate of) {
    return metricOf(measure)
        .map(metric -> happened.rebase(metric, of, definedOn))
        .orElse(BigDecimal.ONE);
  }

  // ---- steps

  /** The milestones that are done; of {@code done} its one step, if it is. */
  public Set<MilestoneId> done(Measure measure) {
    Set<MilestoneId> done = new LinkedHashSet<>();
    boolean isOneStep = measure.target() instanceof Target.Done;
    for (CheckIn checkIn : checkIns(measure)) {
      if (counts(checkIn, false)) {
        if (isOneStep) {
          oneStep(checkIn, done);
        } else {
          checkIn.done().ifPresent(done::addAll);
          checkIn.undone().forEach(done::remove);
        }
      }
    }
    return done;
  }

  private static void oneStep(CheckIn checkIn, Set<MilestoneId> done) {
    boolean isSaid = checkIn.value().isPresent() || checkIn.done().isPresent();
    boolean isDone =
        checkIn.value().map(value -> value.signum() > 0).orElse(false)
            || checkIn.done().filter(ids -> !ids.isEmpty()).isPresent();
    if (isSaid || !checkIn.undone().isEmpty()) {
      done.clear();
      if (isDone && checkIn.undone().isEmpty()) {
        done.add(Target.Done.ID);
      }
    }
  }

  // ---- targets

  /**
   * A target with the factor that restates its numbers.
   *
   * @param target the target, in the numbers in which it was set
   * @param factor by what they are multiplied
   */
  public record InForce(Target target, BigDecimal factor) {}

  /** The target in force at the end: the newest revision, unless a step of the plan is newer. */
  public InForce target(Measure measure) {
    Optional<TargetRevised> newest = revision(measure);
    return newest
        .map(revised -> new InForce(revised.target(), factor(measure, revised.on())))
        .orElseGet(() -> new InForce(measure.targetPlannedOn(last), planFactor(measure)));
  }

  /** By what the numbers of the plan are multiplied. */
  public BigDecimal planFactor(Measure measure) {
    return factor(measure, first);
  }

  /** Whether the schedule of the plan is in force, not a revision. */
  public boolean isScheduled(Measure measure) {
    return !measure.targets().isEmpty() && revision(measure).isEmpty();
  }

  private Optional<TargetRevised> revision(Measure measure) {
    LocalDate step =
        measure.targets().stream()
            .map(PlannedTarget::from)
            .filter(from -> !from.isAfter(last))
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    return happened.about(Subject.of(keyResult.id()), TargetRevised.class).stream()
        .filter(revised -> revised.measureOf(keyResult).filter(measure::equals).isPresent())
        .filter(revised -> !revised.on().isAfter(last) && !revised.on().isBefore(step))
        .filter(revised -> standing.stopped().filter(revised.on()::isAfter).isEmpty())
        .reduce((earlier, later) -> later);
  }
}
