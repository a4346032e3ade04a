package dev.okr.scoring.review.page;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Light;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.ResourceMoved;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.scoring.review.AgreementDue;
import dev.okr.scoring.review.GoalStatus;
import dev.okr.scoring.review.MonthlyReview;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The monthly alignment review as a page: what is to be decided first. */
final class MonthlyPage {

  private static final int MOST_ROWS = 50;

  private final Page page;
  private final StatusWords words;
  private final MonthlyReview review;

  MonthlyPage(Page page, MonthlyReview review) {
    this.page = page;
    this.words = new StatusWords(page);
    this.review = review;
  }

  String render() {
    page.title("Monthly alignment review", "月度对齐会");
    Map<Light, Integer> lights = new EnumMap<>(Light.class);
    review.shared().forEach(status -> lights.merge(status.light(), 1, Integer::sum));
    int running = review.shared().size();
    page.paragraph(
        page.say(
                page.strong(review.on().toString()) + ", since " + review.since() + ". ",
                page.strong(review.on().toString()) + "，自 " + review.since() + " 起。")
            + page.count(running, "shared key result runs", "shared key results run", " 个共享关键成果进行中")
            + (running == 0 ? "" : page.say(": ", "：") + words.lights(lights))
            + page.say(".", "。"));
    page.legend("", "");
    decisionsDue();
    shared();
    Sections sections = new Sections(page);
    sections.unexpected(review.unexpected());
    sections.breaches(review.breaches());
    agreements();
    sections.goalposts("Goalposts moved", "目标值的移动", review.goalposts());
    planChanges();
    sections.states(review.states());
    decisions();
    moved();
    return page.text();
  }

  /** A goal once, with all that waits for a decision about it. */
  private void decisionsDue() {
    page.heading("To decide", "待决策");
    Map<GoalRef, GoalStatus> goals = new LinkedHashMap<>();
    Map<GoalRef, List<String>> waiting = new HashMap<>();
    for (AgreementDue agreement : review.agreementsDue()) {
      if (agreement.isOverdue(review.on())) {
        GoalRef provider = agreement.provider().goal();
        goals.put(provider, agreement.provider());
        waiting.computeIfAbsent(provider, any -> new ArrayList<>()).add(overdue(agreement));
      }
    }
    for (GoalStatus status : review.decisionsDue()) {
      goals.put(status.goal(), status);
      waiting
          .computeIfAbsent(status.goal(), any -> new ArrayList<>())
          .add(
              page.say(
                  "nothing was decided since " + review.since(), "自 " + review.since() + " 起尚无决策"));
    }
    if (goals.isEmpty()) {
      page.paragraph(page.say("Nothing is waiting for a decision.", "无待决事项。"));
      return;
    }
    List<String> items = new ArrayList<>();
    goals.forEach(
        (goal, status) ->
            items.add(
                words.light(status)
                    + " "
                    + page.goal(goal)
                    + page.say(": ", "：")
                    + String.join(page.semicolon(), waiting.getOrDefault(goal, List.of()))));
    page.list(MOST_ROWS, items);
  }

  private String overdue(AgreementDue agreement) {
    String dependent = page.goal(agreement.dependent());
    return page.say(
        dependent + " has needed it since " + agreement.due(),
        dependent + " 自 " + agreement.due() + " 起等待其达成");
  }

  private void agreements() {
    page.heading("Agreed between teams and not there yet", "团队间约定，尚未达成");
    if (review.agreementsDue().isEmpty()) {
      page.paragraph(page.say("Nothing is due within a month.", "一个月内无到期约定。"));
      return;
    }
    page.table(
        MOST_ROWS,
        List.of(
            page.say("Due", "到期日"),
            page.say("What", "内容"),
            page.say("Needed by", "需要方"),
            page.say("Light", "健康灯"),
            page.say("Value and target", "数值与目标"),
            page.say("Score / expected", "得分 / 应达")),
        review.agreementsDue().stream().map(this::agreement).toList());
  }

  private List<String> agreement(AgreementDue agreement) {
    GoalStatus provider = agreement.provider();
    return List.of(
        agreement.due() + when(agreement),
        page.goal(provider.goal()),
        page.goal(agreement.dependent()),
        words.light(provider),
        words.values(provider),
        words.scoreOf(provider));
  }

  private String when(AgreementDue agreement) {
    if (!agreement.isOverdue(review.on())) {
      return "";
    }
    long days = ChronoUnit.DAYS.between(agreement.due(), review.on());
    String shown = page.count(days, "day", "days", " 天");
    return page.parenthesis(page.say(shown + " overdue", "逾期 " + shown));
  }

  private void shared() {
    page.heading("Shared key results", "共享关键成果");
    if (review.shared().isEmpty()) {
      page.paragraph(page.say("None runs.", "无进行中的共享关键成果。"));
      return;
    }
    page.table(
        MOST_ROWS,
        List.of(
            page.say("Light", "健康灯"),
            page.say("Key result", "关键成果"),
            page.say("Owner, with", "负责人及参与方"),
            page.say("Value and target", "数值与目标"),
            page.say("Score / expected", "得分 / 应达"),
            page.say("Why", "原因")),
        review.shared().stream().map(this::shared).toList());
  }

  private List<String> shared(GoalStatus status) {
    return List.of(
        words.light(status),
        page.goal(status.goal()),
        page.owner(status.owner()) + page.say(", ", "；") + page.parties(participants(status)),
        words.values(status),
        words.scoreOf(status),
        words.why(status));
  }

  private List<PartyId> participants(GoalStatus status) {
    return status.goal() instanceof GoalRef.ToKeyResult to
        ? page.plan().keyResult(to.keyResult()).map(KeyResult::participants).orElse(List.of())
        : List.of();
  }

  private void planChanges() {
    if (!review.planChanges().isEmpty()) {
      page.heading("Changed in the plan", "计划的改动");
      page.list(
          MOST_ROWS,
          review.planChanges().stream()
              .map(change -> page.text(change.in(page.languageTag())))
              .toList());
    }
  }

  private void decisions() {
    page.heading("Decided", "已决策");
    if (review.decisions().isEmpty()) {
      page.paragraph(page.say("Nothing.", "无。"));
      return;
    }
    page.list(MOST_ROWS, review.decisions().stream().map(this::decision).toList());
  }

  private String decision(Decision decision) {
    String about =
        decision.about().stream()
            .map(Subject::id)
            .distinct()
            .map(page::text)
            .collect(Collectors.joining(page.comma()));
    return (about.isEmpty() ? "" : page.strong(about) + page.say(": ", "："))
        + page.clause(decision.text())
        + page.parenthesis(page.by(decision));
  }

  private void moved() {
    page.heading("Resources moved", "资源调整");
    if (review.moved().isEmpty()) {
      page.paragraph(page.say("None.", "无。"));
      return;
    }
    page.list(MOST_ROWS, review.moved().stream().map(this::move).toList());
  }

  private String move(ResourceMoved moved) {
    return page.clause(moved.what())
        + page.say(": ", "：")
        + page.party(moved.givenBy())
        + " → "
        + page.party(moved.givenTo())
        + page.semicolon()
        + page.reason(moved.reason())
        + page.parenthesis(page.by(moved));
  }
}
