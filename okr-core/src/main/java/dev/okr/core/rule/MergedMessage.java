package dev.okr.core.rule;

import dev.okr.core.error.Message;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Several sentences as one message: in every language that one of them has, with the arguments of
 * all. An argument that has another value in a later sentence gets a number there: {@code id}, then
 * {@code id#2}. Of very many sentences the first are said and the others counted.
 */
final class MergedMessage {

  /** Nobody reads more of one element. */
  private static final int MOST = 50;

  private static final int MOST_CHARACTERS = 20_000;

  private static final LocalizedText MORE = RuleTexts.get("merged.more");

  /** Behind these no space follows. */
  private static final String FULL_WIDTH_ENDS = "。！？；：";

  private final List<Message> sentences = new ArrayList<>();
  private final Set<Message> known = new HashSet<>();
  private long characters;
  private int more;

  /** Adds a sentence, unless it is there. */
  void add(Message message) {
    if (!known.add(message)) {
      return;
    }
    characters += message.template().byTag().values().stream().mapToLong(String::length).sum();
    if (sentences.isEmpty() || (sentences.size() < MOST && characters <= MOST_CHARACTERS)) {
      sentences.add(message);
    } else {
      more++;
    }
  }

  /** All of them; the only one as it is. */
  Message whole() {
    if (known.size() == 1) {
      return sentences.get(0);
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    List<LocalizedText> templates = new ArrayList<>();
    for (Message sentence : sentences) {
      Map<String, String> names = new HashMap<>();
      sentence
          .arguments()
          .forEach((name, value) -> names.put(name, "{" + put(arguments, name, value) + "}"));
      templates.add(renamed(sentence.template(), names));
    }
    if (more > 0) {
      String name = put(arguments, "more", Integer.toString(more));
      templates.add(renamed(MORE, Map.of("more", "{" + name + "}")));
    }
    Map<String, String> byTag = new LinkedHashMap<>();
    for (String tag : tags()) {
      byTag.put(tag, joined(templates, arguments, tag));
    }
    return new Message(LocalizedText.of(byTag), arguments);
  }

  /** Every language of one of the sentences, in order. */
  private Set<String> tags() {
    Set<String> tags = new LinkedHashSet<>();
    sentences.forEach(sentence -> tags.addAll(sentence.template().byTag().keySet()));
    return tags;
  }

  /** Adds the argument; gives the name under which it stands. */
  private static String put(Map<String, String> arguments, String name, String value) {
    String free = name;
    for (int n = 2; !arguments.getOrDefault(free, value).equals(value); n++) {
      free = name + "#" + n;
    }
    arguments.put(free, value);
    return free;
  }

  /** The sentence with other names, each given with its braces. */
  private static LocalizedText renamed(LocalizedText template, Map<String, String> names) {
    Map<String, String> byTag = new LinkedHashMap<>();
    Message renaming = new Message(template, names);
    template.byTag().keySet().forEach(tag -> byTag.put(tag, renaming.in(tag)));
    return LocalizedText.of(byTag);
  }

  /** The sentences in one language, each that reads the same once. */
  private static String joined(
      List<LocalizedText> templates, Map<String, String> arguments, String tag) {
    StringBuilder out = new StringBuilder();
    Set<String> said = new HashSet<>();
    for (LocalizedText template : templates) {
      if (said.add(new Message(template, arguments).in(tag))) {
        boolean isNext = !out.isEmpty();
        if (isNext && FULL_WIDTH_ENDS.indexOf(out.charAt(out.length() - 1)) < 0) {
          out.append(' ');
        }
        out.append(PlainText.line(template.in(tag), MOST_CHARACTERS));
      }
    }
    return out.toString();
  }
}
