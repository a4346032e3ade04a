package dev.okr.jackson.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Journal;
import dev.okr.core.metric.Metric;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.diff.PlanDiff;
import dev.okr.core.privacy.PersonalData;
import dev.okr.core.privacy.PlanView;
import dev.okr.core.privacy.Pseudonyms;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.testkit.Snippets;
import dev.okr.core.time.FiscalCalendar;
import dev.okr.core.week.MyWeek;
import dev.okr.core.week.Weeks;
import dev.okr.graph.AlignmentGraph;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.review.Reviews;
import dev.okr.scoring.review.page.Html;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of docs/people.md, run. */
class PeopleTourTest {

  private final OkrJson json = OkrJson.standard();
  private final Plan plan = plan("9");
  private final Plan january = plan("8");
  private final LocalDate on = LocalDate.parse("2026-02-27");
  private final LocalDate monday = LocalDate.parse("2026-03-02");
  private final Journal journal =
      Journal.of(
          List.of(
              CheckIn.builder()
                  .id("e1")
                  .on(LocalDate.parse("2026-02-20"))
                  .recordedAt(Instant.parse("2026-02-20T09:00:00Z"))
                  .by("p.lin")
                  .keyResult("O1.KR1")
                  .value("7")
                  .note("Lin asks the bank")
                  .build()));

  private static Plan plan(String target) {
    return Plan.builder("company-2026Q1")
        .cycles(FiscalCalendar.calendarYear().yearWithQuarters(2026).subList(0, 2))
        .teams(Team.of("board", "Board"))
        .people(Person.of("p.lin", "Lin"))
        .metrics(Metric.builder().id("coverage").build())
        .objectives(
            Objective.builder()
                .id("O1")
                .title("Pay everywhere")
                .owner("p.lin")
                .cycle("2026Q1")
                .addKeyResult(keyResult("O1.KR1", target).owner("p.lin").build())
                .build(),
            Objective.builder()
                .id("O2")
                .title("Buy a rival")
                .owner("board")
                .cycle("2026Q1")
                .addAudience(PartyId.of("board"))
                .addKeyResult(keyResult("O2.KR1", target).build())
                .build())
        .build();
  }

  private static KeyResult.Builder keyResult(String id, String target) {
    KeyResult.Builder keyResult = KeyResult.builder();
    keyResult.id(id).addMeasure(Measure.of("coverage", Target.fromTo("4", target)));
    return keyResult;
  }

  @Test
  void aPersonHasAWeek() {
    Scorecard card = Scorer.standard().score(plan, journal, on);
    Weeks weeks = Weeks.of(plan, journal, monday).scoredBy(card::computed);
    MyWeek week = weeks.of(PartyId.of("p.lin")).orElseThrow();
    week.checkIns(); // as data
    week.text("en"); // or as text, in English or Chinese

    assertThat(week.checkIns()).hasSize(1);
    assertThat(week.text("en")).contains("O1.KR1");
  }

  @Test
  void aPartySeesWhatItMaySee() {
    Scorecard card = Scorer.standard().score(plan, journal, on); // always of the whole plan
    Scorecard seen = card.seenBy(PartyId.of("p.lin"));
    String document = json.writeScorecard(seen, true);
    String page = Html.of(seen, "en").weekly(Reviews.of(seen).weekly());

    assertThat(card.plan().toString() + json.writePlan(card.plan())).contains("Buy a rival");
    assertThat(document + page).contains("O2.KR1").contains("restricted").doesNotContain("rival");
  }

  @Test
  void aPlanHasAViewOfItsOwn() {
    PlanView view = PlanView.of(plan, PartyId.of("p.lin"));
    AlignmentGraph graph =
        AlignmentGraph.of(view.plan()); // the shape of the whole, without titles and owners
    Journal entries = view.journal(journal);
    RuleBook rules = RuleBook.standard();
    Report findings =
        view.report(rules.check(plan, journal, on), rules.check(view.plan(), entries, on));
    PlanDiff changes = view.changesSince(PlanView.of(january, view.as()));

    assertThat(graph.edges()).isEqualTo(AlignmentGraph.of(plan).edges());
    assertThat(entries).isEqualTo(journal);
    assertThat(findings.findings()).isNotEmpty();
    assertThat(changes.changes()).hasSize(1);
  }

  @Test
  void peopleHavePseudonyms() {
    Pseudonyms pseudonyms = Pseudonyms.of(plan, journal);
    pseudonyms.plan();
    pseudonyms.journal();
    pseudonyms.review(); // texts in which a name or id was found: a person must read them
    pseudonyms.names(); // who is who: keep it apart, or throw it away

    assertThat(pseudonyms.plan().party(PartyId.of("p.lin"))).isEmpty();
    assertThat(pseudonyms.review()).hasSize(1);
    assertThat(pseudonyms.names()).containsKey(PartyId.of("p.lin"));
  }

  @Test
  void aPersonGetsTheirData() {
    PersonalData data = PersonalData.of(plan, journal, PartyId.of("p.lin"));
    String export = json.writePersonalData(data, true);

    assertThat(export).contains("Lin asks the bank");
  }

  @Test
  void thePageShowsThisCode() {
    Snippets.areCodeOf("people.md", PeopleTourTest.class);
  }
}
