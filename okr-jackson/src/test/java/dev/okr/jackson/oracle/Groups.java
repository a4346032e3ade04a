package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Team and cycle figures (section 3, last paragraph). */
final class Groups {
  private final Scoring scoring;
  private final World world;
  private final LocalDate day;

  Groups(Scoring scoring, LocalDate day) {
    this.scoring = scoring;
    this.world = scoring.world();
    this.day = day;
  }

  ArrayNode teams(String onlyCycle) {
    ArrayNode teams = Json.MAPPER.createArrayNode();
    for (String team : world.plan().teams()) {
      List<Objective> owned =
          world.plan().objectives().stream().filter(o -> o.owner().equals(team)).toList();
      List<Cycle> cycles = onlyCycle == null ? running(owned) : List.of();
      List<Objective> theirs =
          owned.stream()
              .filter(
                  o ->
                      onlyCycle == null
                          ? o.cycle() == null || cycles.contains(o.cycle())
                          : o.cycle() != null && o.cycle().id().equals(onlyCycle))
              .toList();
      teams.add(group(team, theirs));
    }
    return teams;
  }

  /** "Those of its objectives' cycles that run on d (...; none: those that ended last)". */
  private List<Cycle> running(List<Objective> owned) {
    List<Cycle> cycles =
        owned.stream().map(Objective::cycle).filter(Objects::nonNull).distinct().toList();
    List<Cycle> running =
        cycles.stream()
            .filter(cycle -> !cycle.from().isAfter(day) && !cycle.to().isBefore(day))
            .toList();
    if (!running.isEmpty()) {
      return running;
    }
    LocalDate ended =
        cycles.stream()
            .map(Cycle::to)
            .filter(to -> to.isBefore(day))
            .max(Comparator.naturalOrder())
            .orElse(null);
    return cycles.stream().filter(cycle -> cycle.to().equals(ended)).toList();
  }

  ArrayNode cycles() {
    ArrayNode cycles = Json.MAPPER.createArrayNode();
    for (Cycle cycle : world.plan().cycles()) {
      List<Objective> theirs =
          world.plan().objectives().stream()
              .filter(o -> o.cycle() != null && o.cycle().id().equals(cycle.id()))
              .toList();
      cycles.add(group(cycle.id(), theirs));
    }
    return cycles;
  }

  /** "Each the plain mean of the scores there are, count by light, count by band". */
  private ObjectNode group(String id, List<Objective> objectives) {
    List<Figures> counted = new ArrayList<>();
    List<Figures> keyResults = new ArrayList<>();
    for (Objective objective : objectives) {
      if (counts(objective)) {
        counted.add(scoring.objective(objective, day));
        keyResults.addAll(keyResults(objective));
      }
    }
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("id", id);
    node.put("objectives", counted.size());
    Fraction mean = mean(counted);
    node.put("mean", mean == null ? null : mean.text9());
    counts(node, counted);
    ObjectNode ofKeyResults = node.putObject("keyResults");
    ofKeyResults.put("count", keyResults.size());
    counts(ofKeyResults, keyResults);
    return node;
  }

  /** "Weight above 0, not left out". */
  private boolean counts(Objective objective) {
    boolean notBegun = objective.span().isNotBegunOn(day) && !world.policy().notBegunAsZero();
    boolean out = world.timeline(objective, day).state().isOut();
    return !objective.hasNoWeight() && !out && !notBegun;
  }

  /** "The same counts of their key results that count". */
  private List<Figures> keyResults(Objective objective) {
    List<Fraction> stated = new ArrayList<>();
    objective.keyResults().forEach(keyResult -> stated.add(keyResult.weight()));
    if (scoring.rollUp(objective) == Objective.RollUp.BOTH) {
      stated.addAll(scoring.linkWeights(world.plan().contributorsTo(objective), objective));
    }
    List<Fraction> weights = Weights.resolve(stated, world.policy());
    List<Figures> counting = new ArrayList<>();
    for (int i = 0; i < objective.keyResults().size(); i++) {
      KeyResult keyResult = objective.keyResults().get(i);
      boolean notBegun = keyResult.span().isNotBegunOn(day) && !world.policy().notBegunAsZero();
      Figures figures = scoring.keyResult(keyResult, objective, day, false);
      if (weights.get(i).signum() > 0 && !figures.state().isOut() && !notBegun) {
        counting.add(figures);
      }
    }
    return counting;
  }

  private static Fraction mean(List<Figures> counted) {
    List<Fraction> scores = counted.stream().map(Figures::score).filter(Objects::nonNull).toList();
    return scores.isEmpty()
        ? null
        : scores.stream()
            .reduce(Fraction.ZERO, Fraction::plus)
            .dividedBy(Fraction.of(scores.size()));
  }

  private static void counts(ObjectNode node, List<Figures> counted) {
    ObjectNode lights = node.putObject("lights");
    ObjectNode bands = node.putObject("bands");
    for (Figures figures : counted) {
      add(lights, figures.health().light().word());
      if (figures.band() != null) {
        add(bands, figures.band());
      }
    }
  }

  private static void add(ObjectNode counts, String name) {
    counts.put(name, counts.path(name).asInt() + 1);
  }
}
