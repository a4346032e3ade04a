package dev.okr.jackson.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code valueOf: "contributors"} (section 1). */
final class ValueOf {
  private record Member(Fraction weight, Measured measured) {
    /** "The very same readings": null where a check-in is among them. */
    Set<Entry> readings() {
      List<Value> values = measured.observation().values();
      boolean readings = !values.isEmpty() && values.stream().allMatch(Value::isReading);
      return readings ? new HashSet<>(values.stream().map(Value::entry).toList()) : null;
    }

    Fraction value() {
      return measured.observation().value();
    }
  }

  private final World world;
  private final KeyResult keyResult;
  private final Measure measure;
  private final Target target;
  private final LocalDate day;

  ValueOf(World world, KeyResult keyResult, Measure measure, Target target, LocalDate day) {
    this.world = world;
    this.keyResult = keyResult;
    this.measure = measure;
    this.target = target;
    this.day = day;
  }

  Observation observe() {
    if (new Contributions(world.plan()).isInCycle(keyResult)) {
      return Observation.unscorable(null, List.of());
    }
    List<Member> members = members();
    if (isMixed(members) || isSumOfShares()) {
      return Observation.unscorable(null, List.of());
    }
    List<Member> withData = members.stream().filter(member -> member.value() != null).toList();
    Progress progress = new Progress(target, measure.metric(), world.policy());
    if (withData.isEmpty()) {
      return progress.isUnscorable()
          ? Observation.unscorable(null, List.of())
          : Observation.withoutData();
    }
    Fraction value = aggregate(withData);
    List<Value> values =
        withData.stream()
            .flatMap(member -> member.measured().observation().values().stream())
            .sorted(Value.ORDER)
            .toList();
    return new Observation(value, progress.at(value), false, values);
  }

  /** "Another unit among those that count, with data or not ..., makes it unscorable". */
  private boolean isMixed(List<Member> members) {
    String own = measure.metric().unit();
    return members.stream().anyMatch(member -> !member.measured().unit().equals(own));
  }

  /** "sum of %, pp, points or ratio makes it unscorable (OKR-214)". */
  private boolean isSumOfShares() {
    return measure.aggregate() == Measure.Aggregate.SUM && Metric.isShare(measure.metric().unit());
  }

  /**
   * "The single-measure key results of the objectives that contribute to its key result. Links,
   * objectives and key results of stated weight 0, goals that are out or have not begun ... don't
   * count".
   */
  private List<Member> members() {
    List<Member> members = new ArrayList<>();
    for (Objective other : world.plan().contributorsTo(keyResult)) {
      Fraction weight = world.plan().linkOf(other, keyResult).orElseThrow().weight();
      if (isZero(weight) || isZero(other.weight()) || isAway(other)) {
        continue;
      }
      for (KeyResult part : other.keyResults()) {
        Standing standing = world.standing(part, other, false, day);
        boolean away = standing.isOut() || part.span().isNotBegunOn(day);
        if (part.measures().size() == 1 && !isZero(part.weight()) && !away) {
          Measured measured = Measured.of(world, part, part.measures().get(0), standing);
          members.add(new Member(weight == null ? Fraction.ONE : weight, measured));
        }
      }
    }
    return members;
  }

  private boolean isAway(Objective other) {
    return world.standing(other, day).isOut() || other.span().isNotBegunOn(day);
  }

  private static boolean isZero(Fraction weight) {
    return weight != null && weight.signum() == 0;
  }

  /** "sum default; mean weighted by the links' stated weights, 1 if unstated; min, max". */
  private Fraction aggregate(List<Member> members) {
    return switch (measure.aggregate()) {
      case SUM -> sum(members);
      case MEAN -> mean(members);
      case MIN -> members.stream().map(Member::value).reduce(Fraction::min).orElseThrow();
      case MAX -> members.stream().map(Member::value).reduce(Fraction::max).orElseThrow();
    };
  }

  /** "In sum (not weighted) measures whose values come from the very same readings count once". */
  private static Fraction sum(List<Member> members) {
    Set<Set<Entry>> seen = new HashSet<>();
    Fraction sum = Fraction.ZERO;
    for (Member member : members) {
      Set<Entry> readings = member.readings();
      if (readings == null || seen.add(readings)) {
        sum = sum.plus(member.value());
      }
    }
    return sum;
  }

  private static Fraction mean(List<Member> members) {
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    for (Member member : members) {
      sum = sum.plus(member.weight().times(member.value()));
      weights = weights.plus(member.weight());
    }
    return sum.dividedBy(weights);
  }
}
