package dev.okr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.Polarity;
import dev.okr.core.time.DateSpan;
import dev.okr.scoring.ObjectiveScore;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.policy.Policies;
import dev.okr.testkit.internal.Elements;
import dev.okr.testkit.internal.Way;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** Plans and journals match, and score between nothing and all. */
@Domain(OkrDomain.class)
class ScenarioProperties {

  private static final List<Class<? extends Entry>> KINDS =
      List.of(
          CheckIn.class,
          Reading.class,
          TargetRevised.class,
          ScoreAdjusted.class,
          StateChanged.class,
          Retracted.class,
          Closed.class);

  @Property
  void everyEntryIsAboutWhatThePlanHas(@ForAll Scenario scenario) {
    for (Entry entry : scenario.journal().entries()) {
      entry
          .subjects()
          .forEach(
              subject ->
                  assertThat(Elements.has(scenario.plan(), scenario.journal(), subject))
                      .as(entry + " is about " + subject)
                      .isTrue());
    }
  }

  @Property
  void everyValueIsOfTheSpanOfItsKeyResult(@ForAll Scenario scenario) {
    for (Entry entry : scenario.journal().entries()) {
      if (entry instanceof CheckIn checkIn) {
        DateSpan span = scenario.plan().spanOf(checkIn.keyResult()).orElseThrow();
        assertThat(span.contains(checkIn.on())).as(checkIn.toString()).isTrue();
        KeyResult keyResult = scenario.plan().keyResult(checkIn.keyResult()).orElseThrow();
        assertThat(checkIn.measureOf(keyResult)).isPresent();
      } else {
        assertThat(scenario.plan().cycles().get(0).span().contains(entry.on())).isTrue();
      }
    }
  }

  @Property
  void whatIsSaidFitsTheTarget(@ForAll Scenario scenario) {
    for (Entry entry : scenario.journal().entries()) {
      if (entry instanceof CheckIn checkIn) {
        KeyResult keyResult = scenario.plan().keyResult(checkIn.keyResult()).orElseThrow();
        Target target = checkIn.measureOf(keyResult).orElseThrow().target();
        boolean inSteps = target instanceof Target.Milestones || target instanceof Target.Done;
        assertThat(checkIn.done().isPresent()).isEqualTo(inSteps);
        assertThat(checkIn.value().isPresent()).isEqualTo(!inSteps);
      }
    }
  }

  /** So the order of the lines can't matter. */
  @Property
  void noTwoEntriesAreRecordedAtOneInstant(@ForAll Scenario scenario) {
    Set<Instant> seen = new HashSet<>();
    scenario
        .journal()
        .entries()
        .forEach(entry -> assertThat(seen.add(entry.recordedAt())).isTrue());
  }

  @Property
  void everyMetricOfAMeasureIsInTheDictionary(@ForAll Scenario scenario) {
    for (KeyResult keyResult : scenario.plan().keyResults()) {
      for (Measure measure : keyResult.measures()) {
        measure
            .metric()
            .ifPresent(id -> assertThat(scenario.plan().metric(id)).as(id.value()).isPresent());
      }
    }
  }

  /** Of generators that don't match one pair in sixteen does. */
  @Property(tries = 1000)
  void halfOfAllScoreBetweenNothingAndAll(@ForAll Scenario scenario) {
    Scorecard card = scenario.score(Policies.standard());
    boolean between =
        card.objectives().stream()
            .map(ObjectiveScore::score)
            .anyMatch(ScenarioProperties::isBetween);
    Statistics.label("an objective scores between 0 and 1")
        .collect(between)
        .coverage(coverage -> coverage.check(true).percentage(percent -> percent >= 50));
    Statistics.label("the first objective scores between 0 and 1")
        .collect(isBetween(card.objectives().get(0).score()))
        .coverage(coverage -> coverage.check(true).percentage(percent -> percent >= 50));
  }

  private static boolean isBetween(Optional<Score> score) {
    return score
        .filter(it -> it.compareTo(Score.ZERO) > 0 && it.compareTo(Score.ONE) < 0)
        .isPresent();
  }

  @Property(tries = 1000)
  void everyKindOfEntryIsThere(@ForAll Scenario scenario) {
    List<Entry> entries = scenario.journal().entries();
    for (Class<? extends Entry> kind : KINDS) {
      Statistics.label(kind.getSimpleName())
          .collect(entries.stream().anyMatch(kind::isInstance))
          .coverage(coverage -> coverage.check(true).percentage(percent -> percent > 1));
    }
  }

  @Property
  void anImprovementMostlyImproves(@ForAll Improvement improvement) {
    Journal before = improvement.before().journal();
    Journal after = improvement.after().journal();
    Statistics.label("better")
        .collect(!improvement.better().isEmpty())
        .coverage(coverage -> coverage.check(true).percentage(percent -> percent >= 80));
    assertThat(after.size()).isEqualTo(before.size());
    for (Entry entry : after.entries()) {
      boolean isBetter = improvement.better().contains(entry);
      assertThat(before.find(entry.id()))
          .hasValueSatisfying(was -> assertThat(was.equals(entry)).isEqualTo(!isBetter));
    }
  }

  @Property
  void aReorderingHasTheSameElements(@ForAll Reordering reordering) {
    Scenario before = reordering.before();
    Scenario after = reordering.after();
    assertThat(after.journal().entries())
        .containsExactlyInAnyOrderElementsOf(before.journal().entries());
    assertThat(after.plan().keyResults()).hasSameSizeAs(before.plan().keyResults());
    assertThat(after.plan().dictionary().metrics())
        .containsExactlyInAnyOrderElementsOf(before.plan().dictionary().metrics());
    Statistics.label("another order")
        .collect(!after.equals(before))
        .coverage(coverage -> coverage.check(true).percentage(percent -> percent >= 80));
  }

  @Property
  void everyTargetMakesSense(@ForAll Target target) {
    Way.of(target)
        .ifPresent(
            way -> {
              assertThat(way.from()).isNotEqualByComparingTo(way.to());
              assertThat(way.at(0)).isEqualByComparingTo(way.from());
              assertThat(way.at(100)).isEqualByComparingTo(way.to());
              BigDecimal half = way.at(50);
              assertThat(half.min(way.from()).max(half.min(way.to()))).isEqualByComparingTo(half);
            });
  }

  @Property
  void aTargetGoesTheWayOfItsMetric(@ForAll Scenario scenario) {
    for (KeyResult keyResult : scenario.plan().keyResults()) {
      for (Measure measure : keyResult.measures()) {
        if (measure.target() instanceof Target.FromTo target) {
          Polarity better =
              measure.metric().flatMap(scenario.plan()::metric).orElseThrow().polarity();
          assertThat(target.to().compareTo(target.from()) > 0).isEqualTo(better == Polarity.HIGHER);
        }
      }
    }
  }
}
