package dev.okr.jackson.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.error.Message;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Polarity;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanId;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.summary.Summary;
import dev.okr.core.rule.summary.SummaryLine;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a report says to people: each thing once, the most useful first. */
class SummaryTest {

  private static final RuleBook BOOK = RuleBook.standard();

  private static Summary of(Draft draft) {
    return Summary.of(BOOK, draft.plan(), draft.check(BOOK));
  }

  private static SummaryLine line(Summary summary, String code) {
    return summary.lines().stream()
        .filter(line -> line.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPlanWithoutAFindingHasNothingToSay() {
    Summary summary = of(Draft.clean());
    assertThat(summary).isEqualTo(new Summary(List.of(), 0, 0));
    assertThat(summary.first(0)).isEqualTo(summary);
  }

  @Test
  void oneFindingIsSaidByItsOwnSentence() {
    SummaryLine line = line(of(Draft.clean().remove("/metrics/0/source")), "OKR-402");
    assertThat(line.sentence("en")).isEqualTo("Metric 'margin' has no data source.");
    assertThat(line.sentence("zh")).isEqualTo("指标“margin”没有数据源。");
    assertThat(line.severity()).isEqualTo(Severity.ERROR);
    assertThat(line.findings()).hasSize(1);
  }

  @Test
  void aMetricIsKnownByItsTitle() {
    SummaryLine line = line(of(Draft.clean().remove("/metrics/1/source")), "OKR-402");
    assertThat(line.sentence("en"))
        .isEqualTo("Metric 'returns' has no data source. (\"Return share\")");
  }

  @Test
  void severalAreSaidOnceWithTheirTitles() {
    Draft draft = Draft.clean().remove("/metrics/0/source").remove("/metrics/1/source");
    SummaryLine line = line(of(draft), "OKR-402");
    assertThat(line.sentence("en"))
        .isEqualTo("2 of 2 metrics have no data source: Margin, Return share.");
    assertThat(line.sentence("zh")).isEqualTo("2 个指标中有 2 个没有数据源：Margin、Return share。");
    assertThat(line.findings()).hasSize(2);
  }

  @Test
  void goalsHaveTheirIdsAndLongTitlesAreCut() {
    String title = "Launch " + "the new and very long checkout page ".repeat(3);
    Draft draft =
        Draft.clean()
            .put("/objectives/0/keyResults/0/title", "\"" + title + "\"")
            .put("/objectives/0/keyResults/1/title", "\"Launch the page\"")
            .put("/objectives/1/keyResults/0/title", "\"Launch the page\"");
    assertThat(line(of(draft), "OKR-202").sentence("en"))
        .isEqualTo(
            "3 of 4 key results state a task, not a result: O.K1 \"Launch the new and very long"
                + " checkout p…\", O.K2 \"Launch the page\", T.K1 \"Launch the page\".");
  }

  @Test
  void ofManyTheFirstAreNamed() {
    List<Metric> metrics = new ArrayList<>();
    for (int i = 10; i < 60; i++) {
      metrics.add(
          Metric.builder()
              .id("m" + i)
              .title("Metric number " + i)
              .unit("%")
              .polarity(Polarity.HIGHER)
              .build());
    }
    Plan plan = Plan.builder("p").metrics(metrics).build();
    Summary summary = Summary.of(BOOK, plan, BOOK.check(plan));
    assertThat(line(summary, "OKR-402").sentence("en"))
        .startsWith("50 of 50 metrics have no data source: Metric number 10, Metric number 11, ")
        .endsWith(" and 44 more.");
    assertThat(line(summary, "OKR-402").sentence("zh")).endsWith("，另有 44 项。");
    assertThat(line(summary, "OKR-402").findings()).hasSize(50);
  }

  @Test
  void theMeasuresOfAKeyResultAreOneOfIt() {
    Draft draft =
        Draft.clean()
            .remove("/objectives/0/keyResults/0/measures/0/metric")
            .add(
                "/objectives/0/keyResults/0/measures",
                "{\"id\":\"n\",\"target\":{\"kind\":\"fromTo\",\"from\":38,\"to\":40}}");
    SummaryLine line = line(of(draft), "OKR-401");
    assertThat(line.findings()).hasSize(2);
    assertThat(line.sentence("en")).startsWith("Measure 'm' of 'O.K1' names no metric. (\"Margin");
  }

  @Test
  void aRuleWithoutASentenceForSeveralSaysTheFirst() {
    Rule own =
        Rule.of("ACME-1", Severity.INFO)
            .says("'{id}' is odd.", "“{id}”有异。")
            .onKeyResult(
                (c, keyResult, found) -> found.add(keyResult, "id", keyResult.id().value()));
    Plan plan = Draft.clean().plan();
    RuleBook book = BOOK.with(own);
    SummaryLine line = Summary.of(book, plan, book.check(plan)).lines().get(0);
    assertThat(line.sentence("en"))
        .isEqualTo(
            "'O.K1' is odd. And 3 more: O.K2 \"Return share down from 11% to 9%\", T.K1 \"Margin at"
                + " least 39%\", T.K2 \"Return share at most 10%\".");
    assertThat(line.sentence("zh")).startsWith("“O.K1”有异。另有 3 个：");
  }

  @Test
  void aHostsRuleSaysTogetherWhatItLikes() {
    Plan plan = Draft.clean().plan();
    // docs: together
    Rule own =
        Rule.of("ACME-1", Severity.WARNING)
            .says("'{id}' is odd.", "“{id}”有异。")
            .together(
                "{count} of {all} key results are odd: {names}.", "{all} 个中有 {count} 个有异：{names}。")
            .onKeyResult(
                (context, keyResult, found) -> found.add(keyResult, "id", keyResult.id().value()));
    // docs: end
    RuleBook book = BOOK.with(own);
    assertThat(Summary.of(book, plan, book.check(plan)).lines().get(0).sentence("en"))
        .startsWith("4 of 4 key results are odd: O.K1 \"Margin from 38% to 40%\", ");
    assertThat(book.info("ACME-1").orElseThrow().hint().isEmpty()).isTrue();
    assertThat(book.info("ACME-2")).isEmpty();
  }

  private static Finding finding(String code, Severity severity, Subject on) {
    return new Finding(
        code,
        severity,
        on,
        "/" + on.id(),
        Message.of(LocalizedText.of(code)),
        LocalizedText.of("hint"),
        null);
  }

  @Test
  void theMostUsefulComesFirst() {
    Plan plan = Draft.clean().plan();
    Subject one = Subject.of(MetricId.of("margin"));
    Subject two = Subject.of(MetricId.of("returns"));
    List<Finding> findings =
        new ArrayList<>(
            List.of(
                finding("OKR-221", Severity.INFO, Subject.of(PlanId.of("p"))),
                finding("OKR-402", Severity.ERROR, one),
                finding("ACME-1", Severity.WARNING, one),
                finding("OKR-202", Severity.WARNING, one),
                finding("OKR-203", Severity.WARNING, one),
                finding("OKR-203", Severity.WARNING, two),
                finding("OKR-702", Severity.WARNING, one),
                finding("OKR-405", Severity.WARNING, one),
                finding("OKR-218", Severity.INFO, one)));
    List<String> order =
        List.of(
            "OKR-221", "OKR-402", "ACME-1", "OKR-203", "OKR-202", "OKR-702", "OKR-405", "OKR-218");
    for (int turn = 0; turn < findings.size(); turn++) {
      Collections.rotate(findings, 1);
      assertThat(Summary.of(BOOK, plan, new Report(findings)).lines())
          .extracting(SummaryLine::code)
          .isEqualTo(order);
    }
  }

  @Test
  void aPageKnowsWhatItLeavesOff() {
    Draft draft =
        Draft.clean()
            .remove("/metrics/0/source")
            .remove("/metrics/1/source")
            .remove("/metrics/0/owner")
            .remove("/objectives/0/owner");
    Summary whole = of(draft);
    assertThat(whole.lines())
        .extracting(SummaryLine::code)
        .containsExactly("OKR-301", "OKR-402", "OKR-405");
    assertThat(whole.first(1).linesLeft()).isEqualTo(2);
    assertThat(whole.first(1).findingsLeft()).isEqualTo(3);
    assertThat(whole.first(2).first(1)).isEqualTo(whole.first(1));
    assertThat(whole.first(3)).isEqualTo(whole);
    assertThatThrownBy(() -> whole.first(-1)).hasMessage("most is at least 0 (-1)");
  }

  @Test
  void whatIsWaivedIsNotSaid() {
    Draft draft = Draft.clean().remove("/metrics/0/source");
    Waiver waiver =
        new Waiver("OKR-402", Subject.of(MetricId.of("margin")), LocalizedText.of("agreed"), null);
    Plan plan = draft.plan().waive(waiver);
    assertThat(Summary.of(BOOK, plan, BOOK.check(plan)).lines()).isEmpty();
  }

  @Test
  void aReportOfAnotherPlanIsSaidByIds() {
    Draft draft = Draft.clean().remove("/metrics/0/source").remove("/metrics/1/source");
    Summary summary = Summary.of(BOOK, Plan.builder("other").build(), draft.check(BOOK));
    assertThat(line(summary, "OKR-402").sentence("en"))
        .isEqualTo("2 of 2 metrics have no data source: margin, returns.");
  }

  @Test
  void whyAReportIsSilentIsSaidOnceAReason() {
    Plan plan = Draft.clean().plan();
    List<LocalizedText> why = Summary.unasked(BOOK.check(plan));
    assertThat(why).hasSizeLessThan(8);
    assertThat(why.get(0).in("en")).startsWith("Not asked, because ").contains("OKR-");
    assertThat(why.get(0).in("zh")).startsWith("因未给出").endsWith("。");
    assertThat(Summary.unasked(new Report(List.of()))).isEmpty();
  }

  @Test
  void everyRulesSentenceForSeveralIsWhole() {
    Consumer<LocalizedText> isWhole =
        together -> {
          for (String tag : List.of("en", "zh")) {
            assertThat(together.in(tag)).contains("{count}", "{all}", "{names}");
          }
        };
    assertThat(BOOK.rules())
        .extracting(rule -> rule.info().together())
        .filteredOn(together -> !together.isEmpty())
        .hasSizeGreaterThan(20)
        .allSatisfy(isWhole);
  }

  @Test
  void theSameReportInAnyOrderOfThePlanGivesTheSameSummary() {
    Draft draft = Draft.clean().remove("/metrics/0/source").remove("/metrics/1/source");
    Plan plan = draft.plan();
    List<Metric> turned = new ArrayList<>(plan.dictionary().metrics());
    Collections.reverse(turned);
    Plan other = Plan.builder("p").metrics(turned).build();
    Plan same = Plan.builder("p").metrics(plan.dictionary().metrics()).build();
    assertThat(Summary.of(BOOK, other, BOOK.check(other)))
        .isEqualTo(Summary.of(BOOK, same, BOOK.check(same)));
    assertThat(Optional.of(other)).isNotEqualTo(Optional.of(same));
  }
}
