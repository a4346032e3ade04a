package dev.okr.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.error.Outcome;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Link;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Recognition;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.journal.ReviewKind;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Dictionary;
import dev.okr.core.metric.ExchangeRates;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Polarity;
import dev.okr.core.metric.RateTable;
import dev.okr.core.metric.Refresh;
import dev.okr.core.metric.Revision;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.metric.Timing;
import dev.okr.core.metric.Unit;
import dev.okr.core.metric.UnitConverter;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Raci;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.diff.PlanDiff;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.testkit.Snippets;
import dev.okr.core.time.Ceremony;
import dev.okr.core.time.CeremonyKind;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.time.FiscalCalendar;
import dev.okr.core.time.Rhythm;
import dev.okr.core.time.WorkingDays;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The code of docs/model.md, which shows what it shows here. */
class ModelTourTest {

  private static final Instant NOW = Instant.parse("2026-02-06T10:00:00Z");

  private static Metric paymentSuccess() {
    Metric metric =
        Metric.builder()
            .id("payment-success-rate")
            .title(LocalizedText.enZh("Payment success rate", "支付成功率"))
            .unit("%")
            .polarity(Polarity.HIGHER)
            .timing(Timing.LAGGING)
            .owner("data")
            .source(new DataSource(SourceKind.SQL_VIEW, "dw.payment_success_daily"))
            .refresh(Refresh.DAILY)
            .addRevision(
                Revision.builder()
                    .version(2)
                    .effectiveFrom(LocalDate.parse("2026-02-10"))
                    .reason("counts wallet payments too")
                    .approvedBy("okr-committee")
                    .rebase("0.98")
                    .build())
            .build();
    return metric;
  }

  private static Plan plan(Metric metric) {
    Cycle year = FiscalCalendar.calendarYear().year(2026);
    Cycle quarter = FiscalCalendar.calendarYear().quarter(2026, 1);

    KeyResult payments =
        KeyResult.builder()
            .id("O1.KR3")
            .title("Payments succeed: 97 % or more, nine local methods")
            .owner("payments")
            .ambition(Ambition.COMMITTED)
            .participants("growth", "finance")
            .raci(
                Raci.builder()
                    .responsible("payments", "growth")
                    .accountable("payments")
                    .informed("finance")
                    .build())
            .addMeasure(Measure.of("payment-success-rate", Target.atLeast("97", "94")))
            .addMeasure(Measure.of("local-payment-methods", Target.fromTo("4", "9")))
            .addGuardrail(Guardrail.atMost("chargeback-rate", "0.6"))
            .build();

    Objective objective =
        Objective.builder()
            .id("O1")
            .title(LocalizedText.enZh("Buying is easy", "下单顺畅"))
            .owner("company")
            .cycle("2026Q1")
            .addKeyResult(payments)
            .build();

    Plan plan =
        Plan.builder("northwind-2026Q1")
            .title("Company OKRs, Q1 2026")
            .cycles(year, quarter)
            .teams(
                Team.of("company", "Northwind"),
                Team.of("payments", "Payments"),
                Team.of("growth", "Growth"),
                Team.of("finance", "Finance"),
                Team.of("data", "Data"))
            .people(Person.of("p.lin", "Lin", "payments"))
            .dictionary(Dictionary.starter().with(metric))
            .objectives(objective)
            .build();
    return plan;
  }

  private static Journal journal() {
    CheckIn checkIn =
        CheckIn.builder()
            .id("w05-KR3")
            .on(LocalDate.parse("2026-02-06"))
            .recordedAt(NOW)
            .by("p.lin")
            .keyResult("O1.KR3")
            .measure("payment-success-rate")
            .value("95.4")
            .confidence("0.7")
            .note("retries went live")
            .addBlocker(new Blocker(LocalizedText.of("3-D Secure in Brazil"), true))
            .addAsk(new Ask(PartyId.of("finance"), LocalizedText.of("a second acquirer")))
            .build();

    Journal journal = Journal.empty().append(checkIn);
    return journal;
  }

  @Test
  void aPlanIsFoundThroughAndChanged() {
    Plan plan = plan(paymentSuccess());

    Optional<KeyResult> payments = plan.keyResult(KeyResultId.of("O1.KR3"));
    Optional<LocalDate> lastDay = plan.endOf(KeyResultId.of("O1.KR3")); // 2026-03-31
    List<Cycle> quarters = plan.partsOf(CycleId.of("2026"));

    Plan next =
        plan.revise(KeyResultId.of("O1.KR3"), keyResult -> keyResult.toBuilder().weight(2).build())
            .with(ObjectiveId.of("O1"), KeyResult.builder().id("O1.KR4").owner("growth").build())
            .with(Team.of("platform", "Platform"))
            .with(
                Dependency.builder()
                    .id("D1")
                    .dependent(KeyResultId.of("O1.KR3"))
                    .provider(KeyResultId.of("O1.KR4"))
                    .lagDays(7)
                    .build())
            .with(
                Initiative.builder()
                    .id("I1")
                    .title("Smart retries")
                    .contributesTo("O1.KR3")
                    .addLink(new Link("jira", "PAY-128", "https://jira.example/PAY-128"))
                    .build())
            .without(PartyId.of("finance"));

    Report report = RuleBook.standard().check(next);
    report.open().forEach(finding -> System.out.println(finding.message("en")));

    assertThat(payments).isPresent();
    assertThat(lastDay).contains(LocalDate.parse("2026-03-31"));
    assertThat(quarters).hasSize(1);
    assertThat(next.keyResultCount()).isEqualTo(2);
    assertThat(plan.keyResultCount()).isEqualTo(1);
    assertThat(report.open()).isNotEmpty();
  }

  @Test
  void targetsOfEveryKind() {
    List<Target> targets =
        List.of(
            Target.fromTo("5", "2"), // falls from 5 to 2; progress is exact either way
            Target.atLeast("97", "94"), // 97 meets it, 94 is where partial progress begins
            Target.atMost("0.6"), // kept or broken
            Target.between("20", "40"),
            Target.changeBy("-15", ChangeUnit.PERCENT, "400"), // of 400: to 340
            Target.changeBy("2", ChangeUnit.PERCENTAGE_POINT, "38.5"), // of 38.5 %: to 40.5 %
            Target.milestones("contract", "pilot", "launch"),
            Target.done());

    assertThat(targets).doesNotHaveDuplicates();
    assertThat(ChangeUnit.PERCENTAGE_POINT.fits(Unit.of("USD"))).isFalse();
  }

  @Test
  void aJournalGrowsAndKeepsThePast() {
    Journal journal = journal();

    Journal february =
        journal
            .append(
                Decision.builder()
                    .id("wbr-2026-02")
                    .on(LocalDate.parse("2026-02-27"))
                    .recordedAt(Instant.parse("2026-02-27T15:00:00Z"))
                    .by("p.lin")
                    .review(ReviewKind.MONTHLY)
                    .text("A second acquirer for Brazil")
                    .addAbout(Subject.of(KeyResultId.of("O1.KR3")))
                    .build())
            .append(
                Recognition.builder()
                    .id("thanks-1")
                    .on(LocalDate.parse("2026-02-27"))
                    .recordedAt(Instant.parse("2026-02-27T15:10:00Z"))
                    .by("p.lin")
                    .to("growth")
                    .keyResult("O1.KR3")
                    .text("for the retries")
                    .build());

    List<Entry> ofTheKeyResult = february.about(Subject.of(KeyResultId.of("O1.KR3"))); // 3
    List<Entry> ofTheDay = february.on(LocalDate.parse("2026-02-27")); // 2
    List<CheckIn> checkIns =
        february.about(Subject.of(KeyResultId.of("O1.KR3")), CheckIn.class); // 1
    List<Entry> ofTheWeek = february.during(DateSpan.of("2026-02-02", "2026-02-08")); // 1
    Journal asKnownOnTheSixth = february.asOf(NOW); // equals journal

    Reading reading =
        Reading.builder()
            .id("payment-success-rate@2026-02-05")
            .on(LocalDate.parse("2026-02-05"))
            .recordedAt(Instant.parse("2026-03-02T06:00:00Z"))
            .by("data")
            .metric("payment-success-rate")
            .value("95.1")
            .build();
    Journal corrected =
        february.append(reading).append(reading); // the second time: the same journal
    Outcome<Journal> refused =
        corrected.appendAll(List.of(Reading.builder().from(reading).value("99").build()));
    refused
        .problems()
        .forEach(System.out::println); // JOURNAL-001: ... give the correction an id of its own

    assertThat(ofTheKeyResult).hasSize(3);
    assertThat(ofTheDay).hasSize(2);
    assertThat(checkIns).hasSize(1);
    assertThat(ofTheWeek).hasSize(1);
    assertThat(asKnownOnTheSixth).isEqualTo(journal);
    assertThat(corrected.size()).isEqualTo(4);
    assertThat(corrected.asOf(Instant.parse("2026-02-28T00:00:00Z"))).isEqualTo(february);
    assertThat(refused.problems()).hasSize(1);
  }

  @Test
  void aMetricHasADefinitionForEveryDay() {
    Metric metric = paymentSuccess();
    Dictionary dictionary =
        Dictionary.starter().only(MetricId.of("gmv"), MetricId.of("nps")).with(metric);

    Optional<Revision> before =
        dictionary.revisionOn(metric.id(), LocalDate.parse("2026-02-09")); // empty: as it was born
    Optional<Revision> since =
        dictionary.revisionOn(metric.id(), LocalDate.parse("2026-02-10")); // version 2
    Optional<BigDecimal> factor =
        metric.factorBetween(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-02-28")); // 0.98

    assertThat(before).isEmpty();
    assertThat(since.map(Revision::version)).contains(2);
    assertThat(factor).contains(new BigDecimal("0.98"));
  }

  @Test
  void amountsAtConstantCurrency() {
    ExchangeRates planRates = RateTable.in("USD").with("EUR", "1.08").with("CNY", "0.14");
    Outcome<BigDecimal> dollars =
        UnitConverter.with(planRates)
            .convert(
                new BigDecimal("250"),
                Unit.of("EUR"),
                Unit.of("USD"),
                LocalDate.parse("2026-02-05")); // 270

    assertThat(dollars.orElseThrow()).isEqualTo(new BigDecimal("270"));
  }

  @Test
  void aYearHasItsRhythm() {
    Set<LocalDate> springFestival = Set.of(LocalDate.parse("2026-02-17"));
    Set<LocalDate> workedInExchange = Set.of(LocalDate.parse("2026-02-14"));

    Cycle first =
        FiscalCalendar.startingIn(Month.APRIL)
            .namedByEnd()
            .quarter(2027, 1); // 2026-04-01..2026-06-30
    Cycle peak = Cycle.of("peak-2026", "2026-10-15", "2027-01-10");
    Rhythm rhythm =
        Rhythm.builder()
            .preparationWeeks(4)
            .draftingWeeks(2)
            .workingDays(WorkingDays.MONDAY_TO_FRIDAY.without(springFestival).and(workedInExchange))
            .build();
    List<Ceremony> calendar = rhythm.calendarOf(peak.span());

    assertThat(first.span().from()).isEqualTo(LocalDate.parse("2026-04-01"));
    assertThat(calendar).extracting(Ceremony::kind).contains(CeremonyKind.values());
  }

  @Test
  void aCycleEndsWithWhatWasLearned() {
    Plan plan = plan(paymentSuccess());

    Plan nextQuarter =
        plan.with(
            Objective.builder()
                .id("O2")
                .owner("payments")
                .cycle("2026Q2")
                .addContributesTo(Alignment.to(ObjectiveId.of("O1")))
                .extensions(Extensions.of(Map.of("erp", "PLAN-77")))
                .build());
    Journal closed =
        journal()
            .append(
                Retrospective.builder()
                    .id("retro-O1")
                    .on(LocalDate.parse("2026-04-02"))
                    .recordedAt(Instant.parse("2026-04-02T09:00:00Z"))
                    .by("p.lin")
                    .about(Subject.of(ObjectiveId.of("O1")))
                    .learned("Local methods move success more than retries do")
                    .change("Three methods a quarter, retries later")
                    .build());

    assertThat(nextQuarter.objectives()).hasSize(2);
    assertThat(closed.about(Subject.of(ObjectiveId.of("O1")))).hasSize(1);
    assertThat(
            closed.about(
                Subject.of(KeyResultId.of("O1.KR3"), MeasureId.of("payment-success-rate"))))
        .hasSize(1);
  }

  @Test
  void whatChangedIsDataAndText() {
    KeyResult payments =
        KeyResult.builder().id("O1.KR3").title("Payments succeed").owner("payments").build();
    Plan plan =
        Plan.builder("starboat")
            .objectives(Objective.builder().id("O1").addKeyResult(payments).build())
            .build();
    PlanDiff diff =
        PlanDiff.between(
            plan, plan.revise(payments.id(), k -> k.toBuilder().owner("growth").build()));
    String english =
        diff.text("en"); // Key result 'O1.KR3': the owner changed from payments to growth.
    String chinese = diff.text("zh"); // 关键成果“O1.KR3”：负责人由 payments 改为 growth。
    assertThat(english)
        .isEqualTo("Key result 'O1.KR3': the owner changed from payments to growth.\n");
    assertThat(chinese).isEqualTo("关键成果“O1.KR3”：负责人由 payments 改为 growth。\n");
  }

  @Test
  void anIdIsDerived() {
    EntryId derived =
        EntryId.derived(
            CheckIn.class,
            Subject.of(KeyResultId.of("O1.KR3")),
            LocalDate.parse("2026-02-06"),
            PartyId.of("p.lin")); // checkIn/keyResult/O1.KR3/2026-02-06/p.lin
    assertThat(derived.value()).isEqualTo("checkIn/keyResult/O1.KR3/2026-02-06/p.lin");
  }

  @Test
  void thePageShowsThisCode() {
    Snippets.areCodeOf("model.md", ModelTourTest.class);
  }
}
