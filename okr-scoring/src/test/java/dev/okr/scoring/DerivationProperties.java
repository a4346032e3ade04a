package dev.okr.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Light;
import dev.okr.scoring.gen.History;
import dev.okr.scoring.policy.GuardrailEffect;
import dev.okr.scoring.policy.NoData;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every explanation, of every goal, under every policy, says how its number follows. */
class DerivationProperties {

  @Provide
  Arbitrary<History> histories() {
    return History.any();
  }

  private static List<Policy> policies() {
    List<Policy> all = new ArrayList<>(Policies.all());
    Policy standard = Policies.standard();
    for (NoData noData : NoData.values()) {
      all.add(
          Policy.builder()
              .from(standard)
              .name("own " + noData)
              .noData(noData)
              .guardrail(GuardrailEffect.CAP)
              .build());
    }
    return all;
  }

  @Property
  void everythingRecomputes(
      @ForAll("histories") History history, @ForAll @IntRange(min = -2, max = 35) int day) {
    for (Policy policy : policies()) {
      Scorecard card =
          Scorer.of(policy).score(history.plan(), history.journal(), history.start().plusDays(day));
      for (ObjectiveScore objective : card.objectives()) {
        Derivation why = card.explain(GoalRef.to(objective.id())).orElseThrow();
        assertThat(why.result()).isEqualTo(objective.score());
        verify(policy, why);
        Health health = why.health().orElseThrow();
        assertThat(health.expected().result()).isEqualTo(objective.expected());
        assertThat(health.pace().result()).isEqualTo(objective.pace());
        assertThat(health.light()).isEqualTo(objective.light());
        assertThat(reasons(health)).isEqualTo(objective.reasons().stream().distinct().toList());
        for (KeyResultScore keyResult : objective.keyResults()) {
          keyResult(card, keyResult);
        }
      }
    }
  }

  private static void keyResult(Scorecard card, KeyResultScore keyResult) {
    Derivation why = card.explain(GoalRef.to(keyResult.id())).orElseThrow();
    assertThat(why.result()).isEqualTo(keyResult.score());
    verify(card.policy(), why);
    Health health = why.health().orElseThrow();
    assertThat(health.expected().result()).isEqualTo(keyResult.expected());
    assertThat(health.pace().result()).isEqualTo(keyResult.pace());
    assertThat(health.light()).isEqualTo(keyResult.light());
    assertThat(reasons(health)).as(why.text("en")).isEqualTo(keyResult.reasons());
    if (health.light() == Light.GREEN) {
      assertThat(health.causes()).isEmpty();
    }
  }

  /** The reasons of the causes; one reason may have several. */
  private static List<Reason> reasons(Health health) {
    return health.causes().stream().map(Cause::reason).distinct().toList();
  }

  /** Every node of the tree and of what was expected gives its own result. */
  private static void verify(Policy policy, Derivation derivation) {
    assertThat(derivation.recompute())
        .as("%s%n%s", policy.name(), derivation.text("en"))
        .isEqualTo(derivation.result());
    derivation.parts().forEach(part -> verify(policy, part.derivation()));
    derivation
        .health()
        .ifPresent(
            health -> {
              verify(policy, health.expected());
              verify(policy, health.pace());
            });
    assertThat(derivation.text("zh")).isNotBlank();
  }
}
