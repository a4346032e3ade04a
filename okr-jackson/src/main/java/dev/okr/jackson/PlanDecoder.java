package dev.okr.jackson;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Theme;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.metric.Metric;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanId;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a plan. */
final class PlanDecoder extends Decoder {

  static final String FORMAT = "plan/1";

  private static final Members PLAN =
      Members.of(
              "okr",
              "id",
              "title",
              "cycles",
              "themes",
              "teams",
              "people",
              "metrics",
              "objectives",
              "dependencies",
              "initiatives",
              "waivers",
              "extensions")
          .requiring("okr", "id");
  private static final Members CYCLE =
      Members.of("id", "title", "parent", "from", "to", "extensions").requiring("id", "from", "to");
  private static final Members THEME = Members.of("id", "title", "extensions").requiring("id");
  private static final Members WAIVER =
      Members.of("code", "on", "reason", "until").requiring("code", "on");

  private final Ids cycleIds;
  private final Ids themeIds;
  private final PartyDecoder parties;
  private final MetricDecoder metrics;
  private final GoalDecoder goals;
  private final WorkDecoder work;
  private final SubjectDecoder subjects;

  PlanDecoder(Values values, Lookahead lookahead) {
    super(values);
    this.cycleIds = values.newIds();
    this.themeIds = values.newIds();
    this.parties = new PartyDecoder(values);
    this.metrics = new MetricDecoder(values);
    this.goals = new GoalDecoder(values, lookahead);
    this.work = new WorkDecoder(values);
    this.subjects = new SubjectDecoder(values);
  }

  /** The plan, or {@code null} where a problem was added. */
  @Nullable Plan plan() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    PlanId id = null;
    LocalizedText title = LocalizedText.empty();
    List<Cycle> cycles = List.of();
    List<Theme> themes = List.of();
    List<Team> teams = List.of();
    List<Person> people = List.of();
    List<Metric> dictionary = List.of();
    List<Objective> objectives = List.of();
    List<Dependency> dependencies = List.of();
    List<Initiative> initiatives = List.of();
    List<Waiver> waivers = List.of();
    Extensions added = Extensions.none();
    for (String name = cursor.member(PLAN); name != null; name = cursor.member(PLAN)) {
      switch (name) {
        case "okr" -> {
          if (!isFormat()) {
            return null;
          }
        }
        case "id" -> id = values.id(PlanId::of);
        case "title" -> title = values.text();
        case "cycles" -> cycles = cursor.list(this::cycle);
        case "themes" -> themes = cursor.list(this::theme);
        case "teams" -> teams = cursor.list(parties::team);
        case "people" -> people = cursor.list(parties::person);
        case "metrics" -> dictionary = cursor.list(metrics::metric);
        case "objectives" -> objectives = cursor.list(goals::objective);
        case "dependencies" -> dependencies = cursor.list(work::dependency);
        case "initiatives" -> initiatives = cursor.list(work::initiative);
        case "waivers" -> waivers = cursor.list(this::waiver);
        default -> added = extensions.extensions();
      }
    }
    if (id == null || !cursor.problems().isEmpty()) {
      return null;
    }
    Plan.Builder made = Plan.builder(id.value()).title(title).waivers(waivers).extensions(added);
    try {
      return made.cycles(cycles)
          .themes(themes)
          .teams(teams)
          .people(people)
          .metrics(dictionary)
          .objectives(objectives)
          .dependencies(dependencies)
          .initiatives(initiatives)
          .build();
    } catch (IllegalArgumentException repeatedId) {
      if (values.idsAreTrusted()) {
        return null; // the second reading tells where the id stands, or throws again
      }
      throw repeatedId;
    }
  }

  /** Whether the document is of this format; what else is found in another one means nothing. */
  private boolean isFormat() throws IOException {
    String found = values.string();
    if (found == null || found.equals(FORMAT)) {
      return true;
    }
    cursor.problems().clear();
    cursor.problem(ProblemCode.WRONG_FORMAT, "found", found, "expected", FORMAT);
    return false;
  }

  private @Nullable Cycle cycle() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    boolean isNew = false;
    LocalDate from = null;
    LocalDate to = null;
    Cycle.Builder made = Cycle.builder();
    for (String name = cursor.member(CYCLE); name != null; name = cursor.member(CYCLE)) {
      switch (name) {
        case "id" -> {
          CycleId id = values.id(CycleId::of);
          isNew = cycleIds.isNew(id, "/cycles");
          if (id != null) {
            made.id(id);
          }
        }
        case "title" -> made.title(values.text());
        case "parent" -> made.parent(Optional.ofNullable(values.cycle()));
        case "from" -> {
          from = values.date();
          from = values.isSpan(from, to) ? from : null;
        }
        case "to" -> {
          to = values.date();
          to = values.isSpan(from, to) ? to : null;
        }
        default -> made.extensions(extensions.extensions());
      }
    }
    return !isNew || from == null || to == null || to.isBefore(from)
        ? null
        : made.span(new DateSpan(from, to)).build();
  }

  private @Nullable Theme theme() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    ThemeId id = null;
    boolean isNew = false;
    LocalizedText title = LocalizedText.empty();
    Extensions added = Extensions.none();
    for (String name = cursor.member(THEME); name != null; name = cursor.member(THEME)) {
      switch (name) {
        case "id" -> {
          id = values.id(ThemeId::of);
          isNew = themeIds.isNew(id, "/themes");
        }
        case "title" -> title = values.text();
        default -> added = extensions.extensions();
      }
    }
    return id == null || !isNew ? null : new Theme(id, title, added);
  }

  private @Nullable Waiver waiver() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    String code = null;
    Subject on = null;
    LocalizedText reason = LocalizedText.empty();
    LocalDate until = null;
    for (String name = cursor.member(WAIVER); name != null; name = cursor.member(WAIVER)) {
      switch (name) {
        case "code" -> code = values.id(text -> text);
        case "on" -> on = subjects.subject();
        case "reason" -> reason = values.text();
        default -> until = values.date();
      }
    }
    return code == null || on == null ? null : new Waiver(code, on, reason, until);
  }
}
