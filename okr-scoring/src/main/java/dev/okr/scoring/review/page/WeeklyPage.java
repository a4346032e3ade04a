package dev.okr.scoring.review.page;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Light;
import dev.okr.core.journal.Entry;
import dev.okr.scoring.ChangeCause;
import dev.okr.scoring.Evidence;
import dev.okr.scoring.NodeChange;
import dev.okr.scoring.OpenBlocker;
import dev.okr.scoring.review.GoalChange;
import dev.okr.scoring.review.GoalStatus;
import dev.okr.scoring.review.SupportAsk;
import dev.okr.scoring.review.WeeklyDigest;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

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
    page.title("weekly.title");
    int running = digest.lights().values().stream().mapToInt(Integer::intValue).sum();
    page.opening(
        digest.on(),
        digest.since(),
        page.count("weekly.running", running),
        words.lights(digest.lights()));
    page.note(page.legend());
    page.section("weekly.asks", MOST_ROWS, digest.asks().stream().map(this::ask).toList());
    page.section(
        "weekly.blockers", MOST_ROWS, digest.blockers().stream().map(this::blocker).toList());
    page.section(
        "weekly.risks",
        MOST_ROWS,
        List.of("light", "key-result", "owner", "values", "score-expected", "why"),
        digest.risks().stream().map(this::risk).toList());
    Sections sections = new Sections(page);
    sections.unexpected(digest.unexpected());
    page.section(
        "weekly.changes",
        MOST_CHANGES,
        List.of("goal", "light", "score", "because-of"),
        digest.changes().stream().map(this::change).toList());
    sections.states(digest.states());
    return page.text();
  }

  private String ask(SupportAsk ask) {
    return page.say(
        "weekly.asks.says",
        "whom",
        ask.to().map(page::party).orElseGet(() -> page.say("weekly.asks.anybody")),
        "text",
        page.text(ask.text()),
        "goal",
        page.goal(GoalRef.to(ask.keyResult())),
        "by",
        words.signed(ask.evidence()));
  }

  private String blocker(OpenBlocker blocker) {
    Evidence since = blocker.since();
    return page.say(
        "weekly.blockers.says",
        "text",
        page.text(blocker.text()),
        "goal",
        page.goal(GoalRef.to(blocker.keyResult())),
        "days",
        page.count("days", ChronoUnit.DAYS.between(since.on(), digest.on())),
        "by",
        words.signed(since));
  }

  private List<String> risk(GoalStatus risk) {
    return List.of(
        words.light(risk),
        page.goal(risk.goal()),
        page.owner(risk.owner()),
        words.values(risk),
        words.scoreOf(risk),
        words.why(risk));
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
      all.add(page.count("weekly.changes.parts", because.size()));
    } else if (!because.isEmpty()) {
      all.add(new EntryWords(page).of(because));
    }
    if (changed.causes().contains(ChangeCause.TIME)) {
      all.add(page.say("weekly.changes.days"));
    }
    return page.together(all);
  }
}
