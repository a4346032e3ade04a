package dev.okr.core.plan.next;

import dev.okr.core.error.Outcome;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.State;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanId;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Limits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Carries the unfinished goals of a cycle over into the next one (结转). Immutable: each choice is a
 * carry-over of its own.
 *
 * <pre>{@code
 * CarriedOver next = CarryOver.from(plan, journal, CycleId.of("2026Q1"))
 *     .to(CycleId.of("2026Q2")).orElseThrow();
 * next.plan();                    // the next version of the plan: the old cycle is kept
 * next.report().toDecide();       // what people still decide
 * }</pre>
 *
 * <p>Unless chosen otherwise, every key result goes on that is neither reached, done nor dropped,
 * with its objective; an objective without key results goes on unless it is done or dropped. Each
 * gets the next cycle's id within its own ({@code 2026Q1.O1} is {@code 2026Q2.O1}, {@code O1} is
 * {@code 2026Q2.O1}), starts from the last value that counted and keeps its target as it is in
 * force. Its days, due dates, checkpoints and planned targets move with the cycle, in proportion.
 * What it contributes to, depends on and is served by is pointed at what goes on, and left where it
 * doesn't; nobody who has left by the first day of the next cycle keeps a part that others have
 * too. The old goals stay as they are.
 */
public final class CarryOver {

  private final Plan plan;
  private final Journal journal;
  private final CycleId cycle;
  private final Choices choices;

  private CarryOver(Plan plan, Journal journal, CycleId cycle, Choices choices) {
    this.plan = plan;
    this.journal = journal;
    this.cycle = cycle;
    this.choices = choices;
  }

  /**
   * What a cycle leaves over.
   *
   * @param plan the plan
   * @param journal what happened; all of it counts, values up to the end of their key result and
   *     everything only up to the close where the cycle is closed
   * @param cycle the cycle whose goals are looked at; those of cycles within it are not
   */
  public static CarryOver from(Plan plan, Journal journal, CycleId cycle) {
    return new CarryOver(
        Objects.requireNonNull(plan, "plan"),
        Objects.requireNonNull(journal, "journal"),
        Objects.requireNonNull(cycle, "cycle"),
        new Choices());
  }

  private CarryOver chosen(Consumer<Choices> change) {
    return new CarryOver(plan, journal, cycle, choices.with(change));
  }

  // ---- which goals

  /** Leaves entries dated after the day aside; all count unless stated. */
  public CarryOver on(LocalDate day) {
    Limits.requireDay(Objects.requireNonNull(day, "day"));
    return chosen(c -> c.day = day);
  }

  /**
   * Carries exactly these goals: a key result whatever became of it, with its objective, and of an
   * objective every key result that would go on without this choice.
   */
  public CarryOver only(GoalRef... goals) {
    return only(List.of(Objects.requireNonNull(goals, "goals")));
  }

  /** The same for a list. */
  public CarryOver only(Iterable<GoalRef> goals) {
    Set<GoalRef> named = new LinkedHashSet<>();
    Objects.requireNonNull(goals, "goals").forEach(named::add);
    return chosen(c -> c.named = named);
  }

  /** Leaves these goals behind, an objective with its key results. */
  public CarryOver without(GoalRef... goals) {
    return without(List.of(Objects.requireNonNull(goals, "goals")));
  }

  /** The same for a list. */
  public CarryOver without(Iterable<GoalRef> goals) {
    Objects.requireNonNull(goals, "goals");
    return chosen(c -> goals.forEach(c.leftOut::add));
  }

  /**
   * Carries only key results, and objectives without any, of some lights.
   *
   * @param lights the lights, such as {@code card::light}; a goal without one is unknown
   * @param wanted the lights of goals that go on
   */
  public CarryOver withLights(Function<GoalRef, Optional<Light>> lights, Light... wanted) {
    Objects.requireNonNull(lights, "lights");
    List<Light> all = List.of(Objects.requireNonNull(wanted, "wanted"));
    return chosen(
        c -> {
          c.lights = lights;
          c.wantedLights.clear();
          c.wantedLights.addAll(all);
        });
  }

  /**
   * Carries goals in these states; drafts, active and paused ones unless stated. The state of a key
   * result is its own or its objective's, whichever counts less.
   */
  public CarryOver inStates(State... states) {
    Set<State> all = EnumSet.noneOf(State.class);
    all.addAll(List.of(Objects.requireNonNull(states, "states")));
    return chosen(c -> c.states = all);
  }

  /**
   * Takes a goal for reached where its score is 1 or more. Without scores a key result is reached
   * where the last value of each of its measures meets its target; values of contributors and
   * shares of planned values can't be judged so, and go on.
   *
   * @param scores the scores, such as {@code card::score}; a goal without one isn't reached
   */
  public CarryOver scoredBy(Function<GoalRef, Optional<BigDecimal>> scores) {
    Objects.requireNonNull(scores, "scores");
    return chosen(c -> c.scores = scores);
  }

  // ---- what becomes of them

  /**
   * Names carried goals and dependencies. An id that the plan has already, or that can't be one, is
   * a problem.
   *
   * @param ids the new id by the old one
   */
  public CarryOver renaming(UnaryOperator<String> ids) {
    Objects.requireNonNull(ids, "ids");
    return chosen(c -> c.ids = ids);
  }

  /** Where progress starts; at the last value unless stated. */
  public CarryOver baseline(Baseline baseline) {
    Objects.requireNonNull(baseline, "baseline");
    return chosen(c -> c.baseline = baseline);
  }

  /** What becomes of targets; they are kept unless stated. */
  public CarryOver targets(TargetChoice targets) {
    Objects.requireNonNull(targets, "targets");
    return chosen(c -> c.targets = targets);
  }

  /**
   * Scales targets by a factor, instead of the days of the cycles; see {@link TargetChoice#SCALED}.
   *
   * @param factor above 0
   */
  public CarryOver scaled(BigDecimal factor) {
    if (Objects.requireNonNull(factor, "factor").signum() <= 0) {
      throw new IllegalArgumentException("a factor is above 0 (" + factor + ")");
    }
    return chosen(
        c -> {
          c.targets = TargetChoice.SCALED;
          c.factor = factor;
        });
  }

  /**
   * Hands over in everything that is carried what one party is and does: owner, participant, role.
   *
   * @param who the party that had it
   * @param by the party that takes over, which the plan has
   */
  public CarryOver replacing(PartyId who, PartyId by) {
    Objects.requireNonNull(who, "who");
    Objects.requireNonNull(by, "by");
    return chosen(c -> c.replaced.put(who, by));
  }

  /**
   * Makes a new plan instead of the next version: what goes on, and the goals, cycles, dependencies
   * and initiatives that aren't over by then. Its id is named as goals are; goals keep their ids
   * but for the cycle's within them.
   */
  public CarryOver intoNewPlan() {
    return chosen(
        c -> {
          c.isNewPlan = true;
          c.newPlan = null;
        });
  }

  /** The same, the new plan's id stated. */
  public CarryOver intoNewPlan(PlanId id) {
    Objects.requireNonNull(id, "id");
    return chosen(
        c -> {
          c.isNewPlan = true;
          c.newPlan = id;
        });
  }

  // ---- the result

  /**
   * Carries over into a cycle of the plan, or into one that follows from those it has: {@code
   * 2026}, {@code 2026H1} and {@code 2026Q1} name years and their parts, which start in the month
   * in which the plan's start.
   *
   * @param next the next cycle
   * @return the plan and the report, or every problem: {@link CarryProblem} lists the codes
   */
  public Outcome<CarriedOver> to(CycleId next) {
    Objects.requireNonNull(next, "next");
    return new Carrying(plan, journal, cycle, choices).to(cycles -> cycles.named(next));
  }

  /**
   * Carries over into a cycle that is added to the plan, unless it is there.
   *
   * @param next the next cycle; if the plan has one of its id, the same
   * @return the plan and the report, or every problem: {@link CarryProblem} lists the codes
   */
  public Outcome<CarriedOver> to(Cycle next) {
    Objects.requireNonNull(next, "next");
    return new Carrying(plan, journal, cycle, choices).to(cycles -> cycles.given(next));
  }
}
