package dev.okr.scoring.review.page;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.time.Cycle;
import dev.okr.scoring.GroupScore;
import dev.okr.scoring.Score;
import dev.okr.scoring.review.AdjustedScore;
import dev.okr.scoring.review.GoalStatus;
import dev.okr.scoring.review.LeftOver;
import dev.okr.scoring.review.QuarterlyReview;
import dev.okr.scoring.review.people.RecognitionCandidate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The quarterly review as a page. */
final class QuarterlyPage {

  /** A quarter is told as a whole. */
  private static final int ALL = Integer.MAX_VALUE;

  private final Page page;
  private final StatusWords words;
  private final QuarterlyReview review;

  QuarterlyPage(Page page, QuarterlyReview review) {
    this.page = page;
    this.words = new StatusWords(page);
    this.review = review;
  }

  String render() {
    page.title("quarterly.title");
    page.paragraph(opening());
    page.note(page.legend() + page.say("quarterly.legend"));
    results();
    page.sectionIfAny("quarterly.adjusted", ALL, all(review.adjusted(), this::adjusted));
    Sections sections = new Sections(page);
    sections.unexpected(isRunning() ? review.unexpected() : List.of());
    sections.goalposts("quarterly.goalposts", review.moved());
    sections.breaches(review.breaches());
    sections.states(review.states());
    page.sectionIfAny("quarterly.left-over", ALL, all(review.leftOver(), this::leftOver));
    page.section("quarterly.learned", ALL, all(review.learned(), this::learned));
    page.sectionIfAny("quarterly.decisions", ALL, all(review.decisions(), this::decision));
    page.sectionIfAny("quarterly.thanks", ALL, all(review.recognitions(), this::thanks));
    return page.text();
  }

  private static <T> List<String> all(List<T> entries, Function<T, String> said) {
    return entries.stream().map(said).toList();
  }

  private String opening() {
    Cycle cycle = review.cycle();
    boolean isBegun = !review.on().isBefore(cycle.span().from());
    return page.say(
        !isBegun ? "quarterly.not-begun" : isRunning() ? "quarterly.running" : "quarterly.over",
        "cycle",
        page.strong(page.text(cycle.id().value())),
        "from",
        cycle.span().from(),
        "to",
        cycle.span().to(),
        "on",
        review.on(),
        "whole",
        whole());
  }

  private String whole() {
    GroupScore whole = review.whole();
    String bands =
        page.enumerated(
            whole.byBand().entrySet().stream()
                .map(band -> band.getValue() + " " + words.band(band.getKey())));
    String key = bands.isEmpty() ? "quarterly.whole.scored" : "quarterly.whole.banded";
    return page.say(
        whole.objectives() == 0 ? "quarterly.whole" : key,
        "objectives",
        page.count("quarterly.objectives", whole.objectives()),
        "mean",
        page.show(whole.mean()),
        "lights",
        words.lights(whole.byLight()),
        "bands",
        bands);
  }

  private boolean isRunning() {
    return review.on().isBefore(review.cycle().span().to());
  }

  // ---- scores

  private void results() {
    List<String> columns =
        new ArrayList<>(List.of("goal", "owner", "values", "score-expected", "band", "light"));
    if (isRunning()) {
      columns.add("forecast");
    }
    columns.add("why");
    page.section(
        "quarterly.results", ALL, columns, review.results().stream().map(this::result).toList());
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
    return met == null
        ? ""
        : page.say("quarterly.results.forecast", "chance", new ValueWords(page).percent(met));
  }

  private String adjusted(AdjustedScore adjusted) {
    return page.say(
        "quarterly.adjusted.says",
        "goal",
        page.goal(adjusted.goal()),
        "score",
        page.show(adjusted.score()),
        "computed",
        page.show(adjusted.computed()),
        "reason",
        page.reason(adjusted.entry().reason()),
        "by",
        page.signed(adjusted.entry()));
  }

  // ---- what goes on

  private String leftOver(LeftOver left) {
    GoalStatus status = left.status();
    String values = words.values(status);
    String by =
        page.enumerated(left.takenOverBy().stream().map(id -> page.strong(page.text(id.value()))));
    String taken =
        by.isEmpty()
            ? page.say("quarterly.left-over.open")
            : page.say("quarterly.left-over.taken", "goals", by);
    return page.told(
        page.goal(status.goal()), values.isEmpty() ? taken : page.together(List.of(values, taken)));
  }

  private String learned(Retrospective entry) {
    String causes = page.together(entry.causes().stream().map(page::clause).toList());
    return page.told(about(entry.about()), page.clause(entry.learned()))
        + (causes.isEmpty()
            ? ""
            : page.parenthesis(page.say("quarterly.learned.causes", "causes", causes)))
        + (entry.change().isBlank()
            ? ""
            : page.say("quarterly.learned.next", "change", page.clause(entry.change())))
        + page.signed(entry);
  }

  private String about(Subject about) {
    if (about.kind() == SubjectKind.OBJECTIVE) {
      return page.goal(GoalRef.to(ObjectiveId.of(about.id())));
    }
    return about.kind() == SubjectKind.KEY_RESULT
        ? page.goal(GoalRef.to(KeyResultId.of(about.id())))
        : page.strong(page.text(about.id()));
  }

  private String decision(Decision decision) {
    return page.clause(decision.text()) + page.signed(decision);
  }

  private String thanks(RecognitionCandidate candidate) {
    return page.say(
        "quarterly.thanks.says",
        "goal",
        page.goal(GoalRef.to(candidate.keyResult())),
        "progress",
        page.show(candidate.progress()),
        "whole",
        page.show(Score.ONE),
        "parties",
        page.parties(candidate.parties()),
        "thanked",
        candidate.thanked().isEmpty()
            ? ""
            : page.parenthesis(page.say("quarterly.thanks.already")));
  }
}
