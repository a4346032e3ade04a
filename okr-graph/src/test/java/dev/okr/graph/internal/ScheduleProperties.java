package dev.okr.graph.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScheduleProperties {

  @Provide
  Arbitrary<CompactDigraph> acyclic() {
    return Shapes.acyclic(9, 18);
  }

  @Provide
  Arbitrary<CompactDigraph> graphs() {
    return Shapes.any();
  }

  private static long[] days(SplittableRandom random, int count) {
    long[] days = new long[count];
    Arrays.setAll(days, i -> random.nextInt(3) == 0 ? Schedule.NONE : random.nextInt(-20, 40));
    return days;
  }

  private static int[] lags(SplittableRandom random, int count) {
    int[] lags = new int[count];
    Arrays.setAll(lags, i -> random.nextInt(4) == 0 ? 0 : random.nextInt(15));
    return lags;
  }

  @Property(tries = 1000)
  void longestChainsAndSlack(@ForAll("acyclic") CompactDigraph graph, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = graph.nodeCount();
    int[] lag = lags(random, graph.edgeCount());
    Schedule schedule =
        Schedule.of(
            Components.of(graph),
            lag,
            days(random, graph.edgeCount()),
            days(random, n),
            Schedule.NONE);
    long[][] longest = new long[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        longest[a][b] =
            Shapes.ways(graph, a, b).stream().mapToLong(w -> sum(w, lag)).max().orElse(-1);
      }
    }
    int[] ends = IntStream.range(0, n).filter(v -> graph.inDegree(v) == 0).toArray();
    assertThat(schedule.ends()).containsExactly(ends);
    for (int v = 0; v < n; v++) {
      assertThat(schedule.head(v)).isEqualTo(Arrays.stream(longest[v]).max().orElseThrow());
      int[] chain = schedule.chain(v);
      checkChain(graph, chain, v);
      assertThat(Arrays.stream(chain).mapToLong(e -> lag[e]).sum()).isEqualTo(schedule.head(v));
      long slack = Long.MAX_VALUE;
      for (int end : ends) {
        if (longest[end][v] >= 0) {
          slack = Math.min(slack, schedule.head(end) - longest[end][v] - schedule.head(v));
        }
      }
      assertThat(schedule.slack(v)).isEqualTo(slack);
    }
    for (int end : ends) {
      for (int edge : schedule.chain(end)) {
        assertThat(schedule.slack(graph.to(edge))).isZero();
      }
    }
  }

  private static void checkChain(CompactDigraph graph, int[] chain, int end) {
    int at = end;
    for (int i = chain.length - 1; i >= 0; i--) {
      assertThat(graph.from(chain[i])).isEqualTo(at);
      at = graph.to(chain[i]);
    }
  }

  private static long sum(List<Integer> way, int[] lag) {
    return way.stream().mapToLong(e -> lag[e]).sum();
  }

  @Property(tries = 1000)
  void arrivalsAndNeeds(@ForAll("acyclic") CompactDigraph graph, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = graph.nodeCount();
    int[] lag = lags(random, graph.edgeCount());
    long[] offered = days(random, graph.edgeCount());
    long[] due = days(random, n);
    long start = random.nextBoolean() ? Schedule.NONE : random.nextInt(-5, 5);
    Schedule schedule = Schedule.of(Components.of(graph), lag, offered, due, start);
    for (int v = 0; v < n; v++) {
      long arrival = start;
      long needed = due[v] == Schedule.NONE ? Long.MAX_VALUE : due[v];
      for (int w = 0; w < n; w++) {
        for (List<Integer> way : Shapes.ways(graph, v, w)) {
          // what is offered on the last edge comes all the way, and so does the start
          if (start != Schedule.NONE) {
            arrival = Math.max(arrival, start + sum(way, lag));
          }
          if (!way.isEmpty() && offered[way.get(way.size() - 1)] != Schedule.NONE) {
            arrival = Math.max(arrival, offered[way.get(way.size() - 1)] + sum(way, lag));
          }
        }
        for (List<Integer> way : Shapes.ways(graph, w, v)) {
          if (due[w] != Schedule.NONE) {
            needed = Math.min(needed, due[w] - sum(way, lag));
          }
        }
      }
      assertThat(schedule.arrival(v)).isEqualTo(arrival);
      assertThat(schedule.needed(v)).isEqualTo(needed == Long.MAX_VALUE ? Schedule.NONE : needed);
      int[] chain = schedule.arrivalChain(v);
      checkChain(graph, chain, v);
      long first = start;
      if (chain.length > 0) {
        long offer = offered[chain[0]];
        int provider = graph.to(chain[0]);
        first = offer != Schedule.NONE && offer > schedule.arrival(provider) ? offer : start;
      }
      if (arrival != Schedule.NONE) {
        assertThat(first + Arrays.stream(chain).mapToLong(e -> lag[e]).sum()).isEqualTo(arrival);
      } else {
        assertThat(chain).isEmpty();
      }
    }
  }

  @Property(tries = 1000)
  void cyclesAreLeftOut(@ForAll("graphs") CompactDigraph graph, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] lag = lags(random, graph.edgeCount());
    long[] offered = days(random, graph.edgeCount());
    long[] due = days(random, graph.nodeCount());
    Components components = Components.of(graph);
    Schedule whole = Schedule.of(components, lag, offered, due, Schedule.NONE);
    int[] kept = IntStream.range(0, lag.length).filter(e -> !components.isInside(e)).toArray();
    CompactDigraph rest = graph.filter(e -> !components.isInside(e));
    Schedule without =
        Schedule.of(
            Components.of(rest),
            Arrays.stream(kept).map(e -> lag[e]).toArray(),
            Arrays.stream(kept).mapToLong(e -> offered[e]).toArray(),
            due,
            Schedule.NONE);
    for (int v = 0; v < graph.nodeCount(); v++) {
      assertThat(whole.head(v)).isEqualTo(without.head(v));
      assertThat(whole.slack(v)).isEqualTo(without.slack(v));
      assertThat(whole.arrival(v)).isEqualTo(without.arrival(v));
      assertThat(whole.needed(v)).isEqualTo(without.needed(v));
    }
  }

  @Example
  void longLagsDontOverflow() {
    CompactDigraph chain = Shapes.chain(5);
    int[] lag = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
    long[] none = new long[5];
    Arrays.fill(none, Schedule.NONE);
    Schedule schedule =
        Schedule.of(Components.of(chain), lag, Arrays.copyOf(none, 4), none, Schedule.NONE);
    assertThat(schedule.head(0)).isEqualTo(4L * Integer.MAX_VALUE);
    long[] late = {Schedule.NONE, Schedule.NONE, Schedule.NONE, Long.MAX_VALUE};
    assertThatThrownBy(() -> Schedule.of(Components.of(chain), lag, late, none, Schedule.NONE))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(
            () ->
                Schedule.of(
                    Components.of(chain),
                    new int[] {0, -1, 0, 0},
                    Arrays.copyOf(none, 4),
                    none,
                    Schedule.NONE))
        .hasMessageContaining("(-1)");
  }
}
