package dev.okr.scoring;

import static dev.okr.scoring.Scenario.START;
import static dev.okr.scoring.Scenario.day;
import static dev.okr.scoring.Scenario.keyResult;
import static dev.okr.scoring.Scenario.measure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Refresh;
import dev.okr.core.metric.Revision;
import dev.okr.core.org.PartyId;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.ObjectiveLight;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.policy.UnknownParts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lights and their reasons on each threshold and next to it, on day 50 of 100: expected is 0.5. */
class LightTest {

  private static final Policy STANDARD = Policies.standard();
  private static final KeyResultId K = KeyResultId.of("K");
  private static final Target HUNDRED = Target.fromTo("0", "100");

  /** Lights by pace alone: no gap is small enough to be forgiven. */
  private static final Policy PACE =
      Policy.builder()
          .name("pace")
          .greenGap(BigDecimal.ONE.negate())
          .yellowGap(BigDecimal.ONE.negate())
          .build();

  private static Scenario at(String value) {
    return Scenario.of(HUNDRED).at("K", "m", value, day(50));
  }

  private static Scenario guarded(Guardrail guardrail) {
    return Scenario.empty()
        .objective(
            "O",
            KeyResult.builder()
                .from(keyResult("K", measure("m", "up", HUNDRED)))
                .addGuardrail(guardrail)
                .build());
  }

  private static Light light(Scenario scenario, Policy policy) {
    return scenario.score(policy, day(50)).light();
  }

  private static List<String> reasons(Scenario scenario) {
    return reasons(scenario, STANDARD);
  }

  private static List<String> reasons(Scenario scenario, Policy policy) {
    return scenario.score(policy, day(50)).reasons().stream().map(Reason::word).toList();
  }

  private static Policy lit(LightRule rule) {
    return Policy.builder().name("lit").light(rule).build();
  }

  @ParameterizedTest
  @CsvSource({
    "47.5, 0.950000000, GREEN",
    // a billionth of score is tolerated, not two
    "47.4999999, 0.949999998, GREEN",
    "47.4999998, 0.949999996, YELLOW",
    "37.5, 0.750000000, YELLOW",
    "37.4999999, 0.749999998, YELLOW",
    "37.4999998, 0.749999996, RED",
    "-10, 0.000000000, RED",
  })
  void byPace(String value, String pace, Light light) {
    KeyResultScore score = at(value).score(PACE, day(50));
    assertThat(score.pace()).contains(Score.of(pace));
    assertThat(score.light()).isEqualTo(light);
    assertThat(reasons(at(value), PACE))
        .isEqualTo(light == Light.GREEN ? List.of() : List.of("pace"));
  }

  @ParameterizedTest
  @CsvSource({
    // 0.05 or 0.1 short of 0.2 is further than 95 % and 75 % of it
    "20, 15, GREEN",
    "20, 14.9999999, YELLOW",
    "20, 10, YELLOW",
    "20, 9.9999999, RED",
    // of 0.5 three quarters are less than 0.1 short
    "50, 45, GREEN",
    "50, 44.9999999, YELLOW",
    "50, 37.5, YELLOW",
    "50, 37.4999999, YELLOW",
    "50, 37.4999998, RED",
  })
  void byPaceOrByASmallGapInTheStandard(int day, String value, Light light) {
    KeyResultScore score =
        Scenario.of(HUNDRED).at("K", "m", value, day(day)).score(STANDARD, day(day));
    assertThat(score.light()).isEqualTo(light);
    assertThat(score.reasons())
        .extracting(Reason::word)
        .isEqualTo(light == Light.GREEN ? List.of() : List.of("pace"));
  }

  @ParameterizedTest
  @CsvSource({
    "50, GREEN",
    "49.9999999, GREEN",
    "49.9999998, YELLOW",
    "25, YELLOW",
    "24.9999999, YELLOW",
    "24.9999998, RED",
    "90, GREEN",
  })
  void byGap(String value, Light light) {
    assertThat(light(at(value), lit(LightRule.gap("0", "0.25")))).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"70, GREEN", "69.9999999, YELLOW", "40, YELLOW", "39.9999999, RED"})
  void byTheBandOfTheScore(String value, Light light) {
    assertThat(light(at(value), lit(LightRule.band()))).isEqualTo(light);
  }

  @Test
  void asReportedByTheLatestCheckInThatGivesALight() {
    Policy reported = lit(LightRule.reported());
    Scenario scenario = at("90");
    assertThat(light(scenario, reported)).isEqualTo(Light.UNKNOWN);
    scenario.entry(scenario.checkIn("K", "m", "90", day(49)).light(Light.YELLOW).build());
    assertThat(light(scenario, reported)).isEqualTo(Light.YELLOW);
    assertThat(light(scenario, Policies.oslo()))
        .as("where lights are found and reports not looked at")
        .isEqualTo(Light.GREEN);
    scenario.entry(scenario.checkIn("K", "m", "90", day(50)).light(Light.RED).build());
    assertThat(light(scenario, reported)).isEqualTo(Light.RED);
    scenario.entry(scenario.checkIn("K", "m", "10", day(50)).light(Light.GREEN).build());
    assertThat(light(scenario, reported)).isEqualTo(Light.GREEN);
    assertThat(light(scenario, STANDARD)).as("a report only makes worse").isEqualTo(Light.RED);
    assertThat(reasons(scenario)).containsExactly("pace");
  }

  @ParameterizedTest
  @CsvSource({"YELLOW, 49, YELLOW", "RED, 49, RED", "GREEN, 49, GREEN", "RED, 50, GREEN"})
  void aReportMakesALightWorseFor31Days(Light reported, int day, Light light) {
    Scenario scenario = Scenario.of(HUNDRED);
    scenario.entry(scenario.checkIn("K", "m", "90", day(18)).light(reported).build());
    KeyResultScore score = scenario.score(STANDARD, day(day));
    assertThat(score.light()).isEqualTo(light);
    assertThat(score.reasons())
        .extracting(Reason::word)
        .isEqualTo(light == Light.GREEN ? List.of() : List.of("reported"));
  }

  @ParameterizedTest
  @CsvSource({"0.29, RED", "0.3, YELLOW", "0.49, YELLOW", "0.5, GREEN", "1, GREEN"})
  void byConfidence(String confidence, Light light) {
    Scenario scenario = at("60");
    scenario.entry(
        scenario.checkIn("K", "m", "60", day(50)).confidence(new BigDecimal(confidence)).build());
    assertThat(light(scenario, STANDARD)).isEqualTo(light);
    assertThat(reasons(scenario))
        .isEqualTo(light == Light.GREEN ? List.of() : List.of("confidence"));
    Scenario guarded = guarded(Guardrail.atMost("down", "1"));
    guarded.entry(
        guarded.checkIn("K", "m", "60", day(50)).confidence(new BigDecimal(confidence)).build());
    assertThat(light(guarded, STANDARD)).as("with a guardrail that holds").isEqualTo(light);
    // a later check-in that says nothing of it leaves it standing
    scenario.at("K", "m", "61", day(50));
    assertThat(light(scenario, STANDARD)).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({
    // said on this day, looked at on that day, the light with it and without
    "18, 49, RED, GREEN",
    "18, 50, GREEN, GREEN",
    // from the last day on its age is that of the last day
    "69, 100, RED, YELLOW",
    "69, 130, RED, YELLOW",
    "68, 100, YELLOW, YELLOW",
  })
  void aConfidenceCountsFor31DaysAndForEverInTools(int said, int day, Light light, Light without) {
    Scenario scenario = Scenario.of(HUNDRED);
    scenario.entry(
        scenario.checkIn("K", "m", "90", day(said)).confidence(new BigDecimal("0.1")).build());
    assertThat(scenario.score(STANDARD, day(day)).light()).isEqualTo(light);
    assertThat(scenario.score(Policies.oslo(), day(day)).light()).isEqualTo(Light.RED);
    Scenario silent = Scenario.of(HUNDRED).at("K", "m", "90", day(said));
    assertThat(silent.score(STANDARD, day(day)).light()).isEqualTo(without);
  }

  private static Scenario refreshed(Refresh refresh) {
    Metric metric = Metric.builder().id(MetricId.of("fresh")).refresh(refresh).build();
    return Scenario.of("fresh", HUNDRED).metric(metric).at("K", "m", "99", START);
  }

  @ParameterizedTest
  @CsvSource({"DAILY, 2", "WEEKLY, 9", "MONTHLY, 35"})
  void aValueIsStaleTheDayAfterItsAgeIsAllowed(Refresh refresh, int days) {
    Scenario scenario = refreshed(refresh);
    assertThat(scenario.score(STANDARD, day(1 + days)).light()).isEqualTo(Light.GREEN);
    KeyResultScore stale = scenario.score(STANDARD, day(2 + days));
    assertThat(stale.light()).isEqualTo(Light.YELLOW);
    assertThat(stale.reasons()).extracting(Reason::word).containsExactly("stale");
  }

  @Test
  void nothingIsStaleFromTheLastDayOn() {
    assertThat(refreshed(Refresh.DAILY).score(STANDARD, day(99)).reasons())
        .extracting(Reason::word)
        .containsExactly("stale");
    assertThat(refreshed(Refresh.DAILY).score(STANDARD, day(100)).reasons()).isEmpty();
    assertThat(refreshed(Refresh.DAILY).score(STANDARD, day(101)).reasons()).isEmpty();
  }

  @Test
  void aPolicySaysHowOldAValueMayBe() {
    Policy patient = Policy.builder().name("p").staleAfterDays(Map.of(Refresh.DAILY, 5)).build();
    assertThat(refreshed(Refresh.DAILY).score(patient, day(6)).reasons()).isEmpty();
    assertThat(refreshed(Refresh.DAILY).score(patient, day(7)).reasons()).hasSize(1);
    assertThat(refreshed(Refresh.WEEKLY).score(patient, day(90)).reasons()).isEmpty();
  }

  @Test
  void aMeasureWithoutDataIsYellowAndWithoutAnyTheLightIsUnknown() {
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O",
                keyResult(
                    "K",
                    Scenario.weighted("a", "99", HUNDRED),
                    measure("b", "down", Target.atMost("3"))));
    assertThat(light(scenario, STANDARD)).isEqualTo(Light.UNKNOWN);
    assertThat(reasons(scenario)).containsExactly("noData");
    assertThat(scenario.score(STANDARD, day(50)).noData()).isTrue();
    assertThat(scenario.score(STANDARD, day(99)).light()).isEqualTo(Light.UNKNOWN);
    assertThat(scenario.score(STANDARD, day(100)).light()).isEqualTo(Light.RED);
    assertThat(scenario.score(STANDARD, day(100)).reasons())
        .extracting(Reason::word)
        .containsExactly("noData");
    scenario.at("K", "a", "90", day(50));
    assertThat(light(scenario, STANDARD)).isEqualTo(Light.YELLOW);
    assertThat(reasons(scenario)).containsExactly("noData");
    assertThat(scenario.score(STANDARD, day(50)).noData()).isFalse();
  }

  @Test
  void whatIsNotDoneYetHasData() {
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O",
                keyResult(
                    "K",
                    Scenario.weighted("a", "99", HUNDRED),
                    measure("b", "down", Target.done())));
    assertThat(scenario.score(STANDARD, day(50)).noData()).isFalse();
    assertThat(light(scenario, STANDARD)).isEqualTo(Light.RED);
    assertThat(reasons(scenario)).containsExactly("pace", "noData");
  }

  @Test
  void aBrokenGuardrailOutdoesUnknown() {
    Scenario scenario = guarded(Guardrail.atMost("down", "1"));
    assertThat(light(scenario, STANDARD)).isEqualTo(Light.UNKNOWN);
    scenario.reading("down", "2", day(10));
    assertThat(light(scenario, STANDARD)).isEqualTo(Light.RED);
    assertThat(reasons(scenario)).containsExactly("guardrail", "noData");
  }

  /** A check-in that has no value. */
  private static CheckIn.Builder words() {
    CheckIn.Builder made = CheckIn.builder();
    made.id(EntryId.of("w"))
        .keyResult(K)
        .on(day(50))
        .recordedAt(Instant.EPOCH)
        .by(PartyId.of("data"));
    return made;
  }

  @Test
  void soDoesWhatTheOwnerSays() {
    Scenario blocked = Scenario.of(HUNDRED);
    Blocker blocker = new Blocker(LocalizedText.of("x"), true);
    blocked.entry(words().addBlocker(blocker).build());
    assertThat(light(blocked, STANDARD)).isEqualTo(Light.YELLOW);
    assertThat(reasons(blocked)).containsExactly("blocker", "noData");
    Scenario doubtful = Scenario.of(HUNDRED);
    doubtful.entry(words().confidence(new BigDecimal("0.29")).build());
    assertThat(light(doubtful, STANDARD)).isEqualTo(Light.RED);
    assertThat(reasons(doubtful)).containsExactly("confidence", "noData");
    Scenario reported = Scenario.of(HUNDRED);
    reported.entry(words().light(Light.YELLOW).build());
    assertThat(light(reported, STANDARD)).isEqualTo(Light.YELLOW);
    assertThat(reasons(reported)).containsExactly("reported", "noData");
    Scenario hopeful = Scenario.of(HUNDRED);
    hopeful.entry(words().light(Light.GREEN).confidence(BigDecimal.ONE).build());
    assertThat(light(hopeful, STANDARD)).isEqualTo(Light.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"0.9, RED", "1, GREEN", "2, GREEN", "3, GREEN", "3.1, RED"})
  void aGuardrailHoldsOnItsBounds(String value, Light light) {
    Guardrail both = new Guardrail(MetricId.of("down"), BigDecimal.ONE, BigDecimal.valueOf(3));
    Scenario scenario = guarded(both).at("K", "m", "100", day(50)).reading("down", value, day(50));
    assertThat(light(scenario, STANDARD)).isEqualTo(light);
  }

  @Test
  void aBlockerIsOpenUntilItsTextIsRepeatedAsClosed() {
    LocalizedText text = LocalizedText.of("no lease");
    Scenario scenario = at("60");
    scenario.entry(
        scenario.checkIn("K", "m", "60", day(40)).addBlocker(new Blocker(text, true)).build());
    assertThat(light(scenario, STANDARD)).isEqualTo(Light.YELLOW);
    assertThat(reasons(scenario)).containsExactly("blocker");
    assertThat(scenario.card(STANDARD, day(39)).openBlockers(K)).isEmpty();
    assertThat(scenario.card(STANDARD, day(40)).openBlockers(K))
        .containsExactly(
            new OpenBlocker(K, text, new Evidence(EntryId.of("e1"), day(40), PartyId.of("data"))));
    scenario.entry(
        scenario.checkIn("K", "m", "60", day(45)).addBlocker(new Blocker(text, false)).build());
    assertThat(light(scenario, STANDARD)).isEqualTo(Light.GREEN);
    assertThat(scenario.card(STANDARD, day(50)).openBlockers(K)).isEmpty();
  }

  private static Scenario redefined(Scenario scenario, boolean comparable) {
    scenario.metric(
        Metric.builder()
            .id(MetricId.of("new"))
            .addRevision(
                Revision.builder().version(2).effectiveFrom(day(10)).comparable(comparable).build())
            .build());
    MetricRevised.Builder revised = MetricRevised.builder();
    revised
        .id(EntryId.of("r"))
        .on(day(20))
        .recordedAt(Instant.EPOCH)
        .by(PartyId.of("data"))
        .metric(MetricId.of("new"))
        .version(2);
    return scenario.entry(revised.build());
  }

  @Test
  void aChangedDefinitionIsYellowEvenAtAFullScore() {
    Scenario scenario = redefined(Scenario.of("new", HUNDRED), false).at("K", "m", "100", day(15));
    assertThat(scenario.score(STANDARD, day(19)).light()).isEqualTo(Light.GREEN);
    KeyResultScore from = scenario.score(STANDARD, day(20));
    assertThat(from.light()).isEqualTo(Light.YELLOW);
    assertThat(from.reasons()).extracting(Reason::word).containsExactly("definitionChanged");
    assertThat(from.measures().get(0).definitionChanged()).isTrue();
    Scenario comparable = redefined(Scenario.of("new", HUNDRED), true).at("K", "m", "100", day(15));
    assertThat(comparable.score(STANDARD, day(20)).light()).isEqualTo(Light.GREEN);
    assertThat(comparable.score(STANDARD, day(20)).measures().get(0).definitionChanged()).isFalse();
  }

  @Test
  void aFullScoreIsGreenWhateverTheOwnerFears() {
    Scenario scenario = Scenario.of(HUNDRED);
    scenario.entry(
        scenario
            .checkIn("K", "m", "100", day(50))
            .confidence(new BigDecimal("0.1"))
            .addBlocker(new Blocker(LocalizedText.of("x"), true))
            .build());
    assertThat(light(scenario, STANDARD)).isEqualTo(Light.GREEN);
    assertThat(reasons(scenario)).isEmpty();
    Scenario nearly = Scenario.of(HUNDRED);
    nearly.entry(
        nearly.checkIn("K", "m", "99.9999999", day(50)).confidence(new BigDecimal("0.1")).build());
    assertThat(light(nearly, STANDARD)).isEqualTo(Light.RED);
  }

  @ParameterizedTest
  @CsvSource({"90, RED, GREEN", "99, RED, GREEN", "100, GREEN, GREEN", "120, GREEN, GREEN"})
  void whatHasToHoldIsGreenWhateverTheOwnerFearsOnlyFromTheLastDayOn(
      int day, Light light, Light inTools) {
    Scenario scenario = Scenario.of(Target.atLeast("5"));
    scenario.entry(
        scenario.checkIn("K", "m", "6", day(90)).confidence(new BigDecimal("0.1")).build());
    assertThat(scenario.score(STANDARD, day(day)).light()).isEqualTo(light);
    assertThat(scenario.score(Policies.oslo(), day(day)).light()).isEqualTo(inTools);
  }

  @Test
  void redReasonsComeFirstThenTheirOrder() {
    Scenario scenario = guarded(Guardrail.atMost("down", "1")).reading("down", "2", day(50));
    scenario.entry(
        scenario
            .checkIn("K", "m", "40", day(50))
            .confidence(new BigDecimal("0.29"))
            .addBlocker(new Blocker(LocalizedText.of("x"), true))
            .build());
    // a pace of 0.8 is yellow
    assertThat(reasons(scenario)).containsExactly("confidence", "guardrail", "pace", "blocker");
  }

  private static Scenario three() {
    return Scenario.empty()
        .objective(
            "O",
            keyResult("A", measure("m", "up", HUNDRED)),
            keyResult("B", measure("m", "up", HUNDRED)),
            keyResult("C", measure("m", "up", HUNDRED)));
  }

  private static ObjectiveScore objective(Scenario scenario, Policy policy) {
    return scenario.card(policy, day(50)).objective(ObjectiveId.of("O")).orElseThrow();
  }

  @Test
  void anObjectiveIsAsWeakAsItsWeakestPart() {
    Scenario scenario = three();
    assertThat(objective(scenario, STANDARD).light()).isEqualTo(Light.UNKNOWN);
    assertThat(parts(scenario)).containsExactly("part:A", "part:B", "part:C");
    scenario.at("A", "m", "100", day(50));
    assertThat(objective(scenario, STANDARD).light()).isEqualTo(Light.UNKNOWN);
    assertThat(parts(scenario)).containsExactly("part:B", "part:C");
    Policy ignoring = Policy.builder().name("i").unknownParts(UnknownParts.IGNORE).build();
    assertThat(objective(scenario, ignoring).light()).isEqualTo(Light.GREEN);
    assertThat(objective(scenario, ignoring).reasons()).isEmpty();
    scenario.at("C", "m", "40", day(50));
    assertThat(objective(scenario, STANDARD).light()).isEqualTo(Light.YELLOW);
    assertThat(parts(scenario)).as("yellow, then unknown").containsExactly("part:C", "part:B");
    scenario.at("B", "m", "60", day(50));
    assertThat(objective(scenario, STANDARD).light()).isEqualTo(Light.YELLOW);
    assertThat(parts(scenario)).containsExactly("part:C");
    scenario.at("B", "m", "40", day(50));
    scenario.at("C", "m", "10", day(50));
    assertThat(objective(scenario, STANDARD).light()).isEqualTo(Light.RED);
    assertThat(parts(scenario)).containsExactly("part:C", "part:B");
    scenario.at("B", "m", "60", day(50)).at("C", "m", "60", day(50));
    assertThat(objective(scenario, STANDARD).light()).isEqualTo(Light.GREEN);
    assertThat(parts(scenario)).isEmpty();
  }

  private static List<String> parts(Scenario scenario) {
    return objective(scenario, STANDARD).reasons().stream().map(Reason::word).toList();
  }

  @ParameterizedTest
  @CsvSource({
    // of 3 parts with 0.5 expected: the mean over 0.5
    "42.5, GREEN",
    "42.4, YELLOW",
    "12.5, YELLOW",
    "12.4, RED",
  })
  void orByItsOwnPace(String third, Light light) {
    Policy byPace =
        Policy.builder().from(PACE).name("p").objectiveLight(ObjectiveLight.BY_PACE).build();
    Scenario scenario =
        three()
            .at("A", "m", "100", day(50))
            .at("B", "m", "0", day(50))
            .at("C", "m", third, day(50));
    assertThat(objective(scenario, byPace).light()).isEqualTo(light);
    assertThat(objective(scenario, byPace).reasons())
        .extracting(Reason::word)
        .isEqualTo(light == Light.GREEN ? List.of() : List.of("pace"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.399999999, red, red",
    "0.4, yellow, red",
    "0.699999999, yellow, red",
    "0.7, green, yellow",
    "0.999999999, green, yellow",
    "1, green, green",
  })
  void aBandIncludesItsLowerBound(String score, String band, String committed) {
    Target one = Target.fromTo("0", "1");
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O",
                keyResult("K", measure("m", "up", one)),
                KeyResult.builder()
                    .from(keyResult("C", measure("m", "up", one)))
                    .ambition(Ambition.COMMITTED)
                    .build())
            .at("K", "m", score)
            .at("C", "m", score);
    ObjectiveScore objective = objective(scenario, STANDARD);
    assertThat(objective.keyResults().get(0).band()).contains(band);
    assertThat(objective.keyResults().get(1).band()).contains(committed);
    assertThat(objective.band()).contains(band);
  }
}
