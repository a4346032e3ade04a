package dev.okr.scoring.review.page;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
import dev.okr.core.message.Texts;
import dev.okr.core.org.Party;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page that is being written, and the words that the pages share. */
final class Page {

  private static final Texts TEXTS = Texts.of(Page.class);

  private final Scorecard card;
  private final String languageTag;
  private final Markup markup;
  private final StringBuilder out = new StringBuilder();

  Page(Scorecard card, String languageTag, Markup markup) {
    this.card = card;
    this.languageTag = languageTag;
    this.markup = markup;
  }

  Markup markup() {
    return markup;
  }

  Scorecard card() {
    return card;
  }

  String languageTag() {
    return languageTag;
  }

  Plan plan() {
    return card.plan();
  }

  String text() {
    return out.toString();
  }

  // ---- blocks

  /** The title, with the plan's name. */
  void title(String key) {
    out.append(markup.title(say(key, "plan", planName())));
  }

  /** The plan's name; its id if it has none. */
  String planName() {
    String name = text(plan().title());
    return name.isEmpty() ? text(plan().id().value()) : name;
  }

  /** The day, the day of the last such page, and how many run with which lights. */
  void opening(LocalDate on, LocalDate since, String running, String lights) {
    out.append(
        markup.paragraph(
            say(
                "opening",
                "on",
                strong(on.toString()),
                "since",
                since,
                "running",
                lights.isEmpty() ? running : told(running, lights))));
  }

  void heading(String key) {
    out.append(markup.heading(say(key)));
  }

  void paragraph(String inline) {
    out.append(markup.paragraph(inline));
  }

  void note(String inline) {
    out.append(markup.note(inline));
  }

  /** Blocks that are made already. */
  void block(String blocks) {
    out.append(blocks);
  }

  /** What the numbers mean. */
  String legend() {
    return say("legend", "whole", show(Score.ONE));
  }

  /** A list under its heading; a sentence where there is nothing to list. */
  void section(String key, int most, List<String> items) {
    heading(key);
    if (items.isEmpty()) {
      paragraph(say(key + ".none"));
    } else {
      list(most, items);
    }
  }

  /** A list under its heading, left out where there is nothing to list. */
  void sectionIfAny(String key, int most, List<String> items) {
    if (!items.isEmpty()) {
      heading(key);
      list(most, items);
    }
  }

  /** A table under its heading; a sentence where it has no row. */
  void section(String key, int most, List<String> columns, List<List<String>> rows) {
    heading(key);
    if (rows.isEmpty()) {
      paragraph(say(key + ".none"));
      return;
    }
    List<String> head = columns.stream().map(column -> say("column." + column)).toList();
    out.append(markup.table(head, rows.subList(0, Math.min(most, rows.size()))));
    leftOut("left-out", rows.size() - most);
  }

  private void list(int most, List<String> items) {
    out.append(markup.list(items.subList(0, Math.min(most, items.size()))));
    leftOut("left-out", items.size() - most);
  }

  /** How many are left out, if any are. */
  void leftOut(String key, int hidden) {
    if (hidden > 0) {
      note(count(key, hidden));
    }
  }

  // ---- words

  /** A text in the page's language; arguments are of the page's form already. */
  String say(String key, Object... named) {
    return TEXTS.say(languageTag, key, named);
  }

  /** {@code 1 key result}, {@code 2 key results}. */
  String count(String key, long number) {
    return say(key + (number == 1 ? ".one" : ".many"), "count", number);
  }

  /** What a constant is called. */
  String word(String kind, Enum<?> constant) {
    return say(kind + "." + constant.name().toLowerCase(Locale.ROOT));
  }

  /** What something is of, and what it is. */
  String told(String what, String is) {
    return what + say("line.colon") + is;
  }

  /** An enumeration. */
  String enumerated(Stream<String> items) {
    return items.collect(Collectors.joining(say("line.comma")));
  }

  /** Sentences in one line. */
  String together(List<String> sentences) {
    return String.join(say("line.semicolon"), sentences);
  }

  /** What is said beside; it begins with what parts it from the words before. */
  String parenthesis(String inside) {
    return say("line.in-brackets", "inside", inside);
  }

  /** A text of people, or an id. */
  String text(String text) {
    return markup.text(text);
  }

  /** A text of people in the page's language. */
  String text(LocalizedText text) {
    return text(text.in(languageTag));
  }

  /** A text of people behind which the sentence goes on: without a full stop of its own. */
  String clause(LocalizedText text) {
    String line = PlainText.line(text.in(languageTag));
    int end = line.length();
    boolean isSentence = line.endsWith("。") || (line.endsWith(".") && !line.endsWith(".."));
    return text(isSentence ? line.substring(0, end - 1) : line);
  }

  /** The reason somebody gave, or that nobody gave one; the sentence goes on behind it. */
  String reason(LocalizedText reason) {
    return reason.isBlank() ? say("no-reason") : clause(reason);
  }

  String strong(String inline) {
    return markup.strong(inline);
  }

  /** Id and name of a goal. */
  String goal(GoalRef goal) {
    String name = text(titleOf(goal));
    return strong(text(goal.id())) + (name.isEmpty() ? "" : " " + name);
  }

  LocalizedText titleOf(GoalRef goal) {
    Optional<LocalizedText> title =
        goal.fold(
            id -> plan().objective(id).map(Objective::title),
            id -> plan().keyResult(id).map(KeyResult::title));
    return title.orElse(LocalizedText.empty());
  }

  /** The name of a party; its id if it has none. */
  String party(PartyId id) {
    String name = plan().party(id).map(Page::nameOf).map(this::text).orElse("");
    return name.isEmpty() ? text(id.value()) : name;
  }

  private static LocalizedText nameOf(Party party) {
    return party instanceof Team team ? team.title() : ((Person) party).name();
  }

  String parties(Collection<PartyId> ids) {
    return enumerated(ids.stream().map(this::party));
  }

  String owner(Optional<PartyId> owner) {
    return owner.map(this::party).orElseGet(() -> say("nobody"));
  }

  String show(Score score) {
    return score.show(card.policy().display());
  }

  String show(Optional<Score> score) {
    return score.map(this::show).orElse("–");
  }

  /** A difference of scores with its sign. */
  String difference(Score by) {
    BigDecimal shown = card.policy().display().rounded(by.toBigDecimal());
    String sign = shown.signum() == 0 ? "±" : shown.signum() > 0 ? "+" : "";
    return sign + shown.toPlainString();
  }

  /** Who wrote an entry, and of which day it is. */
  String by(Entry entry) {
    return by(entry.by(), entry.on());
  }

  /** Who wrote something, and on which day. */
  String by(PartyId who, LocalDate on) {
    return say("by", "who", party(who), "on", on);
  }

  /** The same beside it. */
  String signed(Entry entry) {
    return parenthesis(by(entry));
  }
}
