package dev.okr.core.week;

import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.plan.Plan;
import dev.okr.core.privacy.PlanView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked of one person in the week that begins on a day: as data, and as a text in a
 * language. In every list what is due first comes first, what has no day last, and of one day what
 * comes first in the plan.
 */
public final class MyWeek {

  private static final Comparator<WeekItem> FIRST_DUE =
      Comparator.comparing(item -> item.due().orElse(LocalDate.MAX));

  private final Plan plan;
  private final PlanView view;
  private final Person person;
  private final LocalDate on;
  private final int days;
  private final List<WeekItem> items;

  MyWeek(Plan plan, PlanView view, Person person, LocalDate on, int days, List<WeekItem> items) {
    this.plan = plan;
    this.view = view;
    this.person = person;
    this.on = on;
    this.days = days;
    List<WeekItem> sorted = new ArrayList<>(items);
    sorted.sort(FIRST_DUE);
    this.items = List.copyOf(sorted);
  }

  /** Whose week it is. */
  public PartyId person() {
    return person.id();
  }

  /** Its first day. */
  public LocalDate on() {
    return on;
  }

  /** Its last day, included. */
  public LocalDate until() {
    return on.plusDays(days - 1L);
  }

  /** The day on which the person left, if that is over: nothing is asked of them. */
  public Optional<LocalDate> left() {
    return person.leftOn().filter(day -> !day.isAfter(on));
  }

  /** Everything that is asked, of all kinds. */
  public List<WeekItem> items() {
    return items;
  }

  /** Weekly check-ins. */
  public List<CheckInDue> checkIns() {
    return of(CheckInDue.class);
  }

  /** Values of measures. */
  public List<ValueDue> values() {
    return of(ValueDue.class);
  }

  /** Requests for support. */
  public List<SupportAsked> asks() {
    return of(SupportAsked.class);
  }

  /** Open blockers. */
  public List<BlockerToAnswer> blockers() {
    return of(BlockerToAnswer.class);
  }

  /** Dependencies to agree on. */
  public List<AgreementToGive> agreements() {
    return of(AgreementToGive.class);
  }

  /** Milestones. */
  public List<MilestoneDue> milestones() {
    return of(MilestoneDue.class);
  }

  /** Decisions that wait. */
  public List<DecisionDue> decisions() {
    return of(DecisionDue.class);
  }

  private <T extends WeekItem> List<T> of(Class<T> kind) {
    return items.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** What one of the items says, in one line. */
  public String sentence(WeekItem item, Locale language) {
    return sentence(item, Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /** As {@code sentence(WeekItem, Locale)}, by a language tag such as {@code zh}. */
  public String sentence(WeekItem item, String languageTag) {
    return new WeekWords(plan, view, Objects.requireNonNull(languageTag, "languageTag"))
        .sentence(Objects.requireNonNull(item, "item"));
  }

  /** The week as a text of several lines. */
  public String text(Locale language) {
    return text(Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /** As {@link #text(Locale)}, by a language tag such as {@code zh}. */
  public String text(String languageTag) {
    return new WeekWords(plan, view, Objects.requireNonNull(languageTag, "languageTag"))
        .page(this, person);
  }

  @Override
  public String toString() {
    return "Week of " + person.id() + " from " + on + " (" + items.size() + " items)";
  }
}
