package dev.okr.scoring.review.page;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.State;
import dev.okr.core.journal.Entry;
import dev.okr.core.org.Party;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.Cause;
import dev.okr.scoring.ReasonCode;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.review.GoalStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A page that is being written, and the words that the pages share. */
final class Page {

  private final Scorecard card;
  private final String languageTag;
  private final StringBuilder out = new StringBuilder();

  Page(Scorecard card, String languageTag) {
    this.card = card;
    this.languageTag = languageTag;
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
    String name = text(plan().title());
    out.append("# ")
        .append(say(english, chinese))
        .append(say(": ", "："))
        .append(name.isEmpty() ? MarkdownText.of(plan().id().value()) : name)
        .append("\n\n");
  }

  void heading(String english, String chinese) {
    out.append("## ").append(say(english, chinese)).append("\n\n");
  }

  void paragraph(String markdown) {
    out.append(markdown).append("\n\n");
  }

  /** What the numbers mean; with a sentence more, or without one. */
  void legend(String english, String chinese) {
    String whole = show(Score.ONE);
    paragraph(
        say(
            "_Score: "
                + whole
                + " is the target. Expected: the score this day lets one expect. Pace: score"
                + " divided by expected."
                + (english.isEmpty() ? "" : " " + english)
                + "_",
            "_得分：" + whole + " 为达成目标。应达：截至当日应有的得分。节奏：得分除以应达。" + chinese + "_"));
  }

  /** The first bullets of a list; how many are left out is said. */
  void list(int most, List<String> items) {
    list(items.subList(0, Math.min(most, items.size())));
    leftOut(items.size() - most);
  }

  /** A bullet each. */
  void list(Collection<String> items) {
    items.forEach(item -> out.append("- ").append(item).append('\n'));
    out.append('\n');
  }

  /** The first rows of a table; how many are left out is said. */
  void table(int most, List<String> head, List<List<String>> rows) {
    table(head, rows.subList(0, Math.min(most, rows.size())));
    leftOut(rows.size() - most);
  }

  private void leftOut(int hidden) {
    if (hidden > 0) {
      paragraph(
          say(
              "_" + hidden + " more of less weight aren't listed._",
              "_另有 " + hidden + " 项次要内容未列出。_"));
    }
  }

  /** A table. */
  void table(List<String> head, List<List<String>> rows) {
    row(head);
    row(head.stream().map(any -> "---").toList());
    rows.forEach(this::row);
    out.append('\n');
  }

  private void row(List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  // ---- words

  String say(String english, String chinese) {
    return LocalizedText.enZh(english, chinese).in(languageTag);
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

  /** A text of people in the page's language. */
  String text(LocalizedText text) {
    return MarkdownText.of(text.in(languageTag));
  }

  /** The reason somebody gave, or that nobody gave one. */
  String reason(LocalizedText reason) {
    return reason.isBlank() ? say("no reason given", "未说明原因") : text(reason);
  }

  /** Id and name of a goal. */
  String goal(GoalRef goal) {
    String name = text(titleOf(goal));
    return "**" + MarkdownText.of(goal.id()) + "**" + (name.isEmpty() ? "" : " " + name);
  }

  private LocalizedText titleOf(GoalRef goal) {
    Optional<LocalizedText> title =
        goal.fold(
            id -> plan().objective(id).map(Objective::title),
            id -> plan().keyResult(id).map(KeyResult::title));
    return title.orElse(LocalizedText.empty());
  }

  /** The name of a party; its id if it has none. */
  String party(PartyId id) {
    String name = plan().party(id).map(Page::nameOf).map(this::text).orElse("");
    return name.isEmpty() ? MarkdownText.of(id.value()) : name;
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

  String light(Light light) {
    return switch (light) {
      case GREEN -> "🟢 " + say("green", "绿");
      case YELLOW -> "🟡 " + say("yellow", "黄");
      case RED -> "🔴 " + say("red", "红");
      case UNKNOWN -> "⚪ " + say("no data", "无数据");
    };
  }

  /** The light of a goal; of one that is out the state that says why it has none. */
  String light(GoalStatus status) {
    return switch (status.state()) {
      case DRAFT -> "➖ " + say("draft", "草稿");
      case PAUSED -> "➖ " + say("paused", "暂停");
      case DROPPED -> "➖ " + say("dropped", "已放弃");
      case ACTIVE, DONE -> light(status.light());
    };
  }

  /** The name of a band; the usual ones in the page's language. */
  String band(String name) {
    return switch (name) {
      case "red" -> say("red", "红档");
      case "yellow" -> say("yellow", "黄档");
      case "green" -> say("green", "绿档");
      default -> MarkdownText.of(name);
    };
  }

  /** How many have each light, the worst first. */
  String lights(Map<Light, Integer> counts) {
    return counts.keySet().stream()
        .sorted(Light.WORST_FIRST)
        .map(light -> counts.get(light) + " " + light(light))
        .collect(Collectors.joining(comma()));
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

  /** The score beside the expected one. */
  String scoreOf(GoalStatus status) {
    return show(status.score()) + " / " + show(status.expected());
  }

  /** Why a goal has its light. */
  String why(GoalStatus status) {
    if (status.state().isOut()) {
      return "";
    }
    if (status.light() == Light.UNKNOWN) {
      return say("no value yet", "尚无数值");
    }
    List<String> all = new ArrayList<>();
    if (status.state() == State.DONE) {
      all.add(say("done early", "提前完成"));
    }
    int stale = 0;
    for (Cause cause : status.causes()) {
      boolean isStale = cause.reason().code() == ReasonCode.STALE;
      // one old value tells what is wrong, the others repeat it
      if (!isStale || stale++ == 0) {
        all.add(cause(cause));
      }
    }
    if (stale > 1) {
      all.add(count(stale - 1, "more old value", "more old values", " 个其他过期数值"));
    }
    return String.join(semicolon(), all);
  }

  private String cause(Cause cause) {
    String text = text(cause.text());
    return cause.reason().code() == ReasonCode.PACE ? text : text + who(cause);
  }

  /** Whose entry it is, where there is one. */
  private String who(Cause cause) {
    return cause.evidence().isEmpty()
        ? ""
        : parenthesis(
            party(cause.evidence().get(0).by()) + say(", ", "，") + cause.evidence().get(0).on());
  }

  /** Who wrote an entry, and of which day it is. */
  String by(Entry entry) {
    return party(entry.by()) + say(", ", "，") + entry.on();
  }
}
