package dev.okr.scoring.review.people;

import static dev.okr.scoring.review.Entries.recognition;
import static dev.okr.scoring.review.Entries.revised;
import static dev.okr.scoring.review.Entries.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Link;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Raci;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.review.Entries;
import dev.okr.scoring.review.Reviews;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The evidence of what a party contributed. */
class ContributionDossierTest {

  private static final LocalDate ON = Scenario.END;
  private static final Target TO_HUNDRED =
      new Target.FromTo(BigDecimal.ZERO, new BigDecimal("100"));
  private static final PartyId PAYMENTS = PartyId.of("payments");
  private static final PartyId GROWTH = PartyId.of("growth");
  private static final PartyId RISK = PartyId.of("risk");
  private static final PartyId LEGAL = PartyId.of("legal");

  private static KeyResult.Builder keyResult(String id) {
    return KeyResult.builder()
        .from(Scenario.keyResult(id, Scenario.measure("m", "up", TO_HUNDRED)));
  }

  private static Dependency needs(String id, String dependent, String provider) {
    Dependency.Builder made = Dependency.builder();
    made.id(DependencyId.of(id))
        .dependent(GoalRef.to(KeyResultId.of(dependent)))
        .provider(GoalRef.to(KeyResultId.of(provider)));
    return made.build();
  }

  private static final Plan PLAN = plan();

  private static Plan plan() {
    Objective.Builder top = Objective.builder();
    top.id(ObjectiveId.of("top")).addKeyResult(keyResult("T").build());
    Objective.Builder team = Objective.builder();
    team.id(ObjectiveId.of("O"))
        .ambition(Ambition.COMMITTED)
        .addTheme(ThemeId.of("profit"))
        .addContributesTo(Alignment.to(GoalRef.to(ObjectiveId.of("year"))))
        .addContributesTo(Alignment.to(GoalRef.to(KeyResultId.of("T"))))
        .addContributesTo(Alignment.to(GoalRef.to(KeyResultId.of("nowhere"))))
        .addKeyResult(
            keyResult("K")
                .owner(PAYMENTS)
                .addParticipant(GROWTH)
                .raci(
                    new Raci(
                        List.of(RISK, PAYMENTS),
                        List.of(PAYMENTS),
                        List.of(GROWTH),
                        List.of(LEGAL)))
                .build())
        .addKeyResult(keyResult("L").owner(GROWTH).ambition(Ambition.LEARNING).build());
    Initiative.Builder initiative = Initiative.builder();
    initiative
        .id(InitiativeId.of("I"))
        .addContributesTo(KeyResultId.of("K"))
        .addLink(new Link("jira", "PAY-1", "https://jira.example/PAY-1"));
    Person.Builder lin = Person.builder();
    lin.id(Entries.LIN).addTeam(PAYMENTS).addTeam(RISK);
    return Plan.builder("p")
        .objectives(List.of(top.build(), team.build()))
        .dependencies(List.of(needs("D1", "K", "L"), needs("D2", "T", "K")))
        .initiatives(List.of(initiative.build()))
        .people(List.of(lin.build()))
        .build();
  }

  private static final List<Entry> ENTRIES =
      List.of(
          value("e1", "K", ON.minusDays(1), "40"),
          value("e2", "K", ON.plusDays(1), "99"),
          revised("r", ON, "K", new Target.FromTo(BigDecimal.ZERO, new BigDecimal("50"))),
          recognition("t2", ON, "K", "payments", "growth"),
          recognition("t1", ON.minusDays(3), "K", "lin"),
          recognition("t3", ON.plusDays(1), "K", "payments"));

  private static ContributionDossier dossier(PartyId party) {
    return Reviews.of(Scorer.standard().score(PLAN, Journal.of(ENTRIES), ON)).dossier(party);
  }

  @Test
  void theFourSidesStandSideBySide() {
    ContributionDossier dossier = dossier(PAYMENTS);
    assertThat(dossier.party()).isEqualTo(PAYMENTS);
    assertThat(dossier.on()).isEqualTo(ON);
    Contribution part = dossier.contributions().get(0);
    assertThat(dossier.contributions()).hasSize(1);
    assertThat(part.keyResult()).isEqualTo(KeyResultId.of("K"));
    assertThat(part.involvements())
        .extracting(Involvement::role)
        .containsExactly(
            ContributionRole.OWNER, ContributionRole.RESPONSIBLE, ContributionRole.ACCOUNTABLE);
    assertThat(part.score()).contains(Score.of("0.8"));
    assertThat(part.band()).contains("yellow");
    assertThat(part.light()).as("nothing is expected without a cycle").isEqualTo(Light.GREEN);
    assertThat(part.evidence())
        .extracting(evidence -> evidence.entry().value())
        .contains("e1")
        .doesNotContain("e2");
    assertThat(part.ambition()).contains(Ambition.COMMITTED);
    assertThat(part.metrics()).hasToString("[up]");
    assertThat(part.needs()).extracting(d -> d.id().value()).containsExactly("D1");
    assertThat(part.revisions()).extracting(Entry::id).hasToString("[r]");
    assertThat(part.drives()).extracting(d -> d.id().value()).containsExactly("D2");
    assertThat(part.serves()).hasToString("[O, year, top]");
    assertThat(part.themes()).hasToString("[profit]");
    assertThat(part.initiatives()).extracting(i -> i.links().get(0).key()).containsExactly("PAY-1");
    assertThat(part.with()).hasToString("[growth, risk]");
    assertThat(dossier.recognitions()).extracting(Entry::id).hasToString("[t2]");
  }

  @Test
  void aPersonHasAPartInWhatTheirTeamsHave() {
    ContributionDossier dossier = dossier(Entries.LIN);
    assertThat(dossier.contributions())
        .singleElement()
        .satisfies(
            part ->
                assertThat(part.involvements())
                    .containsExactly(
                        new Involvement(PAYMENTS, ContributionRole.OWNER),
                        new Involvement(PAYMENTS, ContributionRole.RESPONSIBLE),
                        new Involvement(PAYMENTS, ContributionRole.ACCOUNTABLE),
                        new Involvement(RISK, ContributionRole.RESPONSIBLE)));
    assertThat(dossier.recognitions()).extracting(Entry::id).hasToString("[t1, t2]");
  }

  @Test
  void theKeyResultsOwnWordOfAmbitionCountsAndSilenceStaysSilence() {
    assertThat(dossier(GROWTH).contributions())
        .extracting(Contribution::ambition)
        .containsExactly(Optional.of(Ambition.COMMITTED), Optional.of(Ambition.LEARNING));
    assertThat(dossier(GROWTH).contributions().get(0).involvements())
        .extracting(Involvement::role)
        .containsExactly(ContributionRole.PARTICIPANT, ContributionRole.CONSULTED);
  }

  @Test
  void whoIsOnlyInformedOrUnknownContributesNothing() {
    assertThat(dossier(LEGAL).contributions()).isEmpty();
    assertThat(dossier(PartyId.of("stranger")).contributions()).isEmpty();
    assertThat(dossier(PartyId.of("stranger")).recognitions()).isEmpty();
  }

  @Test
  void nothingInADossierAddsUp() {
    assertThat(ContributionDossier.class.getDeclaredMethods())
        .filteredOn(method -> !method.isSynthetic())
        .extracting(Method::getName)
        .containsExactlyInAnyOrder("party", "on", "contributions", "recognitions");
    assertThat(Arrays.stream(ContributionRole.values()).map(r -> r.label().in("zh")))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }
}
