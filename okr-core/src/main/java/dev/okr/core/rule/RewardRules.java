package dev.okr.core.rule;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Recognition;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.org.Person;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pay stays out (OKR-801, OKR-802). */
final class RewardRules {

  private static final Lexicon TERMS = Lexicon.load("pay-terms.txt");
  private static final Lexicon BINDINGS = Lexicon.load("pay-bindings.txt");

  /** Names of extensions that hold such a word and mean a product or a cost. */
  private static final Set<String> HARMLESS =
      Set.of("product", "pack", "sku", "item", "points", "cost", "error", "system", "band");

  private RewardRules() {}

  static List<Rule> all() {
    return List.of(
        SimpleRule.of(
                "OKR-801",
                Severity.ERROR,
                "'{id}' binds a result to pay: \"{span}\".",
                "“{id}”将成果与薪酬绑定：“{span}”。",
                "Take pay out of the plan; let OKRs inform a review as evidence, never as a formula.",
                "请将薪酬移出计划；OKR 只为评价提供依据，不作为计算公式。",
                "What is paid for is promised low: pay kills ambition.",
                "与薪酬挂钩的目标只会定得保守。")
            .onObjective(
                (context, objective, findings) ->
                    look(
                        findings,
                        Subject.of(objective.id()),
                        Paths.of(objective),
                        objective.id().value(),
                        List.of(objective.title()),
                        objective.extensions()))
            .onKeyResult(RewardRules::keyResult)
            .onEntry(RewardRules::entry)
            .onPlan(RewardRules::plan),
        SimpleRule.of(
                "OKR-802",
                Severity.WARNING,
                "'{person}' alone is thanked for the shared key result '{id}'.",
                "共享型关键成果“{id}”只认可了“{person}”一人。",
                "Thank the team that did it.",
                "请认可共同完成的团队。",
                "Recognition for what many did goes to the many.",
                "众人之功应归于众人。")
            .onEntry(RewardRules::thankedAlone));
  }

  private static void plan(RuleContext context, Findings findings) {
    look(
        findings,
        Subject.of(context.plan().id()),
        "",
        context.plan().id().value(),
        List.of(context.plan().title()),
        context.plan().extensions());
    context
        .plan()
        .initiatives()
        .forEach(
            initiative ->
                look(
                    findings,
                    Subject.of(initiative.id()),
                    Paths.of("initiatives", initiative.id()),
                    initiative.id().value(),
                    List.of(initiative.title()),
                    initiative.extensions()));
  }

  private static void keyResult(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    String path = context.pathOf(keyResult);
    look(
        findings,
        Subject.of(keyResult.id()),
        path,
        keyResult.id().value(),
        List.of(keyResult.title()),
        keyResult.extensions());
    keyResult
        .measures()
        .forEach(
            measure ->
                look(
                    findings,
                    Subject.of(keyResult.id()),
                    path,
                    keyResult.id().value(),
                    List.of(),
                    measure.extensions()));
  }

  private static void entry(RuleContext context, Entry entry, Findings findings) {
    List<LocalizedText> texts = new ArrayList<>();
    if (entry instanceof CheckIn e) {
      texts.add(e.note());
    } else if (entry instanceof Decision e) {
      texts.add(e.text());
    } else if (entry instanceof Retrospective e) {
      texts.add(e.learned());
      texts.add(e.change());
    } else if (entry instanceof Recognition e) {
      texts.add(e.text());
    } else if (entry instanceof ScoreAdjusted e) {
      texts.add(e.reason());
    }
    look(
        findings,
        new Subject(SubjectKind.ENTRY, entry.id().value()),
        Paths.of(entry),
        entry.id().value(),
        texts,
        entry.extensions());
  }

  /** One finding at most: the first text or extension that binds. */
  private static void look(
      Findings findings,
      Subject on,
      String path,
      String id,
      List<LocalizedText> texts,
      Extensions extensions) {
    for (LocalizedText text : texts) {
      for (String one : text.byTag().values()) {
        String span = binding(one);
        if (!span.isEmpty()) {
          findings.add(on, path, "id", id, "span", span);
          return;
        }
      }
    }
    String name = extensions.isEmpty() ? "" : rewardIn(extensions.values());
    if (!name.isEmpty()) {
      findings.add(on, path, "id", id, "span", name);
    }
  }

  /** The sentence that names compensation and ties something to it; empty if there is none. */
  private static String binding(String text) {
    for (String sentence : text.split("[。；;!?！？\\n]|\\. ", -1)) {
      if (TERMS.isIn(sentence) && BINDINGS.isIn(sentence)) {
        return sentence.strip();
      }
    }
    return "";
  }

  /** The first name or text of an extension that is about compensation; empty if there is none. */
  private static String rewardIn(Map<String, @Nullable Object> values) {
    Deque<Object> open = new ArrayDeque<>();
    open.add(values);
    while (!open.isEmpty()) {
      Object value = open.remove();
      if (value instanceof Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          if (isReward(String.valueOf(entry.getKey()))) {
            return String.valueOf(entry.getKey());
          }
          if (entry.getValue() != null) {
            open.add(entry.getValue());
          }
        }
      } else if (value instanceof List<?> list) {
        list.stream().filter(item -> item != null).forEach(open::add);
      } else if (value instanceof String text && !binding(text).isEmpty()) {
        return binding(text);
      }
    }
    return "";
  }

  /** Whether a name such as {@code bonusShare} or {@code 奖金系数} is about compensation. */
  private static boolean isReward(String name) {
    String words =
        name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
            .replaceAll("[_\\-.]", " ")
            .toLowerCase(Locale.ROOT);
    boolean harmless = HARMLESS.stream().anyMatch(word -> words.contains(word));
    return !harmless && (TERMS.isIn(words) || words.equals("pay"));
  }

  private static void thankedAlone(RuleContext context, Entry entry, Findings findings) {
    if (entry instanceof Recognition recognition
        && recognition.to().size() == 1
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
