package dev.okr.scoring.review.page;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.time.Cycle;
import dev.okr.scoring.Score;
import dev.okr.scoring.review.GoalStatus;
import dev.okr.scoring.review.LeftOver;
import dev.okr.scoring.review.QuarterlyReview;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The quarterly review as a page. */
final class QuarterlyPage {

  private final Page page;
  private final StatusWords words;
  private final QuarterlyReview review;

  QuarterlyPage(Page page, QuarterlyReview review) {
    this.page = page;
    this.words = new StatusWords(page);
    this.review = review;
  }

  String render() {
    page.title("Quarterly review", "季度复盘");
    page.paragraph(cycle() + whole());
    page.legend(
        "Band: the grade of the score alone. Light: the health on this day, which weighs pace,"
            + " confidence, guardrails and old values too.",
        "档位：仅按得分划分。健康灯：综合节奏、信心、护栏与数据新旧。");
    results();
    adjusted();
    Sections sections = new Sections(page);
    sections.unexpected(isRunning() ? review.unexpected() : List.of());
    sections.goalposts("Targets revised on the way", "中途修订的目标值", review.moved());
    sections.breaches(review.breaches());
    sections.states(review.states());
    leftOver();
    learned();
    decisions();
    thanks();
    return page.text();
  }

  private String cycle() {
    Cycle cycle = review.cycle();
    String id = page.text(cycle.id().value());
    String span = cycle.span().from() + " – " + cycle.span().to();
    return page.strong(id)
        + page.parenthesis(span)
        + page.say(" on ", "，截至 ")
        + review.on()
        + state();
  }

  private String state() {
    if (review.on().isBefore(review.cycle().span().from())) {
      return page.say(", not begun. ", "，尚未开始。");
    }
    return isRunning() ? page.say(", still running. ", "，仍在进行。") : page.say(". ", "。");
  }

  private String whole() {
    int objectives = review.whole().objectives();
    String counted = page.count(objectives, "objective", "objectives", " 个目标");
    if (objectives == 0) {
      return counted + page.say(".", "。");
    }
    String bands =
        review.whole().byBand().entrySet().stream()
            .map(band -> band.getValue() + " " + words.band(band.getKey()))
            .collect(Collectors.joining(page.comma()));
    return counted
        + page.say(", mean score ", "，平均得分 ")
        + page.show(review.whole().mean())
        + page.say("; by light: ", "；健康灯：")
        + words.lights(review.whole().byLight())
        + (bands.isEmpty() ? "" : page.say("; by band of the score: ", "；得分档位：") + bands)
        + page.say(".", "。");
  }

  // ---- what was learned

  private void learned() {
    page.heading("What was learned, what changes next", "学到了什么，下一步改变什么");
    if (review.learned().isEmpty()) {
      page.paragraph(page.say("Nobody has looked back yet.", "尚无复盘记录。"));
      return;
    }
    page.list(review.learned().stream().map(this::retrospective).toList());
  }

  private String retrospective(Retrospective entry) {
    String causes =
        entry.causes().stream().map(page::clause).collect(Collectors.joining(page.semicolon()));
    return about(entry.about())
        + page.say(": ", "：")
        + page.clause(entry.learned())
        + (causes.isEmpty() ? "" : page.parenthesis(page.say("cause: ", "原因：") + causes))
        + (entry.change().isBlank()
            ? ""
            : page.say(". Next: ", "。下一步：") + page.clause(entry.change()))
        + page.parenthesis(page.by(entry));
  }

  private String about(Subject about) {
    if (about.kind() == SubjectKind.OBJECTIVE) {
      return page.goal(GoalRef.to(ObjectiveId.of(about.id())));
    }
    return about.kind() == SubjectKind.KEY_RESULT
        ? page.goal(GoalRef.to(KeyResultId.of(about.id())))
        : page.strong(page.text(about.id()));
  }

  // ---- scores

  private void results() {
    page.heading("Scores", "得分");
    if (review.results().isEmpty()) {
      page.paragraph(page.say("The cycle has no objective.", "该周期没有目标。"));
      return;
    }
    List<String> head = new ArrayList<>();
    head.add(page.say("Goal", "目标 / 关键成果"));
    head.add(page.say("Owner", "负责人"));
    head.add(page.say("Value and target", "数值与目标"));
    head.add(page.say("Score / expected", "得分 / 应达"));
    head.add(page.say("Band", "档位"));
    head.add(page.say("Light", "健康灯"));
    if (isRunning()) {
      head.add(page.say("Forecast", "预测"));
    }
    head.add(page.say("Why", "原因"));
    page.table(head, review.results().stream().map(this::result).toList());
  }

  private boolean isRunning() {
    return review.on().isBefore(review.cycle().span().to());
  }

  private List<String> result(GoalStatus status) {
    boolean isPart = status.goal() instanceof GoalRef.ToKeyResult;
    List<String> cells = new ArrayList<>();
    cells.add((isPart ? "↳ " : "") + page.goal(status.goal()));
    cells.add(page.owner(status.owner()));
    cells.add(words.values(status));
    cells.add(words.scoreOf(status));
    cells.add(status.band().map(words::band).orElse("–"));
    cells.add(words.light(status));
    if (isRunning()) {
      cells.add(forecast(status.goal()));
    }
    cells.add(words.why(status));
    return cells;
  }

  private String forecast(GoalRef goal) {
    BigDecimal met =
        goal instanceof GoalRef.ToKeyResult to ? review.outlook().get(to.keyResult()) : null;
    String chance = met == null ? "" : new ValueWords(page).percent(met);
    return chance.isEmpty() ? "" : page.say(chance + " to be met", chance + " 达成");
  }

  private void adjusted() {
    if (!review.adjusted().isEmpty()) {
      page.heading("Scores set by hand", "人工调整的得分");
      page.list(
          review.adjusted().stream()
              .map(
                  adjusted ->
                      page.goal(adjusted.goal())
                          + page.say(": ", "：")
                          + page.show(adjusted.score())
                          + page.say(" instead of the computed ", "，计算值为 ")
                          + page.show(adjusted.computed())
                          + page.semicolon()
                          + page.reason(adjusted.entry().reason())
                          + page.parenthesis(page.by(adjusted.entry())))
              .toList());
    }
  }

  private void leftOver() {
    if (!review.leftOver().isEmpty()) {
      page.heading("What the next quarter takes over", "结转至下一季度");
      page.list(review.leftOver().stream().map(this::leftOver).toList());
    }
  }

  private String leftOver(LeftOver left) {
    GoalStatus status = left.status();
    String values = words.values(status);
    String by =
        left.takenOverBy().stream()
            .map(id -> page.strong(page.text(id.value())))
            .collect(Collectors.joining(page.comma()));
    return page.goal(status.goal())
        + page.colon()
        + (values.isEmpty() ? "" : values + page.semicolon())
        + (by.isEmpty()
            ? page.say("nobody has taken it over yet", "尚无人承接")
            : page.say("taken over by ", "由以下目标承接：") + by);
  }

  private void decisions() {
    if (!review.decisions().isEmpty()) {
      page.heading("Decided for the next cycle", "下一周期的决策");
      page.list(
          review.decisions().stream()
              .map(decision -> page.clause(decision.text()) + page.parenthesis(page.by(decision)))
              .toList());
    }
  }

  private void thanks() {
    if (!review.recognitions().isEmpty()) {
      page.heading("To be thanked together", "值得共同认可");
      page.list(
          review.recognitions().stream()
              .map(
                  candidate ->
                      page.goal(GoalRef.to(candidate.keyResult()))
                          + page.say(": progress ", "：进度 ")
                          + page.show(candidate.progress())
                          + page.say(" where ", "（目标为 ")
                          + page.show(Score.ONE)
                          + page.say(" is the target; ", "）；")
                          + page.parties(candidate.parties())
                          + (candidate.thanked().isEmpty()
                              ? ""
                              : page.parenthesis(page.say("thanked already", "已致谢"))))
              .toList());
    }
  }
}
