package dev.okr.core.rule.summary;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.Party;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.util.List;

/** What the elements of a plan are called where people read of them. */
final class PlanNames {

  /** As many as fit on a line; the first whatever its length. */
  private static final int LINE = 110;

  private static final int LONGEST_TITLE = 40;

  private final Plan plan;
  private final int keyResults;

  PlanNames(Plan plan) {
    this.plan = plan;
    this.keyResults =
        plan.objectives().stream().mapToInt(objective -> objective.keyResults().size()).sum();
  }

  /** How many elements of a kind the plan has; 0 of kinds that nobody counts. */
  int count(SubjectKind kind) {
    return switch (kind) {
      case METRIC -> plan.dictionary().metrics().size();
      case OBJECTIVE -> plan.objectives().size();
      case KEY_RESULT -> keyResults;
      case DEPENDENCY -> plan.dependencies().size();
      case THEME -> plan.themes().size();
      case CYCLE -> plan.cycles().size();
      case PARTY -> plan.teams().size() + plan.people().size();
      case PLAN, INITIATIVE, WAIVER, ENTRY -> 0;
    };
  }

  /** The names of the first, and how many more there are. */
  String few(List<Subject> subjects, String tag) {
    String names = "";
    int shown = 0;
    for (Subject subject : subjects) {
      String name = name(subject, tag);
      if (shown > 0 && names.length() + name.length() > LINE) {
        int more = subjects.size() - shown;
        return RuleTexts.get("names.more", "names", names, "more", more).in(tag);
      }
      names = shown == 0 ? name : RuleTexts.get("names.next", "first", names, "next", name).in(tag);
      shown++;
    }
    return names;
  }

  /** The title of a goal or metric; empty for others, and where it is called by its id. */
  String titleOf(Subject subject, String tag) {
    LocalizedText title =
        switch (subject.kind()) {
          case OBJECTIVE ->
              plan.objective(ObjectiveId.of(subject.id()))
                  .map(Objective::title)
                  .orElse(LocalizedText.empty());
          case KEY_RESULT ->
              plan.keyResult(KeyResultId.of(subject.id()))
                  .map(KeyResult::title)
                  .orElse(LocalizedText.empty());
          case METRIC ->
              plan.metric(MetricId.of(subject.id()))
                  .map(Metric::title)
                  .orElse(LocalizedText.empty());
          default -> LocalizedText.empty();
        };
    String shown = title(title, tag);
    return shown.equalsIgnoreCase(subject.id()) ? "" : shown;
  }

  private String name(Subject subject, String tag) {
    String id = PlainText.line(subject.id(), LONGEST_TITLE);
    return switch (subject.kind()) {
      case METRIC ->
          plan.metric(MetricId.of(subject.id()))
              .map(Metric::title)
              .map(title -> title(title, tag))
              .filter(title -> !title.isBlank())
              .orElse(id);
      case OBJECTIVE, KEY_RESULT -> quoted(id, titleOf(subject, tag), tag);
      case PARTY -> plan.party(PartyId.of(subject.id())).map(party -> name(party, tag)).orElse(id);
      case PLAN, CYCLE, THEME, DEPENDENCY, INITIATIVE, WAIVER, ENTRY -> id;
    };
  }

  private static String name(Party party, String tag) {
    String name =
        party instanceof Team team
            ? title(team.title(), tag)
            : party instanceof Person person ? title(person.name(), tag) : "";
    return name.isBlank() ? PlainText.line(party.id().value(), LONGEST_TITLE) : name;
  }

  /** People find a goal by its id and know it by its title. */
  private static String quoted(String id, String title, String tag) {
    if (title.isBlank()) {
      return id;
    }
    return RuleTexts.get("names.quoted", "id", id, "title", title).in(tag);
  }

  private static String title(LocalizedText title, String tag) {
    return PlainText.line(title.in(tag), LONGEST_TITLE);
  }
}
