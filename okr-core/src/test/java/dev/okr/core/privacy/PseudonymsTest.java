package dev.okr.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Revision;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Raci;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-27");
  private static final Instant NOW = Instant.parse("2026-02-27T09:00:00Z");
  private static final PartyId LIN = PartyId.of("p.lin");

  private static final Plan PLAN =
      Plan.builder("p")
          .teams(Team.of("pay", "Payments"))
          .people(
              Person.builder()
                  .id("p.lin")
                  .name(LocalizedText.enZh("Lin Wei", "林伟"))
                  .teams("pay", "gone")
                  .leftOn(DAY)
                  .extensions(Extensions.of(Map.of("mail", "lin@example.org")))
                  .build(),
              Person.of("7", "Bo", "pay"))
          .metrics(
              Metric.builder()
                  .id("m")
                  .owner("gone")
                  .addRevision(
                      Revision.builder()
                          .version(2)
                          .effectiveFrom(DAY)
                          .approvedBy("Lin Wei")
                          .build())
                  .build())
          .objectives(
              Objective.builder()
                  .id("O")
                  .title("Lin's project")
                  .owner("p.lin")
                  .audience("p.lin", "pay")
                  .addKeyResult(
                      KeyResult.builder()
                          .id("K")
                          .owner("x-leaver")
                          .participants("7")
                          .raci(Raci.builder().accountable("p.lin").informed("pay").build())
                          .extensions(Extensions.of(Map.of("ask P.LIN", List.of("林伟说", "Linus"))))
                          .build())
                  .build())
          .build();

  private static CheckIn.Builder checkIn(String id) {
    CheckIn.Builder made = CheckIn.builder().id(id).by("p.lin").keyResult("K");
    made.on(DAY).recordedAt(NOW);
    return made;
  }

  private static Pseudonyms of(Entry... entries) {
    return Pseudonyms.of(PLAN, Journal.of(List.of(entries)));
  }

  @Test
  void peopleAreReplacedWhereverTheyAreNamedAndTeamsAreNot() {
    Pseudonyms made = of();
    assertThat(made.names())
        .containsExactly(
            entry(LIN, PartyId.of("person-1")),
            entry(PartyId.of("7"), PartyId.of("person-2")),
            entry(PartyId.of("x-leaver"), PartyId.of("person-3")));
    Objective objective = made.plan().objective(ObjectiveId.of("O")).orElseThrow();
    assertThat(objective.owner()).contains(PartyId.of("person-1"));
    assertThat(objective.audience()).containsExactly(PartyId.of("person-1"), PartyId.of("pay"));
    KeyResult keyResult = made.plan().keyResult(KeyResultId.of("K")).orElseThrow();
    assertThat(keyResult.owner()).contains(PartyId.of("person-3"));
    assertThat(keyResult.participants()).containsExactly(PartyId.of("person-2"));
    assertThat(keyResult.raci().orElseThrow().parties())
        .containsExactly(PartyId.of("person-1"), PartyId.of("pay"));
    assertThat(made.plan().dictionary().metrics().get(0).owner())
        .as("a team that only a person's teams name")
        .contains(PartyId.of("gone"));
  }

  @Test
  void namesAndExtensionsOfPeopleAreGoneTeamsAndLeavingStay() {
    Person lin = of().plan().people().get(0);
    assertThat(lin.name().isEmpty()).isTrue();
    assertThat(lin.extensions().isEmpty()).isTrue();
    assertThat(lin.teams()).containsExactly(PartyId.of("pay"), PartyId.of("gone"));
    assertThat(lin.leftOn()).contains(DAY);
  }

  @Test
  void freeTextIsMarkedAndListed() {
    CheckIn said =
        checkIn("e1")
            .note("Ask LIN WEI, lin wei or p.lin; Bob, 7 of 9, Lin, 请林伟确认")
            .addAsk(new Ask(LIN, LocalizedText.of("p.linear")))
            .build();
    Pseudonyms made = of(said);
    CheckIn after = (CheckIn) made.journal().entries().get(0);
    assertThat(after.by()).isEqualTo(PartyId.of("person-1"));
    assertThat(after.asks().get(0).to()).isEqualTo(PartyId.of("person-1"));
    assertThat(after.asks().get(0).text().in("en")).isEqualTo("p.linear");
    String note = after.note().in("en");
    assertThat(note)
        .doesNotContainIgnoringCase("lin wei")
        .doesNotContain("p.lin", "林伟")
        .contains("Bob", "7 of 9", "Lin,", "[person-1/");
    TextToReview listed =
        made.review().stream()
            .filter(text -> text.place().equals("/journal/e1/note"))
            .findFirst()
            .orElseThrow();
    assertThat(listed.before()).isEqualTo(said.note().in("en"));
    assertThat(listed.after()).isEqualTo(note);
    assertThat(listed.isMarked()).isTrue();
    assertThat(made.review())
        .filteredOn(text -> text.place().equals("/objectives/O/title"))
        .as("a word of a name is only listed")
        .singleElement()
        .satisfies(text -> assertThat(text.isMarked()).isFalse());
    assertThat(made.review())
        .extracting(TextToReview::place)
        .contains("/metrics/m/revisions/0/approvedBy")
        .noneMatch(place -> place.contains("asks"));
    assertThat(made.plan().keyResult(KeyResultId.of("K")).orElseThrow().extensions().toString())
        .contains("Linus", "ask [person-1")
        .doesNotContain("林伟");
  }

  @Test
  void textsThatDifferStayDifferent() {
    CheckIn open =
        checkIn("e1")
            .addBlocker(new Blocker(LocalizedText.of("Lin Wei is ill"), true))
            .addBlocker(new Blocker(LocalizedText.of("lin wei is ill"), true))
            .addBlocker(new Blocker(LocalizedText.of("林伟 is ill"), true))
            .build();
    CheckIn again =
        checkIn("e2").addBlocker(new Blocker(LocalizedText.of("lin wei is ill"), false)).build();
    List<Entry> after = of(open, again).journal().entries();
    List<Blocker> blockers = ((CheckIn) after.get(0)).blockers();
    assertThat(blockers).doesNotHaveDuplicates();
    assertThat(((CheckIn) after.get(1)).blockers().get(0).text()).isEqualTo(blockers.get(1).text());
  }

  @Test
  void idsOfEntriesThatHoldSomebodyAreReplacedWithWhatPointsToThem() {
    EntryId derived = EntryId.derived(CheckIn.class, Subject.of(KeyResultId.of("K")), DAY, LIN);
    CheckIn made = checkIn(derived.value()).build();
    CheckIn mended = checkIn("e2").corrects(derived).build();
    Retracted back =
        Retracted.builder().id("e3").by("7").target(derived).on(DAY).recordedAt(NOW).build();
    Decision about =
        Decision.builder()
            .id("e4")
            .by("pay")
            .text("x")
            .addAbout(Subject.of(LIN))
            .on(DAY)
            .recordedAt(NOW)
            .build();
    List<Entry> after = of(made, mended, back, about).journal().entries();
    EntryId id = after.get(0).id();
    assertThat(id.value()).isEqualTo("checkIn/keyResult/K/2026-02-27/[person-1]");
    assertThat(after.get(1).corrects()).contains(id);
    assertThat(((Retracted) after.get(2)).target()).isEqualTo(id);
    assertThat(after.get(3).subjects()).containsExactly(Subject.of(PartyId.of("person-1")));
  }

  @Test
  void aPseudonymStandsNowhereBefore() {
    Plan plan = PLAN.with(Team.of("Person-1", "x"));
    ScoreAdjusted said =
        ScoreAdjusted.builder()
            .id("e")
            .by("pay")
            .goal(GoalRef.to(KeyResultId.of("K")))
            .reason("12 person2-days")
            .on(DAY)
            .recordedAt(NOW)
            .build();
    Pseudonyms made = Pseudonyms.of(plan, Journal.of(List.of(said)));
    assertThat(made.names().get(LIN)).isEqualTo(PartyId.of("person3-1"));
    assertThat(Pseudonyms.of(plan, Journal.of(List.of(said))).names()).isEqualTo(made.names());
  }

  @Test
  void pseudonymsAreInOrderHoweverMany() {
    Plan plan = Plan.builder("p").build();
    for (int i = 0; i < 11; i++) {
      plan = plan.with(Person.of("q" + i, "Name" + i));
    }
    assertThat(Pseudonyms.of(plan, Journal.empty()).names().values())
        .extracting(PartyId::value)
        .startsWith("person-01", "person-02")
        .isSorted();
    Plan nobody = Plan.builder("p").build();
    assertThat(Pseudonyms.of(nobody, Journal.empty()).names()).isEmpty();
    assertThat(Pseudonyms.of(nobody, Journal.empty()).plan()).isEqualTo(nobody);
  }

  @Test
  void aTextThatWouldBecomeTooLongIsWithheld() {
    String name = "林伟".repeat(Limits.TEXT / 2);
    CheckIn said = checkIn("e1").note(name).build();
    CheckIn other = checkIn("e2").note(name.substring(2) + "。。").build();
    List<Entry> after = of(said, other).journal().entries();
    assertThat(((CheckIn) after.get(0)).note().in("en")).isEqualTo("[person-text-1]");
    assertThat(((CheckIn) after.get(1)).note().in("en")).isEqualTo("[person-text-2]");
    CheckIn large = checkIn("e3").build();
    for (int i = 0; i < 4; i++) {
      large =
          large.toBuilder()
              .addBlocker(new Blocker(LocalizedText.of(i + " 林伟".repeat(100_000)), true))
              .build();
    }
    CheckIn shortened = (CheckIn) of(large).journal().entries().get(0);
    assertThat(shortened.blockers()).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void whatNamesOnePersonIsToldWithItsPlaces() {
    CheckIn own = checkIn("e1").build();
    CheckIn about = checkIn("e2").by("7").note("thanks, 林伟").build();
    CheckIn other = checkIn("e3").by("7").note("Linus").build();
    PersonalData data = PersonalData.of(PLAN, Journal.of(List.of(own, about, other)), LIN);
    assertThat(data.person()).contains(PLAN.people().get(0));
    assertThat(data.inPlan())
        .extracting(PersonalPlace::place)
        .containsExactly(
            "/people/p.lin",
            "/metrics/m/revisions/0/approvedBy",
            "/objectives/O/title",
            "/objectives/O/audience/0",
            "/objectives/O/owner",
            "/objectives/O/keyResults/K/raci/accountable/0",
            "/objectives/O/keyResults/K/extensions");
    assertThat(data.inJournal())
        .extracting(PersonalPlace::place)
        .containsExactly("/journal/e1/by", "/journal/e2/note");
    assertThat(data.entries()).containsExactly(own, about);
    PersonalData leaver = PersonalData.of(PLAN, Journal.empty(), PartyId.of("x-leaver"));
    assertThat(leaver.person()).isEmpty();
    assertThat(leaver.inPlan())
        .containsExactly(new PersonalPlace("/objectives/O/keyResults/K/owner", "x-leaver"));
    assertThat(PersonalData.of(PLAN, Journal.empty(), PartyId.of("nobody")).inPlan()).isEmpty();
  }
}
