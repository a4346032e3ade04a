package dev.okr.graph;

import dev.okr.core.goal.Light;
import dev.okr.core.org.PartyId;
import dev.okr.core.testkit.house.NullContract;
import dev.okr.core.value.Cancellation;
import dev.okr.graph.picture.DiagramOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class NullContractTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-01");
  private static final DependencyGraph DEPENDENCIES = DependencyGraph.of(Plans.paymentChain());
  private static final GoalChain CHAIN =
      DEPENDENCIES.criticalPath().chainTo(Plans.kr("risk")).orElseThrow();

  /** A harmless argument or receiver of each type. */
  private static final List<Object> SAMPLES =
      List.of(
          "en",
          Locale.ENGLISH,
          DAY,
          BigDecimal.ONE,
          List.of(),
          Set.of(),
          Optional.empty(),
          new TreeMap<>(),
          (ToDoubleFunction<Object>) goal -> 0.1,
          (Predicate<Object>) node -> true,
          (Function<Object, Optional<Object>>) goal -> Optional.empty(),
          Light.GREEN,
          PartyId.of("risk-control"),
          Plans.kr("risk"),
          Plans.plain("risk", "settle"),
          Plans.paymentChain(),
          Plans.paymentChain().cycles().get(0),
          Plans.paymentChain().objectives().get(0).id(),
          Plans.paymentChain().objectives().get(0).keyResults().get(0).id(),
          CHAIN,
          DEPENDENCIES,
          DEPENDENCIES.adjacency(),
          Cancellation.never(),
          DEPENDENCIES.criticalPath(),
          DEPENDENCIES.risk(goal -> 0.1),
          RiskOptions.standard(),
          AlignmentGraph.of(Plans.paymentChain()),
          ResponsibilityGraph.of(Plans.paymentChain()),
          DiagramOptions.standard(),
          DEPENDENCIES.diagram(DiagramOptions.standard()));

  @Test
  void nullIsNamed() {
    new NullContract(SAMPLES)
        .holdsIn(
            Set.of("dev.okr.graph", "dev.okr.graph.jgrapht", "dev.okr.graph.picture")::contains,
            110);
  }
}
