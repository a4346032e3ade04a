package dev.okr.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Journal;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FluentRuleTest {

  private static final Plan PLAN =
      Plan.builder("p")
          .metrics(Metric.builder().id("m").build())
          .objectives(
              Objective.builder()
                  .id("O")
                  .addKeyResult(KeyResult.builder().id("K1").build())
                  .addKeyResult(KeyResult.builder().id("K2").build())
                  .build())
          .dependencies(
              Dependency.builder()
                  .id("D")
                  .dependent(GoalRef.to(KeyResultId.of("K1")))
                  .provider(GoalRef.to(KeyResultId.of("K2")))
                  .build())
          .build();

  private static final Journal JOURNAL =
      Journal.empty()
          .append(
              Closed.builder()
                  .id("e")
                  .on(LocalDate.parse("2026-02-01"))
                  .recordedAt(Instant.EPOCH)
                  .by("a")
                  .cycle("Q")
                  .build());

  private static FluentRule<Plan> rule() {
    return Rule.of("ACME-1", Severity.WARNING).says("{what}", "“{what}”");
  }

  private static List<String> found(Rule rule) {
    return RuleBook.standard()
        .with(rule)
        .check(PLAN, JOURNAL, Optional.empty())
        .of("ACME-1")
        .stream()
        .map(finding -> finding.message("en"))
        .sorted()
        .toList();
  }

  @Test
  void eachKindOfElementIsShown() {
    Rule rule =
        rule()
            .onPlan((c, f) -> f.add(Subject.of(c.plan().id()), "/", "what", "plan"))
            .onMetric((c, m, f) -> f.add(m, "what", m.id().value()))
            .onObjective((c, o, f) -> f.add(o, "what", o.id().value()))
            .onKeyResult((c, o, k, f) -> f.add(k, "what", o.id() + "." + k.id()))
            .onDependency((c, d, f) -> f.add(d, "what", d.id().value()))
            .onEntry((c, e, f) -> f.add(e, "what", e.id().value()));
    assertThat(found(rule)).containsExactly("D", "O", "O.K1", "O.K2", "e", "m", "plan");
    assertThat(rule.needs()).isEmpty();
    assertThat(rule.wants()).containsExactly(Need.JOURNAL);
  }

  @Test
  void itLeavesAloneWhatItIsTold() {
    FluentRule<KeyResult> all =
        rule().onKeyResult((context, k, f) -> f.add(k, "what", k.id().value()));
    assertThat(found(all)).containsExactly("K1", "K2");
    FluentRule<KeyResult> some = all.unless((context, k) -> k.id().value().equals("K1"));
    assertThat(found(some)).containsExactly("K2");
    assertThat(found(all)).as("the rule before is what it was").containsExactly("K1", "K2");
    Rule more =
        some.and((context, k, f) -> f.add(k, "what", "again " + k.id()))
            .onObjective((context, o, f) -> f.add(o, "what", "O"))
            .unless((context, o) -> true);
    assertThat(found(more))
        .as("what is added after the exemption isn't exempt; findings of one element are one")
        .containsExactly("K2 again K2", "again K1");
    assertThat(found(all.unless((context, k) -> true))).isEmpty();
    assertThat(found(rule())).isEmpty();
  }

  @Test
  void itSaysWhatItIsAboutAndNeeds() {
    Rule rule =
        rule()
            .hint("Ask.", "请询问。")
            .because("Why not.", "何乐不为。")
            .onEntry((c, e, f) -> {})
            .wanting(Need.SCORES)
            .needing(Need.DATE);
    assertThat(rule.info().code()).isEqualTo("ACME-1");
    assertThat(rule.info().severity()).isEqualTo(Severity.WARNING);
    assertThat(rule.info().message().in("zh")).isEqualTo("“{what}”");
    assertThat(rule.info().hint().in("en")).isEqualTo("Ask.");
    assertThat(rule.info().method().in("zh")).isEqualTo("何乐不为。");
    assertThat(rule.needs()).containsExactlyInAnyOrder(Need.JOURNAL, Need.DATE);
    assertThat(rule.wants()).containsExactly(Need.SCORES);
  }

  @Test
  @SuppressWarnings("NullAway") // what a host must not do
  void mistakesOfAProgramAreToldAtOnce() {
    assertThatIllegalArgumentException().isThrownBy(() -> Rule.of(" ", Severity.INFO));
    assertThatNullPointerException()
        .isThrownBy(() -> Rule.of(null, Severity.INFO))
        .withMessage("code");
    assertThatNullPointerException().isThrownBy(() -> rule().onMetric(null)).withMessage("check");
    assertThatThrownBy(() -> rule().unless((context, plan) -> true))
        .isInstanceOf(IllegalStateException.class);
  }
}
