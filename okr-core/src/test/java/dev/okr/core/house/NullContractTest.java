package dev.okr.core.house;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.Dictionary;
import dev.okr.core.metric.ExchangeRates;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.RateTable;
import dev.okr.core.metric.Revision;
import dev.okr.core.metric.Unit;
import dev.okr.core.metric.UnitConverter;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.plan.Subject;
import dev.okr.core.source.Collector;
import dev.okr.core.source.MetricSource;
import dev.okr.core.source.Sample;
import dev.okr.core.testkit.house.NullContract;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.DateSpan;
import dev.okr.core.time.FiscalCalendar;
import dev.okr.core.time.Rhythm;
import dev.okr.core.time.WorkingDays;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Whatever of the model a host calls with {@code null} where none is allowed, a {@code
 * NullPointerException} says which argument it was: not the JVM's guess at an expression of ours.
 */
class NullContractTest {

  private static final Set<String> PACKAGES =
      Set.of("goal", "journal", "metric", "org", "plan", "plan.diff", "source", "time", "value");

  private static final LocalDate DAY = LocalDate.parse("2026-02-01");
  private static final DateSpan SPAN = new DateSpan(DAY, DAY.plusDays(9));
  private static final Metric METRIC = Metric.builder().id("m").build();
  private static final KeyResult KEY_RESULT = KeyResult.builder().id("K").build();
  private static final MetricSource SOURCE = (metric, span) -> List.of();

  /** A harmless argument or receiver of each type. */
  private static final List<Object> SAMPLES =
      List.of(
          "2026-02-01",
          DAY,
          SPAN,
          METRIC,
          KEY_RESULT,
          SOURCE,
          Instant.EPOCH,
          Duration.ofSeconds(1),
          Month.MAY,
          DayOfWeek.FRIDAY,
          BigDecimal.ONE,
          Currency.getInstance("USD"),
          List.of(),
          Set.of(),
          Map.of(),
          Optional.empty(),
          new String[] {"1"},
          UnaryOperator.identity(),
          ForkJoinPool.commonPool(),
          LocalizedText.of("text"),
          Extensions.none(),
          Weight.ONE,
          Unit.COUNT,
          Target.done(),
          GoalRef.to(KEY_RESULT.id()),
          KeyResultId.of("K"),
          PartyId.of("a"),
          EntryId.of("e"),
          MetricId.of("m"),
          Subject.of(PartyId.of("a")),
          Measure.of("m", Target.done()),
          Objective.builder().id("O").build(),
          Team.of("a", "A"),
          Person.of("p", "P"),
          Cycle.of("Q", "2026-01-01", "2026-03-31"),
          Revision.builder().version(2).effectiveFrom(DAY).build(),
          Reading.builder()
              .id("e")
              .on(DAY)
              .recordedAt(Instant.EPOCH)
              .by("a")
              .metric("m")
              .value("1")
              .build(),
          Journal.empty(),
          Dictionary.starter(),
          Plan.builder("p").metrics(METRIC).objectives(Objective.builder().id("O").build()).build(),
          new PlanVersion(
              DAY,
              Instant.EPOCH,
              PartyId.of("a"),
              LocalizedText.empty(),
              Plan.builder("p").build()),
          RateTable.in("USD"),
          ExchangeRates.none(),
          UnitConverter.withoutRates(),
          new Sample(DAY, BigDecimal.ONE),
          new Collector(SOURCE, PartyId.of("a")),
          FiscalCalendar.calendarYear(),
          Rhythm.standard(),
          WorkingDays.EVERY_DAY);

  @Test
  void nullIsNamed() {
    new NullContract(SAMPLES)
        .holdsIn(name -> PACKAGES.contains(name.replace("dev.okr.core.", "")), 301);
  }
}
