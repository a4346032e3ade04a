package dev.okr.core.rule.link;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.Theme;
import dev.okr.core.metric.Metric;
import dev.okr.core.org.Party;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.text.LookAlike;
import dev.okr.core.time.Cycle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Ids that people can't tell apart (OKR-708). */
public final class IdRules {

  private IdRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-708", Severity.ERROR, RuleTexts.ALL)
            .onPlan(IdRules::plan)
            .onKeyResult(IdRules::keyResult));
  }

  /** What is told of an id that looks like another. */
  @FunctionalInterface
  private interface Telling<T> {
    void tell(T element, String id, String other);
  }

  /**
   * Tells of every id that looks like another one of its kind, but for the first of them by the
   * order of their characters, so that the order in the plan doesn't matter.
   */
  private static <T> void compare(
      List<? extends T> elements, Function<T, String> idOf, Telling<T> telling) {
    Map<String, String> first = new HashMap<>();
    for (T element : elements) {
      String id = idOf.apply(element);
      first.merge(LookAlike.of(id), id, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    if (first.size() == elements.size()) {
      return;
    }
    for (T element : elements) {
      String id = idOf.apply(element);
      String other = first.getOrDefault(LookAlike.of(id), id);
      if (!other.equals(id)) {
        telling.tell(element, id, other);
      }
    }
  }

  private static void plan(RuleContext context, Findings findings) {
    Plan plan = context.plan();
    subjects(findings, "cycles", plan.cycles().stream().map(Cycle::id).map(Subject::of));
    subjects(findings, "themes", plan.themes().stream().map(Theme::id).map(Subject::of));
    subjects(
        findings,
        "parties",
        Stream.<Party>concat(plan.teams().stream(), plan.people().stream())
            .map(Party::id)
            .map(Subject::of));
    subjects(
        findings, "metrics", plan.dictionary().metrics().stream().map(Metric::id).map(Subject::of));
    subjects(
        findings,
        "dependencies",
        plan.dependencies().stream().map(Dependency::id).map(Subject::of));
    subjects(
        findings, "initiatives", plan.initiatives().stream().map(Initiative::id).map(Subject::of));
    compare(
        plan.objectives(),
        objective -> objective.id().value(),
        (objective, id, other) -> findings.add(objective, "id", id, "other", other));
    compare(
        plan.objectives().stream().flatMap(objective -> objective.keyResults().stream()).toList(),
        keyResult -> keyResult.id().value(),
        (keyResult, id, other) -> findings.add(keyResult, "id", id, "other", other));
  }

  private static void subjects(Findings findings, String collection, Stream<Subject> subjects) {
    compare(
        subjects.toList(),
        Subject::id,
        (on, id, other) -> findings.add(on, Paths.of(collection, id), "id", id, "other", other));
  }

  /** Ids that need be unique in their key result or target only. */
  private static void keyResult(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    if (keyResult.measures().size() > 1) {
      compare(
          keyResult.measures(),
          measure -> measure.id().value(),
          (measure, id, other) -> findings.add(keyResult, measure, "id", id, "other", other));
    }
    for (Measure measure : keyResult.measures()) {
      if (measure.target() instanceof Target.Milestones milestones) {
        compare(
            milestones.items(),
            step -> step.id().value(),
            (step, id, other) -> findings.add(keyResult, measure, "id", id, "other", other));
      }
    }
  }
}
