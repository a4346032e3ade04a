package dev.okr.graph;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Alert;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.DependencyKind;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Raci;
import dev.okr.core.org.Team;
import dev.okr.core.org.TeamKind;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small plans for tests: the cycle is the first quarter of 2026. */
public final class Plans {

  public static final CycleId QUARTER = CycleId.of("2026Q1");

  private Plans() {}

  public static GoalRef kr(String id) {
    return GoalRef.to(KeyResultId.of(id));
  }

  public static GoalRef objective(String id) {
    return GoalRef.to(ObjectiveId.of(id));
  }

  public static List<PartyId> parties(String... ids) {
    return Arrays.stream(ids).map(PartyId::of).toList();
  }

  public static Dependency.Builder needs(String dependent, String provider) {
    Dependency.Builder made = Dependency.builder();
    made.id(DependencyId.of(dependent + ">" + provider))
        .dependent(kr(dependent))
        .provider(kr(provider));
    return made;
  }

  public static Dependency plain(String dependent, String provider) {
    return needs(dependent, provider).build();
  }

  public static Dependency lagged(String dependent, String provider, int days, String due) {
    return needs(dependent, provider)
        .lagDays(days)
        .agreed(new Agreement(List.of(), null, due == null ? null : LocalDate.parse(due)))
        .build();
  }

  /** One objective with key results of those ids. */
  public static Plan plan(List<String> keyResults, Dependency... dependencies) {
    return plan(keyResults, List.of(dependencies));
  }

  public static Plan plan(List<String> keyResults, List<Dependency> dependencies) {
    List<KeyResult> all = new ArrayList<>();
    for (String id : keyResults) {
      all.add(KeyResult.builder().id(KeyResultId.of(id)).build());
    }
    return Plan.builder("test")
        .cycles(cycles())
        .objectives(
            List.of(
                Objective.builder().id(ObjectiveId.of("O")).cycle(QUARTER).keyResults(all).build()))
        .dependencies(dependencies)
        .build();
  }

  public static List<Cycle> cycles() {
    return List.of(
        Cycle.builder().id(QUARTER).span(DateSpan.of("2026-01-01", "2026-03-31")).build());
  }

  private static KeyResult link(String id, String zh, String en, String team) {
    return KeyResult.builder()
        .id(KeyResultId.of(id))
        .title(LocalizedText.enZh(en, zh))
        .owner(PartyId.of(team))
        .raci(new Raci(parties(team), parties(team), List.of(), List.of()))
        .build();
  }

  private static Objective of(String id, KeyResult keyResult, String... serves) {
    return Objective.builder()
        .id(ObjectiveId.of(id))
        .title(keyResult.title())
        .owner(keyResult.owner())
        .cycle(QUARTER)
        .keyResults(List.of(keyResult))
        .contributesTo(Arrays.stream(serves).map(goal -> Alignment.to(kr(goal))).toList())
        .build();
  }

  /** The chain payment, settlement, risk control, customer service, finance reconciliation. */
  public static Plan paymentChain() {
    List<String> ids = List.of("pay", "settle", "risk", "service", "reconcile");
    List<Dependency> dependencies = new ArrayList<>();
    int[] lags = {3, 5, 7, 14};
    for (int i = 1; i < ids.size(); i++) {
      dependencies.add(
          needs(ids.get(i), ids.get(i - 1))
              .kind(DependencyKind.REQUIRES)
              .lagDays(lags[i - 1])
              .strength(new BigDecimal("0.5"))
              .alert(new Alert(new BigDecimal("0.4")))
              .build());
    }
    return Plan.builder("payment-chain")
        .cycles(cycles())
        .teams(
            List.of(
                Team.builder().id(PartyId.of("company")).kind(TeamKind.COMPANY).build(),
                team("payments", "支付"),
                team("settlement", "结算"),
                team("risk-control", "风控"),
                team("service-team", "客服"),
                team("finance", "财务")))
        .objectives(
            List.of(
                of("O1", link("pay", "支付成功率", "Payment success", "payments")),
                of("O2", link("settle", "结算及时率", "Settlement on time", "settlement")),
                of("O3", link("risk", "风控拦截准确率", "Risk control precision", "risk-control")),
                of("O4", link("service", "客服首次解决率", "First contact resolution", "service-team")),
                of("O5", link("reconcile", "财务对账差错率", "Reconciliation errors", "finance"), "pay")))
        .dependencies(dependencies)
        .build();
  }

  private static Team team(String id, String title) {
    return Team.builder()
        .id(PartyId.of(id))
        .parent(PartyId.of("company"))
        .title(LocalizedText.of("zh", title, "en", id))
        .build();
  }
}
