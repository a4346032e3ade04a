package dev.okr.cli;

import dev.okr.core.error.Outcome;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.State;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanId;
import dev.okr.core.plan.next.Baseline;
import dev.okr.core.plan.next.CarriedOver;
import dev.okr.core.plan.next.CarryOver;
import dev.okr.core.plan.next.TargetChoice;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Identifiers;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is carried over, and how: the choices of {@code okr carry-over}. */
final class CarryOverOptions {

  private static final String DATE = "DATE";

  @Option(
      names = "--from",
      paramLabel = "CYCLE",
      required = true,
      description = "The cycle that is left.")
  private String from = "";

  @Option(
      names = "--to",
      paramLabel = "CYCLE",
      required = true,
      description =
          "The next cycle: one of the plan, one that follows from those it has (2026Q2, 2027), or"
              + " a new one with --starts and --ends.")
  private String to = "";

  @Option(names = "--starts", paramLabel = DATE, description = "The first day of a new cycle.")
  private @Nullable LocalDate starts;

  @Option(names = "--ends", paramLabel = DATE, description = "The last day of a new cycle.")
  private @Nullable LocalDate ends;

  @Option(
      names = "--on",
      paramLabel = DATE,
      description = "What is dated later doesn't count; all of the journal does unless stated.")
  private @Nullable LocalDate on;

  @Option(
      names = "--only",
      paramLabel = "ID",
      split = ",",
      description = "Only these objectives and key results.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--without",
      paramLabel = "ID",
      split = ",",
      description = "Not these objectives and key results.")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--light",
      paramLabel = "LIGHT",
      split = ",",
      description = "Only key results of these lights: ${COMPLETION-CANDIDATES}.")
  private List<Light> lights = new ArrayList<>();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      split = ",",
      description = "Only goals in these states: ${COMPLETION-CANDIDATES} (draft, active, paused).")
  private List<State> states = new ArrayList<>();

  @Option(
      names = "--baseline",
      description = "Where progress starts: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Baseline baseline = Baseline.LAST_VALUE;

  @Option(
      names = "--targets",
      description = "What becomes of targets: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private TargetChoice targets = TargetChoice.KEPT;

  @Option(
      names = "--factor",
      paramLabel = "NUMBER",
      description = "Scales targets by it, instead of the days of the cycles.")
  private @Nullable BigDecimal factor;

  @Option(
      names = "--ids",
      paramLabel = "TEXT=TEXT",
      description = "In ids the one text is replaced by the other, instead of the usual new ids.")
  private Map<String, String> ids = new LinkedHashMap<>();

  @Option(
      names = "--hand-over",
      paramLabel = "PARTY=PARTY",
      split = ",",
      description = "The other party takes over what the one does.")
  private Map<String, String> handOver = new LinkedHashMap<>();

  @Option(
      names = "--new-plan",
      paramLabel = "ID",
      arity = "0..1",
      fallbackValue = "",
      description = "Makes a new plan of what goes on, instead of the next version.")
  private @Nullable String newPlan;

  /** Refuses what can't be meant. */
  void check(Usage usage) {
    if ((starts == null) != (ends == null)) {
      throw usage.error("A new cycle needs --starts and --ends.");
    }
    if (starts != null && ends != null && ends.isBefore(starts)) {
      throw usage.error("--ends is before --starts (" + ends + ", " + starts + ").");
    }
    if (factor != null && factor.signum() <= 0) {
      throw usage.error("--factor is above 0 (" + factor + ").");
    }
    List<String> named = new ArrayList<>(List.of(from, to));
    named.addAll(only);
    named.addAll(without);
    handOver.forEach((who, by) -> named.addAll(List.of(who, by)));
    if (newPlan != null && !newPlan.isEmpty()) {
      named.add(newPlan);
    }
    for (String id : named) {
      if (!Identifiers.isValid(id)) {
        throw usage.error("'" + id + "' can't be an id.");
      }
    }
  }

  /** Carries over. */
  Outcome<CarriedOver> carryOver(Input input, Policy policy) {
    return carryOver(input, input, policy);
  }

  /**
   * Carries over as a view shows it.
   *
   * @param input what the view shows
   * @param whole what the lights follow from
   */
  Outcome<CarriedOver> carryOver(Input input, Input whole, Policy policy) {
    CarryOver over =
        CarryOver.from(input.plan(), input.journal(), CycleId.of(from))
            .baseline(baseline)
            .targets(targets)
            .without(goals(input.plan(), without));
    over = on == null ? over : over.on(on);
    over = only.isEmpty() ? over : over.only(goals(input.plan(), only));
    over = states.isEmpty() ? over : over.inStates(states.toArray(new State[0]));
    over = lights.isEmpty() ? over : over.withLights(lights(whole, policy), wanted());
    over = factor == null ? over : over.scaled(factor);
    over = ids.isEmpty() ? over : over.renaming(this::renamed);
    for (Map.Entry<String, String> pair : handOver.entrySet()) {
      over = over.replacing(PartyId.of(pair.getKey()), PartyId.of(pair.getValue()));
    }
    if (newPlan != null) {
      over = newPlan.isEmpty() ? over.intoNewPlan() : over.intoNewPlan(PlanId.of(newPlan));
    }
    return starts == null || ends == null
        ? over.to(CycleId.of(to))
        : over.to(cycle(input.plan(), new DateSpan(starts, ends)));
  }

  private Light[] wanted() {
    return lights.toArray(new Light[0]);
  }

  /** Those that an id names: key results, objectives or, where both have it, both. */
  private static List<GoalRef> goals(Plan plan, List<String> named) {
    List<GoalRef> goals = new ArrayList<>();
    for (String id : named) {
      boolean isObjective = plan.objective(ObjectiveId.of(id)).isPresent();
      if (isObjective) {
        goals.add(GoalRef.to(ObjectiveId.of(id)));
      }
      if (!isObjective || plan.keyResult(KeyResultId.of(id)).isPresent()) {
        goals.add(GoalRef.to(KeyResultId.of(id)));
      }
    }
    return goals;
  }

  /** The lights of the day, or of the old cycle's last one. */
  private Function<GoalRef, Optional<Light>> lights(Input input, Policy policy) {
    Optional<LocalDate> day =
        Optional.ofNullable(on)
            .or(() -> input.plan().cycle(CycleId.of(from)).map(cycle -> cycle.span().to()));
    if (day.isEmpty()) {
      return goal -> Optional.empty(); // there is no such cycle, which is said
    }
    Scorecard card = Scorer.of(policy).score(input.plan(), input.journal(), day.get());
    return card::light;
  }

  private String renamed(String id) {
    String renamed = id;
    for (Map.Entry<String, String> pair : ids.entrySet()) {
      renamed = renamed.replace(pair.getKey(), pair.getValue());
    }
    return renamed;
  }

  /** A new cycle, in the old one's parent where it lies in it. */
  private Cycle cycle(Plan plan, DateSpan span) {
    Optional<CycleId> parent =
        plan.cycle(CycleId.of(from))
            .flatMap(Cycle::parent)
            .filter(id -> plan.cycle(id).filter(c -> c.span().encloses(span)).isPresent());
    Cycle made = Cycle.builder().id(CycleId.of(to)).span(span).parent(parent).build();
    return plan.cycle(made.id()).filter(known -> known.span().equals(span)).orElse(made);
  }
}
