package dev.okr.scoring.course.engine;

import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.Entry;
import dev.okr.scoring.course.Breach;
import dev.okr.scoring.course.BurnUp;
import dev.okr.scoring.course.Course;
import dev.okr.scoring.course.MeasureStatus;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.figures.Trace;
import dev.okr.scoring.internal.measure.Dated;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.outlook.Outlook;
import dev.okr.scoring.internal.plan.CompiledPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The course of measures and guardrails up to the day of some figures. */
public final class Courses implements Course {

  private final Figures figures;
  private final List<Entry> entries;

  private Courses(Figures figures, List<Entry> entries) {
    this.figures = figures;
    this.entries = entries;
  }

  /**
   * The course up to the day of the figures.
   *
   * @param entries the entries of the journal that was scored
   */
  public static Course of(Figures figures, List<Entry> entries) {
    return new Courses(figures, entries);
  }

  @Override
  public LocalDate on() {
    return figures.on();
  }

  private int number(KeyResultId keyResult) {
    return figures.compiled().keyResult(Objects.requireNonNull(keyResult, "keyResult"));
  }

  @Override
  public List<MeasureStatus> measures(KeyResultId keyResult) {
    int k = number(keyResult);
    if (k == CompiledPlan.NOT_THERE) {
      return List.of();
    }
    Trace trace = figures.trace();
    return IntStream.range(figures.firstMeasure(k), figures.firstMeasure(k + 1))
        .mapToObj(
            m ->
                new MeasureStatus(
                    figures.measure(m).id(),
                    trace.observation(m),
                    figures.measures().hasNoData(m)
                        ? Optional.empty()
                        : Optional.ofNullable(figures.measures().value(m)),
                    Optional.of(figures.measures().progress(m))
                        .filter(progress -> progress != Fixed.NONE)
                        .map(Fixed::toDecimal),
                    Aims.of(trace, k, m)))
        .toList();
  }

  @Override
  public List<Breach> breaches(KeyResultId keyResult) {
    int k = number(keyResult);
    List<Breach> all = new ArrayList<>();
    if (k != CompiledPlan.NOT_THERE && !figures.keyResult(k).guardrails().isEmpty()) {
      figures.outlook().guards(k).forEach(guard -> add(keyResult, k, guard, all));
    }
    return all;
  }

  /** Values that break a guardrail one after the other are one breach. */
  private void add(KeyResultId keyResult, int k, Outlook.Guard guard, List<Breach> all) {
    @Nullable Dated first = null;
    BigDecimal worst = BigDecimal.ZERO;
    for (Dated value : guard.values()) {
      boolean holds = guard.holds().test(value.amount());
      if (!holds) {
        worst = first == null ? value.amount() : worse(guard.guardrail(), worst, value.amount());
        first = first == null ? value : first;
      } else if (first != null) {
        // what was over before the first day isn't the key result's
        if (value.day() > figures.compiled().startOf(k)) {
          all.add(
              breach(
                  keyResult, guard, first, Optional.of(LocalDate.ofEpochDay(value.day())), worst));
        }
        first = null;
      }
    }
    if (first != null) {
      all.add(breach(keyResult, guard, first, Optional.empty(), worst));
    }
  }

  private static Breach breach(
      KeyResultId keyResult,
      Outlook.Guard guard,
      Dated first,
      Optional<LocalDate> until,
      BigDecimal worst) {
    return new Breach(
        keyResult, guard.guardrail(), LocalDate.ofEpochDay(first.day()), until, worst);
  }

  private static BigDecimal worse(Guardrail guardrail, BigDecimal a, BigDecimal b) {
    return excess(guardrail, a).compareTo(excess(guardrail, b)) >= 0 ? a : b;
  }

  /** How far a value is beyond the bound it breaks. */
  private static BigDecimal excess(Guardrail guardrail, BigDecimal value) {
    BigDecimal low = guardrail.atLeast();
    BigDecimal high = guardrail.atMost();
    BigDecimal below = low == null ? null : low.subtract(value);
    BigDecimal above = high == null ? null : value.subtract(high);
    return below == null ? Objects.requireNonNull(above) : above == null ? below : below.max(above);
  }

  @Override
  public List<BurnUp> burnUps(KeyResultId keyResult) {
    int k = number(keyResult);
    return k == CompiledPlan.NOT_THERE
        ? List.of()
        : new BurnUpMaker(figures, entries, k, k + 1).burnUps();
  }

  @Override
  public List<BurnUp> burnUps() {
    return new BurnUpMaker(figures, entries, 0, figures.firstKeyResult(figures.objectiveCount()))
        .burnUps();
  }
}
