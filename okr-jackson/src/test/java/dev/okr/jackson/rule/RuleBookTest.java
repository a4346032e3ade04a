package dev.okr.jackson.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanId;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.RuleFigures;
import dev.okr.core.rule.RuleInfo;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.summary.Summary;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule fires where it should and nowhere beside; the book is a value a host can change. */
class RuleBookTest {

  static Stream<String> codes() {
    return RuleCases.all().keySet().stream();
  }

  @Test
  void theCleanDraftHasNoFinding() {
    assertThat(Draft.clean().check().findings()).isEmpty();
  }

  @Test
  void everyRuleHasItsPair() {
    assertThat(RuleBook.standard().rules())
        .extracting(rule -> rule.info().code())
        .containsExactlyElementsOf(codes().toList());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aRuleFiresWhereItShould(String code) {
    Report report = RuleCases.all().get(code).triggers().apply(Draft.clean()).check();
    assertThat(report.of(code)).isNotEmpty();
    assertThat(report.of(code))
        .allSatisfy(
            finding -> {
              assertThat(finding.message("en")).doesNotContain("{");
              assertThat(finding.message("zh")).doesNotContain("{").containsPattern("\\p{IsHan}");
              assertThat(finding.hint().in("zh")).containsPattern("\\p{IsHan}");
            });
  }

  @ParameterizedTest
  @MethodSource("codes")
  void andNotJustBesideIt(String code) {
    Report report = RuleCases.all().get(code).beside().apply(Draft.clean()).check();
    assertThat(report.of(code).stream().filter(finding -> !finding.isWaived())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aWaiverRemovesExactlyItsFinding(String code) {
    if (code.equals("OKR-904")) {
      return; // a waiver can't be waived
    }
    Draft draft = RuleCases.all().get(code).triggers().apply(Draft.clean());
    Report before = draft.check();
    Finding waived = before.of(code).get(0);
    Report after =
        RuleBook.standard()
            .scoredBy(goal -> Optional.empty())
            .check(
                draft.plan().waive(new Waiver(code, waived.on(), LocalizedText.of("agreed"), null)),
                draft.journal(),
                Optional.empty());
    Report same =
        RuleBook.standard()
            .scoredBy(goal -> Optional.empty())
            .check(draft.plan(), draft.journal(), Optional.empty());
    if (same.of(code).isEmpty()) {
      return; // needs a date or scores, which this comparison leaves out
    }
    assertThat(after.open())
        .isEqualTo(same.open().stream().filter(f -> !isSame(f, waived)).toList());
  }

  private static boolean isSame(Finding a, Finding b) {
    return a.code().equals(b.code()) && a.on().equals(b.on());
  }

  @Test
  void aWaiverThatIsOverSilencesNothing() {
    Draft draft =
        Draft.clean()
            .remove("/metrics/0/owner")
            .add(
                "/waivers",
                "{\"code\":\"OKR-405\",\"on\":{\"metric\":\"margin\"},\"reason\":\"x\",\"until\":\"2026-02-01\"}");
    assertThat(draft.on("2026-02-01").check().of("OKR-405")).allMatch(Finding::isWaived);
    Report later = draft.on("2026-02-02").check();
    assertThat(later.of("OKR-405")).noneMatch(Finding::isWaived);
    assertThat(later.of("OKR-904"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message("en")).contains("ended on 2026-02-01"));
  }

  @Test
  void theBookIsAValue() {
    Plan plan = Draft.clean().remove("/metrics/0/source").plan();
    // docs: configure
    RuleBook book =
        RuleBook.standard()
            .without("OKR-209") // switched off
            .regraded("OKR-402", Severity.WARNING) // every finding of it
            .with(RuleFigures.builder().fewestKeyResults(3).mostKeyResults(5).build());
    // docs: end
    assertThat(RuleBook.standard().check(plan).findings())
        .hasSize(1)
        .allMatch(f -> f.severity() == Severity.ERROR);
    assertThat(book.check(plan).of("OKR-402"))
        .hasSize(1)
        .allMatch(finding -> finding.severity() == Severity.WARNING);
    assertThat(book.check(plan).of("OKR-103")).hasSize(2);
    assertThat(book.without("OKR-402").without("OKR-103").check(plan).findings()).isEmpty();
    assertThat(book.rules()).hasSize(RuleBook.standard().rules().size() - 1);
    assertThat(RuleBook.standard().without("NO-1").regraded("NO-1", Severity.INFO).rules())
        .isEqualTo(RuleBook.standard().rules());
  }

  @Test
  void theLastRegradingCounts() {
    Draft draft = Draft.clean().remove("/metrics/0/source");
    RuleBook book =
        RuleBook.standard()
            .regraded("OKR-402", Severity.INFO)
            .regraded("OKR-402", Severity.WARNING);
    assertThat(draft.check(book).worst()).contains(Severity.WARNING);
  }

  @Test
  void aRegradedRuleRegradesFindingsOfASeverityOfTheirOwnToo() {
    Draft draft =
        Draft.clean()
            .entry(
                "2026-02-02",
                "\"entry\":\"targetRevised\",\"keyResult\":\"O.K1\",\"reason\":\"\",\"target\":"
                    + "{\"kind\":\"fromTo\",\"from\":38,\"to\":39}");
    assertThat(draft.check().of("OKR-901")).allMatch(f -> f.severity() == Severity.ERROR);
    assertThat(draft.check(RuleBook.standard().regraded("OKR-901", Severity.INFO)).of("OKR-901"))
        .hasSize(1)
        .allMatch(finding -> finding.severity() == Severity.INFO);
  }

  @Test
  void aReportTellsWhatIsNewSinceAnEarlierOne() {
    Plan legacy = Draft.clean().remove("/metrics/0/source").plan();
    Plan plan = Draft.clean().remove("/metrics/0/source").remove("/metrics/1/owner").plan();
    // docs: new
    Report accepted = RuleBook.standard().check(legacy);
    Report worse = RuleBook.standard().check(plan).newSince(accepted);
    // docs: end
    assertThat(worse.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("OKR-405"));
  }

  // docs: scored
  static Report reviewed(Plan plan, Journal journal, Scorecard card) {
    RuleBook book = RuleBook.standard().scoredBy(card::computed, card::progress);
    return book.check(plan, journal, card.on());
  }

  // docs: end

  @Test
  void aScorecardAnswersTheBook() {
    Draft draft = Draft.clean().checkIn("O.K1", "2026-03-01", ",\"value\":42");
    LocalDate on = LocalDate.parse("2026-03-31");
    Scorecard card = Scorer.standard().score(draft.plan(), draft.journal(), on);
    Report report = reviewed(draft.plan(), draft.journal(), card);
    assertThat(report.unasked()).isEmpty();
    assertThat(report.of("OKR-218"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message("en")).contains("ended at 2 times"));
  }

  // docs: summary
  static List<String> page(RuleBook book, Plan plan, Report report) {
    Summary summary = Summary.of(book, plan, report).first(10);
    List<String> page = new ArrayList<>();
    summary.lines().forEach(line -> page.add(line.code() + " " + line.sentence("en")));
    if (summary.linesLeft() > 0) {
      page.add("... and " + summary.linesLeft() + " more things");
    }
    return page;
  }

  // docs: end

  @Test
  void aPageForPeople() {
    Plan plan =
        Draft.clean()
            .remove("/metrics/0/source")
            .remove("/metrics/1/source")
            .put("/objectives/0/title", "\"Run the fair\"")
            .plan();
    RuleBook book = RuleBook.standard();
    assertThat(page(book, plan, book.check(plan)))
        .containsExactly(
            "OKR-402 2 of 2 metrics have no data source: Margin, Return share.",
            "OKR-219 Objective 'O' states a task, not where it should lead: \"Run the fair\".");
  }

  // docs: own
  private static final Rule OWNED =
      Rule.of("ACME-1", Severity.WARNING)
          .says("'{id}' belongs to team b.", "“{id}”由 b 团队负责。")
          .hint("Ask the team that does the work.", "请与做事的团队商量。")
          .together(
              "{count} of {all} are team b's: {names}.", "{all} 个中有 {count} 个由 b 团队负责：{names}。")
          .onKeyResult(
              (context, keyResult, found) -> found.add(keyResult, "id", keyResult.id().value()))
          .unless((context, keyResult) -> !keyResult.owner().equals(Optional.of(PartyId.of("b"))));

  // docs: end

  @Test
  void aHostWritesARuleInFiveLines() {
    Plan plan = Draft.clean().plan();
    // docs: use
    Report report = RuleBook.standard().with(OWNED).check(plan);
    // docs: end
    assertThat(report.findings())
        .extracting(finding -> finding.path() + " " + finding.message("en"))
        .isEqualTo(
            List.of(
                "/objectives/T/keyResults/T.K1 'T.K1' belongs to team b.",
                "/objectives/T/keyResults/T.K2 'T.K2' belongs to team b."));
  }

  /** A rule of a host that does something odd wherever it is asked. */
  private record Odd(String code, Consumer<Findings> deed) implements Rule {
    @Override
    public RuleInfo info() {
      LocalizedText text = LocalizedText.of("odd");
      return new RuleInfo(code, Severity.INFO, text, text, text);
    }

    @Override
    public void keyResult(
        RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
      deed.accept(findings);
    }
  }

  @Test
  void aRuleThatThrowsIsNamedWithItsElement() {
    IllegalArgumentException cause = new IllegalArgumentException("a host's mistake");
    RuleBook book =
        RuleBook.standard()
            .with(
                new Odd(
                    "ACME-2",
                    findings -> {
                      throw cause;
                    }));
    assertThatThrownBy(() -> Draft.clean().check(book))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("rule ACME-2 failed at key result O.K1")
        .hasCause(cause);
  }

  @Test
  void aRuleWithoutInfoIsRejectedWhenItIsAdded() {
    Rule silent =
        new Rule() {
          @Override
          @SuppressWarnings("NullAway") // what a host in another language may do
          public RuleInfo info() {
            return null;
          }
        };
    assertThatThrownBy(() -> RuleBook.standard().with(silent))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("info()")
        .hasMessageContaining("RuleBookTest");
  }

  @Test
  void aSecondRuleOfOneCodeTakesThePlaceOfTheFirst() {
    Rule first = new Odd("ACME-3", findings -> findings.add(Subject.of(PlanId.of("p")), "/first"));
    Rule second =
        new Odd("ACME-3", findings -> findings.add(Subject.of(PlanId.of("p")), "/second"));
    RuleBook book = RuleBook.standard().with(first).with(second);
    assertThat(book.rules()).hasSize(RuleBook.standard().rules().size() + 1);
    assertThat(Draft.clean().check(book).of("ACME-3"))
        .extracting(Finding::path)
        .containsExactly("/second");
    RuleBook without402 = RuleBook.standard().with(new Odd("OKR-402", findings -> {}));
    assertThat(Draft.clean().remove("/metrics/0/source").check(without402).findings()).isEmpty();
  }

  @Test
  void aNameWithoutAValueIsAMistakeOfTheRule() {
    Rule rule =
        new Odd("ACME-4", findings -> findings.add(Subject.of(PlanId.of("p")), "", "id", "x", "y"));
    assertThatThrownBy(() -> Draft.clean().check(RuleBook.standard().with(rule)))
        .hasRootCauseInstanceOf(IllegalArgumentException.class)
        .hasRootCauseMessage("names and values come in turn (id, x, y)");
  }

  @Test
  void aRuleIsAskedOnceWhatItIsAbout() {
    AtomicInteger asked = new AtomicInteger();
    Rule rule =
        new Rule() {
          @Override
          public RuleInfo info() {
            asked.incrementAndGet();
            LocalizedText text = LocalizedText.of("odd");
            return new RuleInfo("ACME-5", Severity.INFO, text, text, text);
          }
        };
    RuleBook book = RuleBook.standard().with(rule);
    Draft.clean().check(book);
    assertThat(asked).hasValue(1);
  }
}
