package dev.okr.core.rule.summary;

import dev.okr.core.error.Message;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.RuleInfo;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one sentence of several findings. */
final class Sentences {

  /** Two lines of a terminal, whatever is in a title. */
  private static final int LONGEST = 240;

  private static final LocalizedText AND_MORE = RuleTexts.get("line.and-more");

  private Sentences() {}

  static SummaryLine line(Optional<RuleInfo> info, List<Finding> findings, PlanNames names) {
    Finding first = findings.get(0);
    Set<Subject> subjects = new LinkedHashSet<>();
    findings.forEach(finding -> subjects.add(whole(finding.on())));
    List<Subject> about = new ArrayList<>(subjects);
    LocalizedText together = info.map(RuleInfo::together).orElse(LocalizedText.empty());
    LocalizedText sentence;
    if (findings.size() == 1 || about.size() == 1) {
      sentence = alone(first.message(), about.get(0), names);
    } else if (together.isEmpty()) {
      sentence = andMore(first.message(), about, names);
    } else {
      sentence = together(together, about, names);
    }
    return new SummaryLine(first.code(), first.severity(), sentence, first.hint(), findings);
  }

  /** The key result of a measure; anything else is whole. */
  private static Subject whole(Subject on) {
    return on.measure() == null ? on : new Subject(on.kind(), on.id());
  }

  /** Its own sentence, and the title of the goal or metric if the sentence doesn't quote it. */
  private static LocalizedText alone(Message message, Subject on, PlanNames names) {
    Map<String, String> byTag = new LinkedHashMap<>();
    for (String tag : message.template().byTag().keySet()) {
      String sentence = PlainText.line(message.in(tag), LONGEST);
      String title = names.titleOf(on, tag);
      boolean isKnown = title.isBlank() || sentence.contains(title);
      byTag.put(
          tag,
          isKnown
              ? sentence
              : RuleTexts.get("line.titled", "sentence", sentence, "title", title).in(tag));
    }
    return LocalizedText.of(byTag);
  }

  private static LocalizedText together(
      LocalizedText template, List<Subject> about, PlanNames names) {
    Map<String, String> byTag = new LinkedHashMap<>();
    for (String tag : template.byTag().keySet()) {
      Map<String, String> arguments =
          Map.of(
              "count", Integer.toString(about.size()),
              "all", Integer.toString(Math.max(about.size(), names.count(about.get(0).kind()))),
              "names", names.few(about, tag));
      byTag.put(tag, new Message(template, arguments).in(tag));
    }
    return LocalizedText.of(byTag);
  }

  private static LocalizedText andMore(Message first, List<Subject> about, PlanNames names) {
    List<Subject> others = about.subList(1, about.size());
    Map<String, String> byTag = new LinkedHashMap<>();
    for (String tag : AND_MORE.byTag().keySet()) {
      Map<String, String> arguments =
          Map.of(
              "first", PlainText.line(first.in(tag), LONGEST),
              "more", Integer.toString(others.size()),
              "names", names.few(others, tag));
      byTag.put(tag, new Message(AND_MORE, arguments).in(tag));
    }
    return LocalizedText.of(byTag);
  }
}
