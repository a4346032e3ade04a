package dev.okr.core.week;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.journal.Journal;
import dev.okr.core.message.Texts;
import dev.okr.core.org.Party;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.plan.Plan;
import dev.okr.core.privacy.PlanView;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.Limits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What each person of a plan has to do in the week that begins on a day. The plan and its journal
 * are prepared once, when first asked; each person's week then looks at little but their own goals.
 *
 * <pre>{@code
 * Weeks weeks = Weeks.of(plan, journal, monday).scoredBy(card::computed);
 * weeks.of(PartyId.of("p.lin")).orElseThrow().text("en");
 * }</pre>
 *
 * <p>A person is asked for what they own or are accountable for, themself or through a team they
 * are in. Only what counts in the journal is looked at. Goals that are not active, have not begun
 * or belong to a closed cycle ask for nothing; nor do those whose last day is over, but for
 * milestones that are late. Goals that are restricted for the person ({@link PlanView}) ask for
 * nothing either; of a request for support that reaches somebody outside their audience, the words
 * are hidden.
 */
public final class Weeks {

  /** The code of the problem that a plan has no person of an id. */
  public static final String UNKNOWN_PERSON = "WEEK-001";

  /** The code of the problem that an id is a team's. */
  public static final String NOT_A_PERSON = "WEEK-002";

  private static final Texts TEXTS = Texts.of(Weeks.class);

  private final Plan plan;
  private final Journal journal;
  private final LocalDate on;
  private final WeekOptions options;
  private final Function<GoalRef, Optional<BigDecimal>> scores;
  private @Nullable WeekContext context;

  private Weeks(
      Plan plan,
      Journal journal,
      LocalDate on,
      WeekOptions options,
      Function<GoalRef, Optional<BigDecimal>> scores) {
    this.plan = plan;
    this.journal = journal;
    this.on = on;
    this.options = options;
    this.scores = scores;
  }

  /**
   * The weeks that begin on a day.
   *
   * @throws dev.okr.core.value.LimitException if the day is not of the years 0001 to 9999
   */
  public static Weeks of(Plan plan, Journal journal, LocalDate on) {
    return new Weeks(
        Objects.requireNonNull(plan, "plan"),
        Objects.requireNonNull(journal, "journal"),
        Limits.requireDay(Objects.requireNonNull(on, "on")),
        WeekOptions.standard(),
        goal -> Optional.empty());
  }

  /** The same by another rhythm, calendar or number of days. */
  public Weeks with(WeekOptions other) {
    return new Weeks(plan, journal, on, Objects.requireNonNull(other, "other"), scores);
  }

  /**
   * The same with scores: a key result whose score is 1 or more asks for no check-in and no value,
   * unless it has a bound that must hold to the end.
   *
   * @param computed the score of a goal as measured, such as {@code card::computed}
   */
  public Weeks scoredBy(Function<GoalRef, Optional<BigDecimal>> computed) {
    return new Weeks(plan, journal, on, options, Objects.requireNonNull(computed, "computed"));
  }

  /** The week of a person; a problem if there is none of that id in the plan. */
  public Outcome<MyWeek> of(PartyId person) {
    Party party = plan.party(Objects.requireNonNull(person, "person")).orElse(null);
    if (party instanceof Person found) {
      return Outcome.ok(week(found));
    }
    boolean isTeam = party != null;
    String code = isTeam ? NOT_A_PERSON : UNKNOWN_PERSON;
    Location place = new Location(isTeam ? "/teams" : "/people", 0, 0);
    Map<String, String> id = Map.of("id", PlainText.line(person.value()));
    return Outcome.rejected(List.of(new Problem(code, place, new Message(TEXTS.get(code), id))));
  }

  /** Everybody's week, in the order of the plan's people. */
  public List<MyWeek> all() {
    return plan.people().stream().map(this::week).toList();
  }

  private MyWeek week(Person person) {
    boolean hasLeft = person.leftOn().filter(day -> !day.isAfter(on)).isPresent();
    PlanView view = PlanView.of(plan, person.id());
    List<WeekItem> items =
        hasLeft ? List.of() : new PersonalWeekMaker(context(), view, person).items();
    return new MyWeek(plan, view, person, on, options.days(), items);
  }

  private WeekContext context() {
    WeekContext made = context;
    if (made == null) {
      made = WeekContext.of(plan, journal, on, options, scores);
      context = made;
    }
    return made;
  }
}
