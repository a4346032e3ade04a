package dev.okr.scoring.review.page;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A page that is being written, and the words that the pages share. */
final class Page {

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
  void title(String english, String chinese) {
    out.append(markup.title(say(english, chinese) + colon() + planName()));
  }

  /** The plan's name; its id if it has none. */
  String planName() {
    String name = text(plan().title());
    return name.isEmpty() ? text(plan().id().value()) : name;
  }

  void heading(String english, String chinese) {
    out.append(markup.heading(say(english, chinese)));
  }

  void paragraph(String inline) {
    out.append(markup.paragraph(inline));
  }

  /** Blocks that are made already. */
  void block(String blocks) {
    out.append(blocks);
  }

  /** What the numbers mean; with a sentence more, or without one. */
  void legend(String english, String chinese) {
    String whole = show(Score.ONE);
    out.append(
        markup.note(
            say(
                "Score: "
                    + whole
                    + " is the target. Expected: the score this day lets one expect. Pace: score"
                    + " divided by expected."
                    + (english.isEmpty() ? "" : " " + english),
                "得分：" + whole + " 为达成目标。应达：截至当日应有的得分。节奏：得分除以应达。" + chinese)));
  }

  /** The first bullets of a list; how many are left out is said. */
  void list(int most, List<String> items) {
    list(items.subList(0, Math.min(most, items.size())));
    leftOut(items.size() - most);
  }

  /** A bullet each. */
  void list(Collection<String> items) {
    out.append(markup.list(items));
  }

  /** The first rows of a table; how many are left out is said. */
  void table(int most, List<String> head, List<List<String>> rows) {
    table(head, rows.subList(0, Math.min(most, rows.size())));
    leftOut(rows.size() - most);
  }

  private void leftOut(int hidden) {
    if (hidden > 0) {
      out.append(
          markup.note(
              say(hidden + " more of less weight aren't listed.", "另有 " + hidden + " 项次要内容未列出。")));
    }
  }

  /** A table. */
  void table(List<String> head, List<List<String>> rows) {
    out.append(markup.table(head, rows));
  }

  // ---- words

  String say(String english, String chinese) {
    return LocalizedText.enZh(english, chinese).in(languageTag);
  }

  /** Between what something is of and what it is. */
  String colon() {
    return say(": ", "：");
  }

  /** Between the items of an enumeration. */
  String comma() {
    return say(", ", "、");
  }

  /** Between sentences. */
  String semicolon() {
    return say("; ", "；");
  }

  String parenthesis(String inside) {
    return say(" (" + inside + ")", "（" + inside + "）");
  }

  /** {@code 1 key result}, {@code 2 key results}. */
  String count(long number, String one, String many, String chinese) {
    return number + say(" " + (number == 1 ? one : many), chinese);
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
    return reason.isBlank() ? say("no reason given", "未说明原因") : clause(reason);
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
    return ids.stream().map(this::party).collect(Collectors.joining(comma()));
  }

  String owner(Optional<PartyId> owner) {
    return owner.map(this::party).orElse(say("nobody", "无人"));
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
    return party(entry.by()) + say(", ", "，") + entry.on();
  }
}
