package dev.okr.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A report says what it is silent about: a rule that wasn't asked found nothing, and means nothing.
 */
class UnaskedTest {

  private static final Plan PLAN = Plan.builder("p").build();
  private static final LocalDate DAY = LocalDate.parse("2026-02-01");

  private static String said(Report report) {
    return report.unasked().stream()
        .map(one -> one.message("en"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void ofAPlanAlone() {
    assertThat(said(RuleBook.standard().check(PLAN)))
        .isEqualTo(
            """
            OKR-215 was not asked: no journal was given.
            OKR-217 was not asked: no date was given and no journal was given.
            OKR-218 was not asked: no journal was given and no scores were given.
            OKR-309 was not asked: no date was given.
            OKR-406 was not asked: no date was given and no journal was given.
            OKR-407 was asked only in part: no journal was given.
            OKR-408 was asked only in part: no journal was given.
            OKR-409 was not asked: no journal was given.
            OKR-505 was asked only in part: no journal was given.
            OKR-605 was not asked: no journal was given.
            OKR-702 was not asked: no date was given and no journal was given.
            OKR-703 was not asked: no journal was given.
            OKR-704 was not asked: no journal was given.
            OKR-705 was not asked: no date was given and no journal was given.
            OKR-706 was not asked: no journal was given.
            OKR-707 was not asked: no journal was given.
            OKR-801 was asked only in part: no journal was given.
            OKR-802 was not asked: no journal was given.
            OKR-901 was not asked: no journal was given.
            OKR-902 was not asked: no journal was given.
            OKR-903 was not asked: no scores were given.
            OKR-904 was asked only in part: no date was given.""");
  }

  @Test
  void withoutScoresOnly() {
    Report report = RuleBook.standard().check(PLAN, Journal.empty(), DAY);
    assertThat(said(report))
        .isEqualTo(
            """
            OKR-218 was not asked: no scores were given.
            OKR-902 was asked only in part: no scores were given.
            OKR-903 was not asked: no scores were given.""");
    assertThat(report.unasked().get(2).message("zh")).isEqualTo("OKR-903 未检查：未给出得分。");
    assertThat(report.unasked().get(1).message("zh")).isEqualTo("OKR-902 仅检查了一部分：未给出得分。");
  }

  @Test
  void withEverythingNothing() {
    RuleBook book = RuleBook.standard().scoredBy(goal -> Optional.empty());
    assertThat(book.check(PLAN, Journal.empty(), DAY).unasked()).isEmpty();
    assertThat(said(book.check(PLAN, Journal.empty(), Optional.empty())))
        .contains("OKR-406", "OKR-702", "OKR-705", "OKR-904")
        .doesNotContain("OKR-703", "OKR-903");
  }

  @Test
  void aRuleThatIsNotInTheBookIsNotMissed() {
    RuleBook book = RuleBook.standard().without("OKR-903").regraded("OKR-902", Severity.INFO);
    assertThat(book.check(PLAN, Journal.empty(), DAY).unasked())
        .extracting(Unasked::code)
        .containsExactly("OKR-218", "OKR-902");
  }

  @Test
  void aHostsRuleSaysWhatItNeeds() {
    Rule own =
        new Rule() {
          @Override
          public RuleInfo info() {
            LocalizedText text = LocalizedText.empty();
            return new RuleInfo("ACME-1", Severity.INFO, text, text, text);
          }

          @Override
          public Set<Need> needs() {
            return Set.of(Need.SCORES);
          }
        };
    Report report = RuleBook.standard().with(own).check(PLAN, Journal.empty(), DAY);
    assertThat(report.unasked()).extracting(Unasked::code).contains("ACME-1");
    assertThat(report.newSince(report).unasked()).isEqualTo(report.unasked());
    assertThat(new Report(List.of()).unasked()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Unasked("ACME-1", false, Set.of()))
        .withMessageContaining("(ACME-1)");
  }
}
