package dev.okr.core.week;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.Person;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.testkit.PlanArbitraries;
import dev.okr.core.testkit.ValueArbitraries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every plan, journal and day. */
class WeeksProperties {

  @Provide
  Arbitrary<Plan> plans() {
    return PlanArbitraries.plans();
  }

  @Provide
  Arbitrary<Journal> journals() {
    return JournalArbitraries.journals();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return ValueArbitraries.days();
  }

  @Property(tries = 200)
  void everybodysWeekIsOrderedAndSaysWhatRunsOnly(
      @ForAll("plans") Plan plan,
      @ForAll("journals") Journal journal,
      @ForAll("days") LocalDate on) {
    for (MyWeek week : Weeks.of(plan, journal, on).all()) {
      List<LocalDate> dues = new ArrayList<>();
      for (WeekItem item : week.items()) {
        dues.add(item.due().orElse(LocalDate.MAX));
        assertThat(item.lateDays()).isNotNegative();
        assertThat(item.lateDays() == 0 || item.due().orElseThrow().isBefore(on)).isTrue();
        assertThat(week.sentence(item, "en")).isNotBlank().doesNotContain("\n");
        if (item.on().kind() == SubjectKind.KEY_RESULT) {
          KeyResultId keyResult = KeyResultId.of(item.on().id());
          assertThat(plan.startOf(keyResult).filter(day -> day.isAfter(on))).isEmpty();
        }
      }
      assertThat(dues).isSorted();
      assertThat(week.text("zh")).isNotBlank();
    }
  }

  @Property(tries = 100)
  void aWeekAskedAloneIsTheOneAmongAll(
      @ForAll("plans") Plan plan,
      @ForAll("journals") Journal journal,
      @ForAll("days") LocalDate on) {
    Weeks weeks = Weeks.of(plan, journal, on);
    List<String> all = weeks.all().stream().map(week -> week.text("en")).toList();
    List<String> each = new ArrayList<>();
    for (Person person : plan.people()) {
      each.add(Weeks.of(plan, journal, on).of(person.id()).orElseThrow().text("en"));
    }
    assertThat(each).isEqualTo(all);
  }

  @Property(tries = 100)
  void aPlanWhoseCyclesAreAllClosedAsksOnlyForWhatHasNoCycle(
      @ForAll("plans") Plan plan,
      @ForAll("journals") Journal journal,
      @ForAll("days") LocalDate on) {
    Journal closed = journal;
    for (int i = 0; i < plan.cycles().size(); i++) {
      closed =
          closed.append(
              Closed.builder()
                  .id("close-it-all-" + i)
                  .by("x")
                  .cycle(plan.cycles().get(i).id())
                  .on(on)
                  .recordedAt(Instant.parse("9999-01-01T00:00:00Z"))
                  .build());
    }
    for (MyWeek week : Weeks.of(plan, closed, on).all()) {
      for (WeekItem item : week.items()) {
        if (item.on().kind() == SubjectKind.KEY_RESULT) {
          assertThat(plan.cycleOf(KeyResultId.of(item.on().id()))).isEmpty();
        }
      }
    }
  }
}
