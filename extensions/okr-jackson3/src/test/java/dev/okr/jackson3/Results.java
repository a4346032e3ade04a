package dev.okr.jackson3;

import dev.okr.core.error.Outcome;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.plan.diff.PlanDiff;
import dev.okr.core.plan.next.CarriedOver;
import dev.okr.core.plan.next.CarryOver;
import dev.okr.core.privacy.PersonalData;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.RuleFigures;
import dev.okr.core.rule.summary.Summary;
import dev.okr.core.statement.StatementReader;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.week.Weeks;
import dev.okr.graph.AlignmentGraph;
import dev.okr.graph.DependencyGraph;
import dev.okr.graph.ResponsibilityGraph;
import dev.okr.graph.picture.DiagramOptions;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.review.Reviews;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Results of every kind that the library gives, of one quarter. */
final class Results {

  private static final LocalDate ON = LocalDate.parse("2026-02-27");
  private static final PartyId PERSON = PartyId.of("p.lin");

  private final Plan plan = Documents.plan();
  private final Journal journal = Documents.journal();
  private final Scorecard card = Scorer.standard().score(plan, journal, ON);
  private final List<Object> all = new ArrayList<>();

  private Results() {
    documents();
    scores();
    reports();
    changes();
    reviews();
    graphs();
  }

  static List<Object> all() {
    return new Results().all;
  }

  private void documents() {
    all.add(plan);
    all.add(journal);
    all.addAll(journal.entries());
    all.addAll(plan.objectives());
    all.addAll(plan.teams());
    all.addAll(plan.people());
    all.addAll(plan.cycles());
    all.addAll(plan.dependencies());
    all.add(plan.dictionary());
    all.add(Policies.vivaGoals());
    all.add(
        PlanHistory.of(
            new PlanVersion(ON, Instant.EPOCH, PERSON, LocalizedText.of("first"), plan)));
  }

  private void scores() {
    all.add(card);
    all.addAll(card.objectives());
    all.addAll(card.objectives().get(0).keyResults());
    all.addAll(card.teams());
    all.addAll(card.confidenceCalibration());
    Derivation why = card.explain(GoalRef.to(card.objectives().get(0).id())).orElseThrow();
    all.add(why);
    all.addAll(why.parts());
    why.health().ifPresent(all::add);
    all.add(card.forecast());
    all.addAll(card.forecast().keyResults());
    all.add(card.course());
    Scorecard earlier = Scorer.standard().score(plan, journal, ON.minusDays(7));
    all.add(card.diff(earlier));
    all.add(Scorer.standard().series(plan, journal, ON.minusDays(1), ON));
    KeyResultId one = card.objectives().get(0).keyResults().get(0).id();
    all.addAll(Scorer.standard().series(plan, journal, ON.minusDays(1), ON).of(GoalRef.to(one)));
    all.add(card.whatIf(List.of()));
  }

  private void reports() {
    Report report = RuleBook.standard().scoredBy(card::computed).check(plan, journal, ON);
    all.add(report);
    all.addAll(report.findings());
    all.add(Summary.of(RuleBook.standard(), plan, report));
    all.add(RuleFigures.standard());
    RuleBook.standard().rules().forEach(rule -> all.add(rule.info()));
    all.add(StatementReader.standard().read("Increase activation from 40% to 55%"));
    Outcome<Plan> refused = OkrJson.standard().readPlan("{\"okr\":\"plan/1\",\"x\":[]}");
    all.add(refused);
    all.addAll(refused.problems());
    all.add(Outcome.ok(one()));
    all.addAll(Weeks.of(plan, journal, ON).all());
    all.add(PersonalData.of(plan, journal, PERSON));
  }

  private KeyResultId one() {
    return card.objectives().get(0).keyResults().get(0).id();
  }

  private void changes() {
    Plan changed = plan.toBuilder().title(LocalizedText.enZh("Next", "下一个")).build();
    all.add(PlanDiff.between(plan, changed));
    Cycle next =
        Cycle.builder()
            .id(CycleId.of("2026Q2"))
            .span(new DateSpan(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30")))
            .build();
    CarriedOver carried =
        CarryOver.from(plan, journal, CycleId.of("2026Q1")).to(next).orElseThrow();
    all.add(carried);
    all.add(carried.report());
  }

  private void reviews() {
    Reviews reviews = Reviews.of(card);
    all.add(reviews.weekly());
    all.add(reviews.monthly());
    all.add(reviews.quarterly(CycleId.of("2026Q1")));
    all.add(reviews.dossier(PERSON));
    all.addAll(reviews.recognitions(BigDecimal.ONE));
  }

  private void graphs() {
    AlignmentGraph alignment = AlignmentGraph.of(plan);
    DependencyGraph dependencies = DependencyGraph.of(plan);
    ResponsibilityGraph responsibility = ResponsibilityGraph.of(plan);
    all.add(alignment);
    all.add(dependencies);
    all.add(dependencies.criticalPath());
    all.add(dependencies.risk(goal -> 0.25));
    all.add(dependencies.bottlenecks(1));
    all.add(responsibility);
    all.addAll(responsibility.load());
    all.add(alignment.diagram(DiagramOptions.standard()));
  }
}
