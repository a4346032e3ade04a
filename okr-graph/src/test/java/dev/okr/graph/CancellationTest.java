package dev.okr.graph;

import static dev.okr.graph.Plans.kr;
import static dev.okr.graph.Plans.needs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.DependencyKind;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.value.Cancellation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What can run long is stopped within few of its steps, and gives the same when it isn't. */
class CancellationTest {

  private static final DependencyGraph GRAPH = graph();
  private static final RiskOptions OPTIONS = new RiskOptions(6_400, 1, 0.5);

  /** Sixty goals, each needing several before it: not a tree, and too many to enumerate. */
  private static DependencyGraph graph() {
    List<Dependency> needs = new ArrayList<>();
    for (int i = 1; i < 60; i++) {
      for (int before = Math.max(0, i - 3); before < i; before++) {
        needs.add(
            needs("k" + i, "k" + before)
                .id(DependencyId.of(i + ">" + before))
                .kind(DependencyKind.DRIVES)
                .build());
      }
    }
    return DependencyGraph.of(
        Plans.plan(IntStream.range(0, 60).mapToObj(i -> "k" + i).toList(), needs));
  }

  private static NavigableMap<LocalDate, BigDecimal> series(GoalRef goal) {
    NavigableMap<LocalDate, BigDecimal> values = new TreeMap<>();
    for (int day = 0; day < 60; day++) {
      values.put(LocalDate.EPOCH.plusDays(day), BigDecimal.valueOf(day * day % 17));
    }
    return values;
  }

  /** Asked by how much work there is, stopped at the second question. */
  private static void isStopped(Consumer<Cancellation> work, int fewestQuestions) {
    AtomicInteger asked = new AtomicInteger();
    work.accept(
        () -> {
          asked.incrementAndGet();
          return false;
        });
    assertThat(asked.get()).isGreaterThanOrEqualTo(fewestQuestions);
    asked.set(0);
    assertThatThrownBy(() -> work.accept(() -> asked.incrementAndGet() == 2))
        .isInstanceOf(CancellationException.class);
    assertThat(asked.get()).isEqualTo(2);
  }

  @Test
  void everythingLongIsStopped() {
    Function<GoalRef, NavigableMap<LocalDate, BigDecimal>> series = CancellationTest::series;
    MissRisk risk = GRAPH.risk(goal -> 0.1, OPTIONS);
    isStopped(wanted -> GRAPH.bottlenecks(1, wanted), 60);
    isStopped(GRAPH::redundantEdges, 60);
    isStopped(wanted -> GRAPH.risk(goal -> 0.1, OPTIONS, wanted), 100);
    isStopped(wanted -> risk.with(kr("k0"), 0.9, wanted), 100);
    isStopped(wanted -> GRAPH.leadLag(series, 1, 5, wanted), GRAPH.edges().size());
  }

  @Test
  void whatIsNotStoppedIsTheSame() {
    Cancellation wanted = () -> false;
    assertThat(GRAPH.bottlenecks(1, wanted)).isEqualTo(GRAPH.bottlenecks(1));
    assertThat(GRAPH.redundantEdges(wanted)).isEqualTo(GRAPH.redundantEdges());
    MissRisk risk = GRAPH.risk(goal -> 0.1, OPTIONS, wanted);
    assertThat(risk.chances()).isEqualTo(GRAPH.risk(goal -> 0.1, OPTIONS).chances());
    assertThat(risk.with(kr("k0"), 0.9, wanted).chances())
        .isEqualTo(risk.with(kr("k0"), 0.9).chances());
  }
}
