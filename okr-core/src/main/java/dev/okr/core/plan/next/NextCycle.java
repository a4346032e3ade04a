package dev.okr.core.plan.next;

import dev.okr.core.error.Problem;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.FiscalCalendar;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the next cycle: one of the plan, one that is given, or one that follows from the plan's.
 */
final class NextCycle {

  private static final Pattern KNOWN = Pattern.compile("(\\d{4})(?:([QH])([1-4]))?");

  private final Plan plan;
  private final Cycle old;
  private final List<Problem> problems;
  private final List<Cycle> added = new ArrayList<>();

  NextCycle(Plan plan, Cycle old, List<Problem> problems) {
    this.plan = plan;
    this.old = old;
    this.problems = problems;
  }

  /** The cycles that the plan lacks, the longer ones first. */
  List<Cycle> added() {
    return added;
  }

  Optional<Cycle> named(CycleId id) {
    Optional<Cycle> there = plan.cycle(id);
    if (there.isEmpty()) {
      there = derived(id);
      if (there.isEmpty()) {
        problems.add(CarryProblem.NO_NEXT_CYCLE.at("", id.value(), ""));
      }
    }
    return there.filter(this::isLater);
  }

  Optional<Cycle> given(Cycle next) {
    Optional<Cycle> there = plan.cycle(next.id());
    if (there.isPresent() && !there.get().equals(next)) {
      problems.add(
          CarryProblem.OTHER_CYCLE.at(pointer(next.id()), next.id().value(), days(there.get())));
      return Optional.empty();
    }
    if (there.isEmpty() && next.parent().isPresent()) {
      CycleId parent = next.parent().get();
      if (plan.cycle(parent).filter(above -> above.span().encloses(next.span())).isEmpty()) {
        problems.add(
            CarryProblem.NOT_IN_PARENT.at(pointer(parent), next.id().value(), parent.value()));
      }
    }
    if (there.isEmpty()) {
      added.add(next);
    }
    return Optional.of(next).filter(this::isLater);
  }

  private boolean isLater(Cycle next) {
    boolean isLater = next.span().from().isAfter(old.span().from());
    if (!isLater) {
      problems.add(
          CarryProblem.NOT_LATER.at(pointer(next.id()), next.id().value(), old.id().value()));
    }
    return isLater;
  }

  /** Where a cycle stands in the plan's document; empty if the plan lacks it. */
  private String pointer(CycleId id) {
    for (int i = 0; i < plan.cycles().size(); i++) {
      if (plan.cycles().get(i).id().equals(id)) {
        return "/cycles/" + i;
      }
    }
    return "";
  }

  static String days(Cycle cycle) {
    return cycle.span().from() + " – " + cycle.span().to();
  }

  // ---- well-known names

  private Optional<Cycle> derived(CycleId id) {
    return calendar().flatMap(calendar -> cycle(calendar, id)).map(this::placed);
  }

  /** The calendar of which the old cycle is one, else of which another one of the plan is. */
  private Optional<FiscalCalendar> calendar() {
    List<Cycle> all = new ArrayList<>();
    all.add(old);
    all.addAll(plan.cycles());
    for (Cycle cycle : all) {
      for (Month month : Month.values()) {
        FiscalCalendar byStart = FiscalCalendar.startingIn(month);
        for (FiscalCalendar calendar : List.of(byStart, byStart.namedByEnd())) {
          boolean isOne =
              cycle(calendar, cycle.id())
                  .filter(made -> made.span().equals(cycle.span()))
                  .isPresent();
          if (isOne) {
            return Optional.of(calendar);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Cycle> cycle(FiscalCalendar calendar, CycleId id) {
    Matcher name = KNOWN.matcher(id.value());
    if (!name.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(name.group(1));
    if (year < 2 || year > 9998) {
      return Optional.empty();
    }
    if (name.group(2) == null) {
      return Optional.of(calendar.year(year));
    }
    int number = Integer.parseInt(name.group(3));
    if (name.group(2).equals("Q")) {
      return Optional.of(calendar.quarter(year, number));
    }
    return number > 2 ? Optional.empty() : Optional.of(calendar.half(year, number));
  }

  /** The cycle in its parent: the old one's, its year, or its year made anew. */
  private Cycle placed(Cycle made) {
    Optional<CycleId> parent =
        old.parent()
            .flatMap(plan::cycle)
            .filter(above -> above.span().encloses(made.span()))
            .map(Cycle::id);
    if (parent.isEmpty() && made.parent().isPresent()) {
      CycleId year = made.parent().get();
      Optional<Cycle> known = plan.cycle(year);
      if (known.isEmpty() && old.parent().flatMap(plan::cycle).isPresent()) {
        known = calendar().flatMap(calendar -> cycle(calendar, year));
        known.ifPresent(added::add);
      }
      parent = known.filter(above -> above.span().encloses(made.span())).map(Cycle::id);
    }
    Cycle placed = made.toBuilder().parent(parent).build();
    added.add(placed);
    return placed;
  }
}
