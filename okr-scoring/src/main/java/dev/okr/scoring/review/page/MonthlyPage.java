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
    page.title("monthly.title");
    Map<Light, Integer> lights = new EnumMap<>(Light.class);
    review.shared().forEach(status -> lights.merge(status.light(), 1, Integer::sum));
    page.opening(
        review.on(),
        review.since(),
        page.count("monthly.running", review.shared().size()),
        words.lights(lights));
    page.note(page.legend());
    page.section("monthly.to-decide", MOST_ROWS, toDecide());
    page.section(
        "monthly.shared",
        MOST_ROWS,
        List.of("light", "key-result", "owner-with", "values", "score-expected", "why"),
        review.shared().stream().map(this::shared).toList());
    Sections sections = new Sections(page);
    sections.unexpected(review.unexpected());
    sections.breaches(review.breaches());
    page.section(
        "monthly.agreements",
        MOST_ROWS,
        List.of("due", "what", "needed-by", "light", "values", "score-expected"),
        review.agreementsDue().stream().map(this::agreement).toList());
    sections.goalposts("monthly.goalposts", review.goalposts());
    page.sectionIfAny(
        "monthly.plan-changes",
        MOST_ROWS,
        review.planChanges().stream()
            .map(change -> page.text(change.in(page.languageTag())))
            .toList());
    sections.states(review.states());
    page.section(
        "monthly.decided", MOST_ROWS, review.decisions().stream().map(this::decision).toList());
    page.section("monthly.moved", MOST_ROWS, review.moved().stream().map(this::move).toList());
    return page.text();
  }

  /** A goal once, with all that waits for a decision about it. */
  private List<String> toDecide() {
    Map<GoalRef, GoalStatus> goals = new LinkedHashMap<>();
    Map<GoalRef, List<String>> waiting = new HashMap<>();
    for (AgreementDue agreement : review.agreementsDue()) {
      if (agreement.isOverdue(review.on())) {
        GoalRef provider = agreement.provider().goal();
        goals.put(provider, agreement.provider());
        waiting.computeIfAbsent(provider, any -> new ArrayList<>()).add(needed(agreement));
      }
    }
    for (GoalStatus status : review.decisionsDue()) {
      goals.put(status.goal(), status);
      waiting
          .computeIfAbsent(status.goal(), any -> new ArrayList<>())
          .add(page.say("monthly.to-decide.undecided", "since", review.since()));
    }
    List<String> items = new ArrayList<>();
    goals.forEach(
        (goal, status) ->
            items.add(
                page.told(
                    words.light(status) + " " + page.goal(goal),
                    page.together(waiting.getOrDefault(goal, List.of())))));
    return items;
  }

  private String needed(AgreementDue agreement) {
    return page.say(
        "monthly.to-decide.needed",
        "dependent",
        page.goal(agreement.dependent()),
        "due",
        agreement.due());
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
    return page.parenthesis(
        page.say("monthly.agreements.overdue", "days", page.count("days", days)));
  }

  private List<String> shared(GoalStatus status) {
    return List.of(
        words.light(status),
        page.goal(status.goal()),
        page.say(
            "monthly.shared.owner-with",
            "owner",
            page.owner(status.owner()),
            "participants",
            page.parties(participants(status))),
        words.values(status),
        words.scoreOf(status),
        words.why(status));
  }

  private List<PartyId> participants(GoalStatus status) {
    return status.goal() instanceof GoalRef.ToKeyResult to
        ? page.plan().keyResult(to.keyResult()).map(KeyResult::participants).orElse(List.of())
        : List.of();
  }

  private String decision(Decision decision) {
    String about =
        page.enumerated(decision.about().stream().map(Subject::id).distinct().map(page::text));
    String decided = page.clause(decision.text()) + page.signed(decision);
    return about.isEmpty() ? decided : page.told(page.strong(about), decided);
  }

  private String move(ResourceMoved moved) {
    return page.say(
        "monthly.moved.says",
        "what",
        page.clause(moved.what()),
        "from",
        page.party(moved.givenBy()),
        "to",
        page.party(moved.givenTo()),
        "reason",
        page.reason(moved.reason()),
        "by",
        page.signed(moved));
  }
}
