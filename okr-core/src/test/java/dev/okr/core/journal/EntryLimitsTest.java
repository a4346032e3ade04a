package dev.okr.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LimitException;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An entry that couldn't be written as a line, or not be read from one, isn't built. */
class EntryLimitsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-01-02");
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final EntryId ID = EntryId.of("e");
  private static final PartyId BY = PartyId.of("lead");
  private static final KeyResultId KEY_RESULT = KeyResultId.of("KR");
  private static final Target TARGET = Target.done();
  private static final LocalizedText TEXT = LocalizedText.of("text");

  /** Every kind of entry, on a day and recorded at an instant. */
  private static final List<BiFunction<LocalDate, Instant, Entry>> KINDS =
      List.of(
          (on, at) ->
              CheckIn.builder().id(ID).on(on).recordedAt(at).by(BY).keyResult(KEY_RESULT).build(),
          (on, at) ->
              Reading.builder()
                  .id(ID)
                  .on(on)
                  .recordedAt(at)
                  .by(BY)
                  .metric("m")
                  .value("1.0")
                  .build(),
          (on, at) ->
              TargetRevised.builder()
                  .id(ID)
                  .on(on)
                  .recordedAt(at)
                  .by(BY)
                  .keyResult(KEY_RESULT)
                  .target(TARGET)
                  .build(),
          (on, at) ->
              MetricRevised.builder()
                  .id(ID)
                  .on(on)
                  .recordedAt(at)
                  .by(BY)
                  .metric(MetricId.of("m"))
                  .version(2)
                  .build(),
          (on, at) ->
              ScoreAdjusted.builder()
                  .id(ID)
                  .on(on)
                  .recordedAt(at)
                  .by(BY)
                  .goal(KEY_RESULT)
                  .score("0.70")
                  .build(),
          (on, at) -> Decision.builder().id(ID).on(on).recordedAt(at).by(BY).text(TEXT).build(),
          (on, at) ->
              ResourceMoved.builder()
                  .id(ID)
                  .on(on)
                  .recordedAt(at)
                  .by(BY)
                  .givenBy("a")
                  .givenTo("b")
                  .what(TEXT)
                  .build(),
          (on, at) ->
              Retrospective.builder()
                  .id(ID)
                  .on(on)
                  .recordedAt(at)
                  .by(BY)
                  .about(Subject.of(KEY_RESULT))
                  .learned(TEXT)
                  .build(),
          (on, at) ->
              Recognition.builder().id(ID).on(on).recordedAt(at).by(BY).to("a").text(TEXT).build(),
          (on, at) -> Reopened.builder().id(ID).on(on).recordedAt(at).by(BY).cycle("c").build(),
          (on, at) ->
              StateChanged.builder()
                  .id(ID)
                  .on(on)
                  .recordedAt(at)
                  .by(BY)
                  .goal(KEY_RESULT)
                  .state(State.DONE)
                  .build(),
          (on, at) -> Retracted.builder().id(ID).on(on).recordedAt(at).by(BY).target("d").build(),
          (on, at) ->
              Closed.builder().id(ID).on(on).recordedAt(at).by(BY).cycle(CycleId.of("c")).build());

  @Test
  void itsTimesCanBeWritten() {
    for (BiFunction<LocalDate, Instant, Entry> kind : KINDS) {
      assertThat(kind.apply(Limits.FIRST_DAY, Limits.FIRST_INSTANT)).isNotNull();
      assertThat(kind.apply(Limits.LAST_DAY, Limits.LAST_INSTANT)).isNotNull();
      for (LocalDate day : List.of(Limits.FIRST_DAY.minusDays(1), Limits.LAST_DAY.plusDays(1))) {
        assertThatExceptionOfType(LimitException.class).isThrownBy(() -> kind.apply(day, NOON));
      }
      for (Instant at :
          List.of(Limits.FIRST_INSTANT.minusNanos(1), Limits.LAST_INSTANT.plusNanos(1))) {
        assertThatExceptionOfType(LimitException.class).isThrownBy(() -> kind.apply(DAY, at));
      }
    }
  }

  private static CheckIn.Builder checkIn() {
    return CheckIn.builder().id(ID).on(DAY).recordedAt(NOON).by(BY).keyResult(KEY_RESULT);
  }

  /** Built with so many parts of a kilobyte and more; 4,000 are too many of each. */
  private static final List<IntConsumer> GROWING =
      List.of(
          n -> checkIn().blockers(Collections.nCopies(n, new Blocker(kilobyte(), true))).build(),
          n -> checkIn().asks(Collections.nCopies(n, new Ask(null, kilobyte()))).build(),
          n -> checkIn().note(LocalizedText.of("\u0001".repeat(170 * n))).build(),
          n ->
              checkIn().undone(Collections.nCopies(5 * n, MilestoneId.of("m".repeat(200)))).build(),
          n -> checkIn().done(Collections.nCopies(5 * n, MilestoneId.of("m".repeat(200)))).build(),
          n ->
              checkIn()
                  .note(LocalizedText.enZh("a".repeat(250 * n), "支".repeat(250 * n)))
                  .extensions(Extensions.none().with("x", "a".repeat(249 * n)))
                  .build(),
          n ->
              TargetRevised.builder()
                  .id(ID)
                  .on(DAY)
                  .recordedAt(NOON)
                  .by(BY)
                  .keyResult(KEY_RESULT)
                  .target(milestones(n))
                  .build(),
          n ->
              Retrospective.builder()
                  .id(ID)
                  .on(DAY)
                  .recordedAt(NOON)
                  .by(BY)
                  .about(Subject.of(CycleId.of("c")))
                  .learned("")
                  .causes(Collections.nCopies(n, kilobyte()))
                  .build(),
          n ->
              Recognition.builder()
                  .id(ID)
                  .on(DAY)
                  .recordedAt(NOON)
                  .by(BY)
                  .to(Collections.nCopies(5 * n, PartyId.of("p".repeat(200))))
                  .text("")
                  .build(),
          n ->
              Decision.builder()
                  .id(ID)
                  .on(DAY)
                  .recordedAt(NOON)
                  .by(BY)
                  .text("")
                  .about(Collections.nCopies(5 * n, Subject.of(ObjectiveId.of("o".repeat(200)))))
                  .build());

  private static LocalizedText kilobyte() {
    return LocalizedText.of("k".repeat(1_000));
  }

  private static Target milestones(int n) {
    return new Target.Milestones(
        IntStream.range(0, n)
            .mapToObj(i -> new Milestone(MilestoneId.of("m" + i), kilobyte(), Weight.ONE, DAY))
            .toList());
  }

  @Test
  void itFitsIntoALine() {
    for (IntConsumer growing : GROWING) {
      growing.accept(2_900);
      assertThatExceptionOfType(LimitException.class)
          .isThrownBy(() -> growing.accept(4_000))
          .withMessageContaining("at most 4000000 bytes");
    }
  }

  /** A first count is coarse; it must not refuse what fits. */
  @Test
  void almostAllOfALineCanBeUsed() {
    String most = "a".repeat(Limits.TEXT);
    LocalizedText texts =
        LocalizedText.of(
            Map.of("en", most, "de", most, "fr", most, "it", "a".repeat(Limits.TEXT - 2_000)));
    assertThat(checkIn().note(texts).build().note()).isEqualTo(texts);
  }

  @Test
  void aScoreSetByHandIsAtLeastNought() {
    ScoreAdjusted.Builder made =
        ScoreAdjusted.builder().id(ID).on(DAY).recordedAt(NOON).by(BY).goal(GoalRef.to(KEY_RESULT));
    assertThat(made.score("0").build().score()).contains(BigDecimal.ZERO);
    assertThat(made.score("7").build().score()).contains(new BigDecimal("7"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> made.score("-0.1").build())
        .withMessageContaining("(-0.1)");
  }

  @Test
  void aVersionIsAtLeastOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                MetricRevised.builder()
                    .id(ID)
                    .on(DAY)
                    .recordedAt(NOON)
                    .by(BY)
                    .metric("m")
                    .version(0)
                    .build())
        .withMessageContaining("(0)");
  }

  @Test
  void aRetrospectiveLooksBackAtAGoalOrACycle() {
    for (Subject about :
        List.of(
            Subject.of(BY),
            Subject.of(KEY_RESULT, MeasureId.of("m")),
            Subject.of(MetricId.of("m")))) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  Retrospective.builder()
                      .id(ID)
                      .on(DAY)
                      .recordedAt(NOON)
                      .by(BY)
                      .about(about)
                      .learned("")
                      .build());
    }
  }
}
