package dev.okr.scoring.review.page;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Light;
import dev.okr.core.journal.Entry;
import dev.okr.scoring.ChangeCause;
import dev.okr.scoring.Evidence;
import dev.okr.scoring.NodeChange;
import dev.okr.scoring.review.GoalChange;
import dev.okr.scoring.review.SupportAsk;
import dev.okr.scoring.review.WeeklyDigest;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The weekly digest as a page: what needs an answer first. */
final class WeeklyPage {

  private static final int MOST_ROWS = 20;
  private static final int MOST_CHANGES = 10;

  private final Page page;
  private final StatusWords words;
  private final WeeklyDigest digest;

  WeeklyPage(Page page, WeeklyDigest digest) {
    this.page = page;
    this.words = new StatusWords(page);
    this.digest = digest;
  }

  String render() {
    page.title("Weekly digest", "周更摘要");
    int running = digest.lights().values().stream().mapToInt(Integer::intValue).sum();
    page.paragraph(
        page.say(
                page.strong(digest.on().toString()) + ", since " + digest.since() + ". ",
                page.strong(digest.on().toString()) + "，自 " + digest.since() + " 起。")
            + page.count(running, "key result runs", "key results run", " 个关键成果进行中")
            + (running == 0 ? "" : page.say(": ", "：") + words.lights(digest.lights()))
            + page.say(".", "。"));
    page.legend("", "");
    asks();
    blockers();
    risks();
    Sections sections = new Sections(page);
    sections.unexpected(digest.unexpected());
    changes();
    sections.states(digest.states());
    return page.text();
  }

  private void asks() {
    page.heading("Asked for support", "支持请求");
    if (digest.asks().isEmpty()) {
      page.paragraph(page.say("Nobody asked.", "无。"));
      return;
    }
    page.list(MOST_ROWS, digest.asks().stream().map(this::ask).toList());
  }

  private String ask(SupportAsk ask) {
    String whom = ask.to().map(page::party).orElseGet(() -> page.say("anybody", "任何人"));
    return page.say("To ", "致 ")
        + whom
        + page.say(": ", "：")
        + page.text(ask.text())
        + page.say(" – for ", " —— ")
        + page.goal(GoalRef.to(ask.keyResult()))
        + by(ask.evidence());
  }

  private String by(Evidence evidence) {
    return page.parenthesis(page.party(evidence.by()) + page.say(", ", "，") + evidence.on());
  }

  private void blockers() {
    page.heading("In the way", "阻塞");
    if (digest.blockers().isEmpty()) {
      page.paragraph(page.say("No open blocker.", "无未解除的阻塞。"));
      return;
    }
    page.list(
        MOST_ROWS,
        digest.blockers().stream()
            .map(
                blocker ->
                    page.text(blocker.text())
                        + page.say(" – blocks ", " —— 影响 ")
                        + page.goal(GoalRef.to(blocker.keyResult()))
                        + page.semicolon()
                        + open(blocker.since())
                        + by(blocker.since()))
            .toList());
  }

  private String open(Evidence since) {
    long days = ChronoUnit.DAYS.between(since.on(), digest.on());
    return page.say("open for ", "已持续 ") + page.count(days, "day", "days", " 天");
  }

  private void risks() {
    page.heading("At risk", "风险");
    if (digest.risks().isEmpty()) {
      page.paragraph(page.say("Every running key result is green.", "进行中的关键成果全部为绿灯。"));
      return;
    }
    page.table(
        MOST_ROWS,
        List.of(
            page.say("Light", "健康灯"),
            page.say("Key result", "关键成果"),
            page.say("Owner", "负责人"),
            page.say("Value and target", "数值与目标"),
            page.say("Score / expected", "得分 / 应达"),
            page.say("Why", "原因")),
        digest.risks().stream()
            .map(
                risk ->
                    List.of(
                        words.light(risk),
                        page.goal(risk.goal()),
                        page.owner(risk.owner()),
                        words.values(risk),
                        words.scoreOf(risk),
                        words.why(risk)))
            .toList());
  }

  private void changes() {
    page.heading("What changed", "变化");
    if (digest.changes().isEmpty()) {
      page.paragraph(page.say("No score and no light.", "得分与健康灯均无变化。"));
      return;
    }
    page.table(
        MOST_CHANGES,
        List.of(
            page.say("Goal", "目标 / 关键成果"),
            page.say("Light", "健康灯"),
            page.say("Score", "得分"),
            page.say("Because of", "原因")),
        digest.changes().stream().map(this::change).toList());
  }

  private List<String> change(GoalChange changed) {
    NodeChange change = changed.change();
    return List.of(page.goal(change.goal()), light(change), score(change), why(changed));
  }

  private String light(NodeChange change) {
    Light before = change.lightBefore();
    Light after = change.lightAfter();
    return before == after ? words.light(after) : words.light(before) + " → " + words.light(after);
  }

  private String score(NodeChange change) {
    String after = page.show(change.after());
    if (change.before().equals(change.after())) {
      return after;
    }
    return page.show(change.before())
        + " → "
        + after
        + change.by().map(by -> page.parenthesis(page.difference(by))).orElse("");
  }

  private String why(GoalChange changed) {
    List<String> all = new ArrayList<>();
    List<Entry> because = changed.because();
    if (changed.change().goal() instanceof GoalRef.ToObjective && !because.isEmpty()) {
      all.add(
          page.count(because.size(), "entry", "entries", " 条日志")
              + page.say(" about its parts", "（涉及其组成部分）"));
    } else if (!because.isEmpty()) {
      all.add(new EntryWords(page).of(because));
    }
    if (changed.causes().contains(ChangeCause.TIME)) {
      all.add(page.say("days passed", "时间推移"));
    }
    return all.stream().collect(Collectors.joining(page.semicolon()));
  }
}
