package dev.okr.testkit;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.metric.MetricId;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules of hosts, good and bad; run by {@link RuleLawsTest}, not by the build itself. */
final class PlantedRules {

  private PlantedRules() {}

  /** Finds key results without an owner. */
  static class Good implements RuleLaws {

    @Override
    public Rule rule() {
      return Rule.of("ACME-1", Severity.WARNING)
          .says("'{id}' has no owner.", "“{id}”没有负责人。")
          .hint("Name one.", "请指定负责人。")
          .onKeyResult(
              (context, keyResult, found) -> found.add(keyResult, "id", keyResult.id().value()))
          .unless((context, keyResult) -> keyResult.owner().isPresent());
    }
  }

  /** Looks at the first objective of the plan only. */
  static class GoingByOrder implements RuleLaws {

    @Override
    public Rule rule() {
      return Rule.of("ACME-2", Severity.WARNING)
          .says("First.", "第一个。")
          .onPlan(
              (context, found) -> {
                Objective first = context.plan().objectives().get(0);
                found.add(first);
              });
    }
  }

  /** Takes an owner for granted. */
  static class Throwing implements RuleLaws {

    @Override
    public Rule rule() {
      return Rule.of("ACME-3", Severity.WARNING)
          .says("Owned by {owner}.", "负责人：{owner}。")
          .onKeyResult(
              (context, keyResult, found) ->
                  found.add(keyResult, "owner", keyResult.owner().orElseThrow().value()));
    }
  }

  /** Takes a date for granted and doesn't say so. */
  static class Undated implements RuleLaws {

    @Override
    public Rule rule() {
      return Rule.of("ACME-4", Severity.WARNING)
          .says("Late.", "迟了。")
          .onKeyResult(
              (context, keyResult, found) -> {
                if (context.on().orElseThrow().getDayOfMonth() > 30) {
                  found.add(keyResult);
                }
              });
    }
  }

  /** Remembers what it has told. */
  static class Remembering implements RuleLaws {

    private static final Set<KeyResult> TOLD = new HashSet<>();

    @Override
    public Rule rule() {
      return Rule.of("ACME-5", Severity.WARNING)
          .says("New.", "新。")
          .onKeyResult(
              (context, keyResult, found) -> {
                if (TOLD.add(keyResult)) {
                  found.add(keyResult);
                }
              });
    }
  }

  /** Tells of a metric that isn't there. */
  static class OfNothing implements RuleLaws {

    @Override
    public Rule rule() {
      return Rule.of("ACME-6", Severity.WARNING)
          .says("Nobody knows it.", "无人知晓。")
          .onKeyResult(
              (context, keyResult, found) -> {
                List<MetricId> unknown = new ArrayList<>();
                for (Measure measure : keyResult.measures()) {
                  measure
                      .metric()
                      .filter(id -> context.plan().metric(id).isEmpty())
                      .ifPresent(unknown::add);
                }
                unknown.forEach(id -> found.add(Subject.of(id), "/metrics/" + id));
              });
    }
  }

  /** Misspells an argument. */
  static class Misspelt implements RuleLaws {

    @Override
    public Rule rule() {
      return Rule.of("ACME-7", Severity.WARNING)
          .says("'{id}' is odd.", "“{ids}”有异常。")
          .onKeyResult(
              (context, keyResult, found) -> found.add(keyResult, "id", keyResult.id().value()));
    }
  }
}
