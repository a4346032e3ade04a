package dev.okr.scoring.review.page;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.State;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TargetRevised;
import dev.okr.scoring.course.Breach;
import dev.okr.scoring.review.MovedGoalpost;
import dev.okr.scoring.review.UnexpectedEnd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Sections that several pages have; left out where there is nothing to tell. */
final class Sections {

  private static final int MOST_ROWS = 20;

  private final Page page;
  private final StatusWords words;
  private final ValueWords values;

  Sections(Page page) {
    this.page = page;
    this.words = new StatusWords(page);
    this.values = new ValueWords(page);
  }

  // ---- forecasts

  void unexpected(List<UnexpectedEnd> ends) {
    if (!ends.isEmpty()) {
      page.heading("Likely to end otherwise", "结局可能与健康灯不符");
      page.list(MOST_ROWS, ends.stream().map(this::unexpected).toList());
    }
  }

  private String unexpected(UnexpectedEnd end) {
    String met = values.percent(end.met());
    String light = words.light(end.light());
    return page.goal(GoalRef.to(end.keyResult()))
        + page.colon()
        + (end.isLikelyMissed()
            ? page.say(
                "likely to be missed though " + light + " today", "今日为" + light + "，但很可能无法达成")
            : page.say("likely to be met though " + light + " today", "今日为" + light + "，但很可能达成"))
        + page.parenthesis(page.say("met with a probability of " + met, "达成概率 " + met));
  }

  // ---- states

  void states(List<StateChanged> states) {
    if (!states.isEmpty()) {
      page.heading("Dropped, paused, finished", "放弃、暂停与完成");
      page.list(MOST_ROWS, states.stream().map(this::state).toList());
    }
  }

  private String state(StateChanged changed) {
    return page.goal(changed.goal())
        + page.colon()
        + (changed.state() == State.ACTIVE
            ? page.say("taken up again", "重新启动")
            : words.word(changed.state()))
        + page.semicolon()
        + page.reason(changed.reason())
        + page.parenthesis(page.by(changed));
  }

  // ---- guardrails

  void breaches(List<Breach> breaches) {
    if (!breaches.isEmpty()) {
      page.heading("Guardrails broken", "护栏被突破");
      page.list(MOST_ROWS, breaches.stream().map(this::breach).toList());
    }
  }

  private String breach(Breach breach) {
    String metric = values.name(breach.guardrail().metric());
    String worst = with(breach.guardrail(), breach.worst());
    String until =
        breach
            .until()
            .map(day -> page.say(", kept again since " + day, "，" + day + " 起恢复"))
            .orElse(page.say(", still broken", "，至今未恢复"));
    return page.goal(GoalRef.to(breach.keyResult()))
        + page.colon()
        + page.say(
            metric + " was " + worst + " at worst, " + bounds(breach.guardrail()),
            metric + "最差为 " + worst + "，" + bounds(breach.guardrail()))
        + page.semicolon()
        + page.say("since " + breach.since(), "自 " + breach.since())
        + until;
  }

  private String with(Guardrail guardrail, BigDecimal number) {
    return values.with(number, values.unit(guardrail.metric()));
  }

  private String bounds(Guardrail guardrail) {
    List<String> all = new ArrayList<>();
    BigDecimal low = guardrail.atLeast();
    BigDecimal high = guardrail.atMost();
    if (low != null) {
      all.add(page.say("at least ", "不低于 ") + with(guardrail, low));
    }
    if (high != null) {
      all.add(page.say("at most ", "不高于 ") + with(guardrail, high));
    }
    String bounds = String.join(page.say(" and ", "且"), all);
    return page.say(bounds + " allowed", "允许" + bounds);
  }

  // ---- goalposts

  void goalposts(String english, String chinese, List<MovedGoalpost> moved) {
    if (!moved.isEmpty()) {
      page.heading(english, chinese);
      page.list(MOST_ROWS, moved.stream().map(this::moved).toList());
    }
  }

  private String moved(MovedGoalpost moved) {
    List<String> revisions = new ArrayList<>();
    moved.revisions().forEach(revised -> revisions.add(revision(revised)));
    return page.goal(GoalRef.to(moved.keyResult()))
        + page.colon()
        + page.show(moved.computed())
        + page.say(" on the revised target, ", "（修订后），")
        + page.show(moved.onOriginalTargets())
        + page.say(" on the original one; ", "（原目标）；")
        + String.join(page.semicolon(), revisions);
  }

  private String revision(TargetRevised revised) {
    return revised
            .measure()
            .map(measure -> values.name(revised.keyResult(), measure) + " ")
            .orElse("")
        + page.say("now ", "改为 ")
        + values.target(revised.target(), revised.keyResult(), revised.measure())
        + page.colon()
        + page.reason(revised.reason())
        + page.parenthesis(page.by(revised));
  }
}
