package dev.okr.core.rule.people;

import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Recognition;
import dev.okr.core.journal.ResourceMoved;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.org.Person;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pay stays out (OKR-801, OKR-802). */
public final class RewardRules {

  private RewardRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-801", Severity.ERROR, RuleTexts.ALL)
            .onObjective(
                (context, objective, findings) -> {
                  String span = said(objective.title(), objective.extensions());
                  if (!span.isEmpty()) {
                    findings.add(objective, "id", objective.id().value(), "span", span);
                  }
                })
            .onKeyResult(RewardRules::keyResult)
            .onEntry(RewardRules::entry)
            .onPlan(RewardRules::plan),
        Rule.of("OKR-802", Severity.WARNING, RuleTexts.ALL).onEntry(RewardRules::thankedAlone));
  }

  private static void plan(RuleContext context, Findings findings) {
    Plan plan = context.plan();
    String ofPlan = said(plan.title(), plan.extensions());
    if (!ofPlan.isEmpty()) {
      findings.add(Subject.of(plan.id()), "", "id", plan.id().value(), "span", ofPlan);
    }
    for (Initiative initiative : plan.initiatives()) {
      String span = said(initiative.title(), initiative.extensions());
      if (!span.isEmpty()) {
        findings.add(
            Subject.of(initiative.id()),
            Paths.of("initiatives", initiative.id()),
            "id",
            initiative.id().value(),
            "span",
            span);
      }
    }
  }

  private static void keyResult(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    String span = said(keyResult.title(), keyResult.extensions());
    for (Measure measure : keyResult.measures()) {
      span = span.isEmpty() ? inExtensions(measure.extensions()) : span;
    }
    if (!span.isEmpty()) {
      findings.add(keyResult, "id", keyResult.id().value(), "span", span);
    }
  }

  private static void entry(RuleContext context, Entry entry, Findings findings) {
    String span = inExtensions(entry.extensions());
    for (LocalizedText text : texts(entry)) {
      span = span.isEmpty() ? said(text) : span;
    }
    if (!span.isEmpty()) {
      findings.add(entry, "id", entry.id().value(), "span", span);
    }
  }

  private static List<LocalizedText> texts(Entry entry) {
    if (entry instanceof CheckIn e) {
      return Stream.of(
              Stream.of(e.note()),
              e.blockers().stream().map(Blocker::text),
              e.asks().stream().map(Ask::text))
          .flatMap(all -> all)
          .toList();
    } else if (entry instanceof Decision e) {
      return List.of(e.text());
    } else if (entry instanceof Retrospective e) {
      return List.of(e.learned(), e.change());
    } else if (entry instanceof Recognition e) {
      return List.of(e.text());
    } else if (entry instanceof ScoreAdjusted e) {
      return List.of(e.reason());
    } else if (entry instanceof TargetRevised e) {
      return List.of(e.reason());
    } else if (entry instanceof ResourceMoved e) {
      return List.of(e.what(), e.reason());
    }
    return List.of();
  }

  /** The sentence or the extension that binds; empty if none does. */
  private static String said(LocalizedText text, Extensions extensions) {
    String span = said(text);
    return span.isEmpty() ? inExtensions(extensions) : span;
  }

  private static String said(LocalizedText text) {
    Map<String, String> byTag = text.byTag();
    for (String one : (byTag.size() > 1 ? new TreeMap<>(byTag) : byTag).values()) {
      String span = RewardWords.binding(one);
      if (!span.isEmpty()) {
        return span;
      }
    }
    return "";
  }

  private static String inExtensions(Extensions extensions) {
    return extensions.isEmpty() ? "" : rewardIn(extensions.values());
  }

  /** The first name or text of an extension that is about compensation; empty if there is none. */
  private static String rewardIn(Map<String, @Nullable Object> values) {
    Deque<Object> open = new ArrayDeque<>();
    open.add(values);
    while (!open.isEmpty()) {
      Object value = open.remove();
      if (value instanceof Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
          if (RewardWords.isReward(String.valueOf(entry.getKey()))) {
            return String.valueOf(entry.getKey());
          }
          if (entry.getValue() != null) {
            open.add(entry.getValue());
          }
        }
      } else if (value instanceof List<?> list) {
        list.stream().filter(item -> item != null).forEach(open::add);
      } else if (value instanceof String text && !RewardWords.binding(text).isEmpty()) {
        return RewardWords.binding(text);
      }
    }
    return "";
  }

  private static void thankedAlone(RuleContext context, Entry entry, Findings findings) {
    if (entry instanceof Recognition recognition
        && recognition.to().stream().distinct().count() == 1
        && context.plan().party(recognition.to().get(0)).orElse(null) instanceof Person person) {
      recognition
          .keyResult()
          .flatMap(context.plan()::keyResult)
          .filter(KeyResult::isShared)
          .ifPresent(
              keyResult ->
                  findings.add(entry, "id", keyResult.id().value(), "person", person.id().value()));
    }
  }
}
