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
import java.time.LocalDate;
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
    page.sectionIfAny("unexpected", MOST_ROWS, ends.stream().map(this::unexpected).toList());
  }

  private String unexpected(UnexpectedEnd end) {
    return page.say(
        end.isLikelyMissed() ? "unexpected.missed" : "unexpected.met",
        "goal",
        page.goal(GoalRef.to(end.keyResult())),
        "light",
        words.light(end.light()),
        "met",
        values.percent(end.met()));
  }

  // ---- states

  void states(List<StateChanged> states) {
    page.sectionIfAny("states", MOST_ROWS, states.stream().map(this::state).toList());
  }

  private String state(StateChanged changed) {
    return page.say(
        "states.says",
        "goal",
        page.goal(changed.goal()),
        "state",
        changed.state() == State.ACTIVE ? page.say("states.again") : words.word(changed.state()),
        "reason",
        page.reason(changed.reason()),
        "by",
        page.signed(changed));
  }

  // ---- guardrails

  void breaches(List<Breach> breaches) {
    page.sectionIfAny("breaches", MOST_ROWS, breaches.stream().map(this::breach).toList());
  }

  private String breach(Breach breach) {
    Guardrail guardrail = breach.guardrail();
    return page.say(
        breach.until().isPresent() ? "breaches.over" : "breaches.open",
        "goal",
        page.goal(GoalRef.to(breach.keyResult())),
        "metric",
        values.name(guardrail.metric()),
        "worst",
        with(guardrail, breach.worst()),
        "allowed",
        allowed(guardrail),
        "since",
        breach.since(),
        "until",
        breach.until().map(LocalDate::toString).orElse(""));
  }

  private String allowed(Guardrail guardrail) {
    BigDecimal low = guardrail.atLeast();
    BigDecimal high = guardrail.atMost();
    boolean isStrict = guardrail.strict();
    String key =
        high == null
            ? isStrict ? "more-than" : "at-least"
            : low == null
                ? isStrict ? "less-than" : "at-most"
                : isStrict ? "strictly-between" : "between";
    return page.say(
        "allowed." + key,
        "low",
        low == null ? "" : with(guardrail, low),
        "high",
        high == null ? "" : with(guardrail, high));
  }

  private String with(Guardrail guardrail, BigDecimal number) {
    return values.with(number, values.unit(guardrail.metric()));
  }

  // ---- goalposts

  void goalposts(String heading, List<MovedGoalpost> moved) {
    page.sectionIfAny(heading, MOST_ROWS, moved.stream().map(this::moved).toList());
  }

  private String moved(MovedGoalpost moved) {
    return page.say(
        "goalposts.says",
        "goal",
        page.goal(GoalRef.to(moved.keyResult())),
        "revised",
        page.show(moved.computed()),
        "original",
        page.show(moved.onOriginalTargets()),
        "revisions",
        page.together(moved.revisions().stream().map(this::revision).toList()));
  }

  private String revision(TargetRevised revised) {
    String measure =
        revised.measure().map(id -> values.name(revised.keyResult(), id) + " ").orElse("");
    return measure
        + page.say(
            "goalposts.revision",
            "target",
            values.target(revised.target(), revised.keyResult(), revised.measure()),
            "reason",
            page.reason(revised.reason()),
            "by",
            page.signed(revised));
  }
}
