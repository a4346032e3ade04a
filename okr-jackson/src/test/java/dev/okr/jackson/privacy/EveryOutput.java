package dev.okr.jackson.privacy;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.Party;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.diff.PlanDiff;
import dev.okr.core.plan.next.CarriedOver;
import dev.okr.core.plan.next.CarryOver;
import dev.okr.core.plan.next.CarryReport;
import dev.okr.core.privacy.PlanView;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.DateSpan;
import dev.okr.core.week.MyWeek;
import dev.okr.core.week.Weeks;
import dev.okr.graph.AlignmentGraph;
import dev.okr.graph.DependencyGraph;
import dev.okr.graph.ResponsibilityGraph;
import dev.okr.graph.picture.Diagram;
import dev.okr.graph.picture.DiagramOptions;
import dev.okr.graph.picture.Dot;
import dev.okr.graph.picture.GraphMl;
import dev.okr.graph.picture.Mermaid;
import dev.okr.jackson.OkrJson;
import dev.okr.jackson.review.ReviewJson;
import dev.okr.jackson.review.VegaLite;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.ScorecardDiff;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.WhatIf;
import dev.okr.scoring.course.Course;
import dev.okr.scoring.forecast.Forecast;
import dev.okr.scoring.forecast.ForecastText;
import dev.okr.scoring.review.QuarterlyReview;
import dev.okr.scoring.review.Reviews;
import dev.okr.scoring.review.page.Html;
import dev.okr.scoring.review.page.Markdown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the library can write of a plan and journal for a party, by the name of the output.
 */
final class EveryOutput {

  private static final OkrJson JSON = OkrJson.standard();
  private static final List<String> LANGUAGES = List.of("en", "zh");

  private final Map<String, String> all = new LinkedHashMap<>();
  private final Plan plan;
  private final Journal journal;
  private final LocalDate on;
  private final PlanView view;
  private final Scorecard seen;

  private EveryOutput(Plan plan, Journal journal, LocalDate on, PartyId as) {
    this.plan = plan;
    this.journal = journal;
    this.on = on;
    this.view = PlanView.of(plan, as);
    this.seen = Scorer.standard().score(plan, journal, on).seenBy(as);
  }

  static Map<String, String> of(Plan plan, Journal journal, LocalDate on, PartyId as) {
    EveryOutput output = new EveryOutput(plan, journal, on, as);
    output.documents();
    output.explanations();
    output.reviews();
    output.forecasts();
    output.pictures();
    output.differences();
    output.charts();
    output.weeks();
    output.next();
    return output.all;
  }

  private void put(String name, String output) {
    all.merge(name, output, String::concat);
  }

  private void documents() {
    put("plan", JSON.writePlan(view.plan()));
    put("plan as text", view.plan().objectives() + " " + view.plan().dependencies());
    put("journal", JSON.writeJournal(view.journal(journal)));
    put("card's plan", JSON.writePlan(seen.plan()));
    put("card's journal", JSON.writeJournal(seen.journal()));
    put("scorecard", JSON.writeScorecard(seen, true));
    put("scorecard as text", seen.objectives() + " " + seen.teams() + seen.cycles());
    put("calibration", seen.confidenceCalibration().toString());
  }

  private List<GoalRef> goals() {
    List<GoalRef> goals = new ArrayList<>();
    for (Objective objective : plan.objectives()) {
      goals.add(GoalRef.to(objective.id()));
      for (KeyResult keyResult : objective.keyResults()) {
        goals.add(GoalRef.to(keyResult.id()));
      }
    }
    return goals;
  }

  private void explanations() {
    for (GoalRef goal : goals()) {
      Derivation why = seen.explain(goal).orElseThrow();
      put("adjustment of " + goal.id(), seen.adjustment(goal).toString());
      put("derivation of " + goal.id(), why.toString());
      for (String language : LANGUAGES) {
        put(language + " explanation of " + goal.id(), why.text(language));
        put(
            language + " explanation as JSON of " + goal.id(),
            JSON.writeDerivation(why, language, false));
      }
    }
    plan.keyResults()
        .forEach(each -> put("blockers " + each.id(), seen.openBlockers(each.id()).toString()));
  }

  private void reviews() {
    Reviews reviews = Reviews.of(seen);
    put("weekly data", reviews.weekly().toString());
    put("monthly data", reviews.monthly().toString());
    for (Cycle cycle : plan.cycles()) {
      QuarterlyReview quarter = reviews.quarterly(cycle.id());
      put("quarter data " + cycle.id(), quarter.toString());
      put("quarter as JSON " + cycle.id(), ReviewJson.write(quarter, true));
    }
    put("week as JSON", ReviewJson.write(reviews.weekly(), true));
    put("month as JSON", ReviewJson.write(reviews.monthly(), true));
    Scorecard earlier = Scorer.standard().score(open(), journal, on.minusDays(20));
    put("month since an open plan", ReviewJson.write(reviews.monthly(earlier), true));
    put("week since an open plan", ReviewJson.write(reviews.weekly(earlier), true));
    put("thanks", reviews.recognitions().toString());
    put("unexpected ends", reviews.unexpectedEnds().toString());
    for (Party party : plan.teams()) {
      put("dossier of " + party.id(), reviews.dossier(party.id()).toString());
    }
    for (String language : LANGUAGES) {
      Markdown page = Markdown.of(seen, language);
      Html html = Html.of(seen, language);
      put(language + " week as HTML", html.weekly(reviews.weekly()));
      put(language + " month as HTML", html.monthly(reviews.monthly()));
      put(language + " week", page.weekly(reviews.weekly()));
      put(language + " month", page.monthly(reviews.monthly()));
      for (Cycle cycle : plan.cycles()) {
        put(language + " quarter", page.quarterly(reviews.quarterly(cycle.id())));
        put(language + " quarter as HTML", html.quarterly(reviews.quarterly(cycle.id())));
      }
    }
  }

  private void forecasts() {
    Forecast forecast = seen.forecast();
    put("forecast", JSON.writeForecast(forecast, false));
    for (String language : LANGUAGES) {
      ForecastText text = ForecastText.of(seen.plan(), language);
      StringBuilder lines = new StringBuilder();
      forecast.measures().forEach(each -> lines.append(text.line(each)).append(text.why(each)));
      forecast.keyResults().forEach(each -> lines.append(text.line(each)));
      forecast.objectives().forEach(each -> lines.append(text.line(each)));
      put(language + " forecast", lines.toString());
    }
  }

  private void pictures() {
    for (String language : LANGUAGES) {
      for (boolean grouped : new boolean[] {false, true}) {
        DiagramOptions options =
            DiagramOptions.standard()
                .withLanguage(language)
                .withGroups(grouped)
                .withLights(seen::light);
        List<Diagram> diagrams =
            List.of(
                AlignmentGraph.of(view.plan()).diagram(options),
                DependencyGraph.of(view.plan()).diagram(options),
                ResponsibilityGraph.of(view.plan()).diagram(options));
        for (int i = 0; i < diagrams.size(); i++) {
          Diagram diagram = diagrams.get(i);
          put(
              language + " picture " + i + grouped,
              Mermaid.render(diagram)
                  + Dot.render(diagram)
                  + GraphMl.render(diagram)
                  + JSON.writeDiagram(diagram, false));
        }
      }
    }
  }

  private void differences() {
    difference("in days", seen.diff(seen.onDay(on.minusDays(20))));
    difference("of plans", seen.diff(Scorer.standard().score(open(), journal, on)));
    Plan none = Plan.builder("none").build();
    PlanView nothing = PlanView.of(none, view.as());
    PlanView once = PlanView.of(open(), view.as());
    List<PlanDiff> diffs =
        List.of(
            view.changesSince(nothing),
            nothing.changesSince(view),
            view.changesSince(once),
            once.changesSince(view),
            seen.planDiff(Scorer.standard().score(open(), journal, on)));
    for (PlanDiff diff : diffs) {
      for (String language : LANGUAGES) {
        put(
            language + " changes " + diffs.indexOf(diff),
            diff.text(language) + JSON.writePlanDiff(diff, language, false) + diff.changes());
      }
    }
    whatIf();
  }

  private void difference(String name, ScorecardDiff diff) {
    put("entries of a difference " + name, diff.entries() + " " + diff.withdrawn());
    diff.changes().forEach(each -> put("because " + name, "" + diff.because(each.goal())));
    for (String language : LANGUAGES) {
      put(language + " difference " + name, diff.text(language));
    }
  }

  private void whatIf() {
    Scorecard before = Scorer.standard().score(plan, Journal.empty(), on);
    for (WhatIf whatIf :
        List.of(
            before.whatIf(journal.entries()).seenBy(view.as()),
            before.whatIf(open()).seenBy(view.as()))) {
      difference("what if", whatIf.diff());
      put("what if", JSON.writeScorecard(whatIf.scorecard(), true));
      put("findings of what if", whatIf.findings(RuleBook.standard()).toString());
    }
  }

  /** The plan as it was before anything was restricted. */
  private Plan open() {
    return plan.toBuilder()
        .objectives(
            plan.objectives().stream()
                .map(
                    objective ->
                        objective.toBuilder()
                            .audience()
                            .keyResults(
                                objective.keyResults().stream()
                                    .map(each -> each.toBuilder().audience().build())
                                    .toList())
                            .build())
                .toList())
        .build();
  }

  private void charts() {
    for (String language : LANGUAGES) {
      VegaLite charts = VegaLite.of(seen, language);
      put(language + " chart of teams", charts.teamLights());
      put(language + " chart of key results", charts.keyResultLights());
      plan.keyResults()
          .forEach(each -> put(language + " chart " + each.id(), charts.burnUp(each.id())));
    }
    Course course = seen.course();
    put("burn-ups", course.burnUps().toString());
    plan.keyResults()
        .forEach(
            each ->
                put(
                    "course of " + each.id(),
                    course.measures(each.id()) + " " + course.breaches(each.id())));
  }

  private void weeks() {
    MyWeek week = Weeks.of(plan, journal, on).scoredBy(seen::computed).of(view.as()).orElseThrow();
    put("my week", week.items().toString());
    for (String language : LANGUAGES) {
      put(language + " my week", week.text(language) + JSON.writeWeek(week, language, true));
    }
  }

  private void next() {
    for (Cycle cycle : plan.cycles()) {
      Cycle following =
          Cycle.builder()
              .id("the next one")
              .span(new DateSpan(cycle.span().to().plusDays(1), cycle.span().to().plusDays(90)))
              .build();
      String next =
          CarryOver.from(plan, journal, cycle.id())
              .to(following)
              .flatMap(
                  full ->
                      CarryOver.from(view.plan(), view.journal(journal), cycle.id())
                          .to(following)
                          .map(part -> carried(full, view.report(full.report(), part.report()))))
              .fold(text -> text, problems -> "");
      put("next after " + cycle.id(), next);
    }
  }

  private String carried(CarriedOver full, CarryReport report) {
    return JSON.writePlan(PlanView.of(full.plan(), view.as()).plan())
        + full.goals()
        + report.notes()
        + LANGUAGES.stream()
            .map(each -> report.text(each) + JSON.writeCarryReport(report, each, true))
            .toList();
  }

  /** What the rules say; of it only is shown what a view shows. */
  static String findings(Plan plan, Journal journal, LocalDate on, PartyId as, String language) {
    Report seen = report(plan, journal, on, as);
    return JSON.writeReport(seen, language, false) + seen;
  }

  static Report report(Plan plan, Journal journal, LocalDate on, PartyId as) {
    PlanView view = PlanView.of(plan, as);
    Scorecard full = Scorer.standard().score(plan, journal, on);
    Scorecard seen = full.seenBy(as);
    RuleBook book = RuleBook.standard();
    return view.report(
        book.scoredBy(full::computed, full::progress).check(plan, journal, Optional.of(on)),
        book.scoredBy(seen::computed, seen::progress)
            .check(view.plan(), view.journal(journal), Optional.of(on)));
  }
}
