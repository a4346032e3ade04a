package dev.okr.scoring.internal.score;

import dev.okr.core.goal.Aggregate;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.State;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.UnitKind;
import dev.okr.core.value.Weight;
import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.measure.Measured;
import dev.okr.scoring.internal.measure.Observed;
import dev.okr.scoring.internal.measure.Valuation;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.plan.TargetNumbers;
import dev.okr.scoring.internal.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value of a measure that contributors give it (scoring.md, section 1, {@code valueOf}). */
final class Summing {

  private static final Comparator<Logged<?>> ORDER =
      (a, b) -> {
        if (a.day() == b.day() && isReading(a) != isReading(b)) {
          return isReading(a) ? -1 : 1;
        }
        return a.isAfter(b) ? 1 : b.isAfter(a) ? -1 : 0;
      };

  private final CompiledPlan plan;
  private final Sheet sheet;
  private final Valuation valuation;

  Summing(CompiledPlan plan, Sheet sheet, Valuation valuation) {
    this.plan = plan;
    this.sheet = sheet;
    this.valuation = valuation;
  }

  /** A contributing measure and the weight of its link. */
  private record Member(BigDecimal weight, Measured measured) {
    @Nullable Quotient value() {
      return measured.observed().value();
    }
  }

  /** What the contributors show. */
  Observed observe(int k, int m, TargetNumbers target) {
    if (plan.keyResultInCycle[k]) {
      return Observed.unscorable(null, List.of());
    }
    Measure measure = plan.measureAt(m);
    List<Member> members = members(k);
    Metric metric =
        plan.metricOf[m] == CompiledPlan.NOT_THERE ? null : plan.metrics[plan.metricOf[m]];
    String unit = metric == null ? "" : metric.unit().code();
    boolean mixed = members.stream().anyMatch(member -> !member.measured().unit().equals(unit));
    if (mixed || (measure.aggregate() == Aggregate.SUM && isShare(metric))) {
      return Observed.unscorable(null, List.of());
    }
    List<Member> withData = members.stream().filter(member -> member.value() != null).toList();
    if (withData.isEmpty()) {
      return valuation.isUnscorable(target)
          ? Observed.unscorable(null, List.of())
          : Observed.NOTHING;
    }
    Quotient value = aggregate(measure.aggregate(), withData);
    List<Logged<?>> sources = new ArrayList<>();
    withData.forEach(member -> sources.addAll(member.measured().observed().sources()));
    sources.sort(ORDER);
    return new Observed(
        value,
        valuation.progress(target, value, metric),
        false,
        measure.aggregate() == Aggregate.MEAN,
        sources);
  }

  /** Whether sums of a unit mean nothing: 50 % and 10 % are not 60 %. */
  private static boolean isShare(@Nullable Metric metric) {
    if (metric == null) {
      return false;
    }
    UnitKind kind = metric.unit().kind();
    return kind == UnitKind.PERCENT
        || kind == UnitKind.PERCENTAGE_POINT
        || kind == UnitKind.POINTS
        || kind == UnitKind.RATIO;
  }

  private List<Member> members(int k) {
    List<Member> members = new ArrayList<>();
    for (int at = plan.toKeyResults.from(k); at < plan.toKeyResults.to(k); at++) {
      int o = plan.toKeyResults.source(at);
      Optional<Weight> weight = plan.toKeyResults.stated(at);
      if (isZero(weight) || isZero(plan.objectiveAt(o).weight()) || isAway(o)) {
        continue;
      }
      BigDecimal linked =
          weight.map(w -> BigDecimal.valueOf(w.millionths())).orElse(BigDecimal.valueOf(1_000_000));
      for (int c = plan.firstKeyResult[o]; c < plan.firstKeyResult[o + 1]; c++) {
        if (plan.measureCount(c) == 1 && !isZero(plan.keyResultAt(c).weight()) && !isPartAway(c)) {
          members.add(
              new Member(linked, Objects.requireNonNull(sheet.summed(plan.firstMeasure[c]))));
        }
      }
    }
    return members;
  }

  private static boolean isZero(Optional<Weight> weight) {
    return weight.filter(Weight::isZero).isPresent();
  }

  private boolean isAway(int o) {
    return isOut(sheet.objectiveState.get(o)) || isLater(plan.objectiveStart[o]);
  }

  private boolean isPartAway(int c) {
    return isOut(sheet.keyResultState.get(c)) || isLater(plan.startOf(c));
  }

  private static boolean isOut(long state) {
    State found = Sheet.stateOf(state);
    return found.isOut();
  }

  private boolean isLater(int start) {
    return start != CompiledPlan.NO_DAY && start > sheet.day();
  }

  private static Quotient aggregate(Aggregate how, List<Member> members) {
    return switch (how) {
      case SUM -> sum(members);
      case MEAN -> mean(members);
      case MIN -> extreme(members, -1);
      case MAX -> extreme(members, 1);
    };
  }

  /** Measures whose values come from the very same readings count once. */
  private static Quotient sum(List<Member> members) {
    Set<Set<Integer>> seen = new HashSet<>();
    Quotient sum = Quotient.ZERO;
    for (Member member : members) {
      List<Logged<?>> sources = member.measured().observed().sources();
      boolean readingsAlone = !sources.isEmpty() && sources.stream().allMatch(Summing::isReading);
      if (!readingsAlone || seen.add(lines(sources))) {
        sum = sum.plus(Objects.requireNonNull(member.value()));
      }
    }
    return sum;
  }

  private static Set<Integer> lines(List<Logged<?>> sources) {
    Set<Integer> lines = new HashSet<>();
    sources.forEach(source -> lines.add(source.line()));
    return lines;
  }

  private static boolean isReading(Logged<?> source) {
    return source.entry() instanceof Reading;
  }

  private static Quotient mean(List<Member> members) {
    Quotient sum = Quotient.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Member member : members) {
      sum = sum.plus(Objects.requireNonNull(member.value()).times(member.weight()));
      weights = weights.add(member.weight());
    }
    return sum.dividedBy(weights);
  }

  private static Quotient extreme(List<Member> members, int direction) {
    Quotient found = Objects.requireNonNull(members.get(0).value());
    for (Member member : members) {
      Quotient value = Objects.requireNonNull(member.value());
      found = value.compareTo(found) * direction > 0 ? value : found;
    }
    return found;
  }
}
