package dev.okr.core.plan.diff;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Theme;
import dev.okr.core.metric.Metric;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.plan.Waiver;
import dev.okr.core.time.Cycle;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Compares two plans: matches first, then what is the same. */
final class Comparison {

  private final Plan before;
  private final Plan after;
  private final Matching<Cycle> cycles;
  private final Matching<Theme> themes;
  private final Matching<Team> teams;
  private final Matching<Person> people;
  private final Matching<Metric> metrics;
  private final Matching<Objective> objectives;
  private final Matching<KeyResult> keyResults;
  private final Matching<Dependency> dependencies;
  private final Matching<Initiative> initiatives;
  private final Renames renames = new Renames();
  private final List<PlanChange> changes = new ArrayList<>();

  Comparison(Plan before, Plan after) {
    this.before = before;
    this.after = after;
    cycles =
        match(
            SubjectKind.CYCLE,
            before.cycles(),
            after.cycles(),
            each -> each.id().value(),
            List.of(each -> title(each.title()), each -> Optional.of(each.span().toString())));
    themes =
        match(
            SubjectKind.THEME,
            before.themes(),
            after.themes(),
            each -> each.id().value(),
            List.of(each -> title(each.title())));
    teams =
        Matching.of(
            before.teams(),
            after.teams(),
            each -> each.id().value(),
            List.of(each -> title(each.title())));
    people =
        Matching.of(
            before.people(),
            after.people(),
            each -> each.id().value(),
            List.of(each -> title(each.name())));
    Map<String, String> parties = new HashMap<>(teams.renamed());
    parties.putAll(people.renamed());
    renames.put(SubjectKind.PARTY, parties);
    metrics =
        match(
            SubjectKind.METRIC,
            before.dictionary().metrics(),
            after.dictionary().metrics(),
            each -> each.id().value(),
            List.of(each -> title(each.title()), each -> title(each.definition().formula())));
    objectives =
        match(
            SubjectKind.OBJECTIVE,
            before.objectives(),
            after.objectives(),
            each -> each.id().value(),
            List.of(each -> title(each.title())));
    keyResults =
        match(
            SubjectKind.KEY_RESULT,
            before.keyResults(),
            after.keyResults(),
            each -> each.id().value(),
            List.of(
                each -> title(each.title()),
                each ->
                    each.measures().isEmpty()
                        ? Optional.empty()
                        : Optional.of(each.measures().toString())));
    dependencies =
        match(
            SubjectKind.DEPENDENCY,
            before.dependencies(),
            after.dependencies(),
            each -> each.id().value(),
            List.of());
    initiatives =
        match(
            SubjectKind.INITIATIVE,
            before.initiatives(),
            after.initiatives(),
            each -> each.id().value(),
            List.of(each -> title(each.title())));
  }

  private <T> Matching<T> match(
      SubjectKind kind,
      List<T> earlier,
      List<T> later,
      Function<T, String> idOf,
      List<Function<T, Optional<String>>> contents) {
    Matching<T> matching = Matching.of(earlier, later, idOf, contents);
    renames.put(kind, matching.renamed());
    return matching;
  }

  private static Optional<String> title(LocalizedText title) {
    return title.isBlank() ? Optional.empty() : Optional.of(title.byTag().toString());
  }

  List<PlanChange> changes() {
    Subject plan = Subject.of(after.id());
    if (!before.id().equals(after.id())) {
      tell(ChangeKind.RENAMED, plan, "id", Shown.of(before.id()), Shown.of(after.id()));
    }
    field(
        Field.<Plan, LocalizedText>of(ChangeKind.RETITLED, "title", Plan::title, text -> text),
        before,
        after,
        plan);
    elements("cycles", cycles, each -> Subject.of(each.id()), Cycle::title, ComparedMembers.CYCLE);
    elements("themes", themes, each -> Subject.of(each.id()), Theme::title, ComparedMembers.THEME);
    elements("teams", teams, each -> Subject.of(each.id()), Team::title, ComparedMembers.TEAM);
    elements(
        "parties", people, each -> Subject.of(each.id()), Person::name, ComparedMembers.PERSON);
    elements(
        "metrics", metrics, each -> Subject.of(each.id()), Metric::title, ComparedMembers.METRIC);
    elements(
        "objectives",
        objectives,
        each -> Subject.of(each.id()),
        Objective::title,
        ComparedMembers.OBJECTIVE);
    keyResults();
    new Splits(before, keyResults, objectives, renames).tell(changes);
    elements(
        "dependencies",
        dependencies,
        each -> Subject.of(each.id()),
        each -> LocalizedText.of(each.dependent().id() + " → " + each.provider().id()),
        ComparedMembers.DEPENDENCY);
    elements(
        "initiatives",
        initiatives,
        each -> Subject.of(each.id()),
        Initiative::title,
        ComparedMembers.INITIATIVE);
    waivers();
    field(
        Field.of(ChangeKind.CHANGED, "extensions", Plan::extensions, Shown::none),
        before,
        after,
        plan);
    return changes;
  }

  private void tell(
      ChangeKind kind, Subject on, String member, LocalizedText from, LocalizedText to) {
    changes.add(new PlanChange(kind, on, member, from, to));
  }

  private <T> void elements(
      String collection,
      Matching<T> matching,
      Function<T, Subject> subjectOf,
      Function<T, LocalizedText> titleOf,
      List<Field<T, ?>> fields) {
    come(matching, subjectOf, titleOf);
    for (Matching.Pair<T> pair : matching.pairs()) {
      Subject on = subjectOf.apply(pair.after());
      renamed(subjectOf.apply(pair.before()), on);
      fields(fields, pair, on);
    }
    if (matching.isReordered()) {
      reordered(Subject.of(after.id()), collection);
    }
  }

  private void reordered(Subject on, String collection) {
    tell(ChangeKind.REORDERED, on, collection, LocalizedText.empty(), LocalizedText.empty());
  }

  private <T> void come(
      Matching<T> matching, Function<T, Subject> subjectOf, Function<T, LocalizedText> titleOf) {
    come(matching, subjectOf, subjectOf, titleOf);
  }

  /** What is gone is called as it was, what came as it is. */
  private <T> void come(
      Matching<T> matching,
      Function<T, Subject> subjectBefore,
      Function<T, Subject> subjectOf,
      Function<T, LocalizedText> titleOf) {
    for (T gone : matching.removed()) {
      tell(
          ChangeKind.REMOVED,
          subjectBefore.apply(gone),
          "",
          titleOf.apply(gone),
          LocalizedText.empty());
    }
    for (T come : matching.added()) {
      tell(ChangeKind.ADDED, subjectOf.apply(come), "", LocalizedText.empty(), titleOf.apply(come));
    }
  }

  private void renamed(Subject was, Subject is) {
    if (!was.equals(is)) {
      String from = was.measure() == null ? was.id() : was.id() + "." + was.measure();
      String to = is.measure() == null ? is.id() : is.id() + "." + is.measure();
      tell(ChangeKind.RENAMED, is, "id", LocalizedText.of(from), LocalizedText.of(to));
    }
  }

  private <T> void fields(List<Field<T, ?>> fields, Matching.Pair<T> pair, Subject on) {
    if (!pair.before().equals(pair.after())) {
      fields.forEach(field -> field(field, pair.before(), pair.after(), on));
    }
  }

  private <T, V> void field(Field<T, V> field, T earlier, T later, Subject on) {
    V from = field.value().apply(earlier, renames);
    V to = field.value().apply(later, Renames.NONE);
    if (!from.equals(to)) {
      tell(field.kind(), on, field.member(), field.shown().apply(from), field.shown().apply(to));
    }
  }

  private void keyResults() {
    come(keyResults, each -> Subject.of(each.id()), KeyResult::title);
    for (Matching.Pair<KeyResult> pair : keyResults.pairs()) {
      Subject on = Subject.of(pair.after().id());
      renamed(Subject.of(pair.before().id()), on);
      ObjectiveId from = before.objectiveOf(pair.before().id()).orElseThrow().id();
      ObjectiveId to = after.objectiveOf(pair.after().id()).orElseThrow().id();
      if (!renames.of(from).equals(to)) {
        tell(ChangeKind.MOVED, on, "objective", Shown.of(from), Shown.of(to));
      }
      if (!pair.before().equals(pair.after())) {
        ComparedMembers.KEY_RESULT.forEach(field -> field(field, pair.before(), pair.after(), on));
        measures(pair);
      }
    }
    for (Matching.Pair<Objective> pair : objectives.pairs()) {
      List<String> was =
          pair.before().keyResults().stream()
              .map(each -> renames.keyResult(each.id().value()))
              .toList();
      List<String> is = pair.after().keyResults().stream().map(each -> each.id().value()).toList();
      if (!common(was, is).equals(common(is, was))) {
        reordered(Subject.of(pair.after().id()), "keyResults");
      }
    }
  }

  /** Those of the one list that the other has too, in the order of the one. */
  private static List<String> common(List<String> one, List<String> other) {
    Set<String> there = new HashSet<>(other);
    return one.stream().filter(there::contains).toList();
  }

  /** A measure is known by its id, or by being the only one. */
  private void measures(Matching.Pair<KeyResult> of) {
    List<Measure> was = of.before().measures();
    List<Measure> is = of.after().measures();
    boolean onlyOne = was.size() == 1 && is.size() == 1;
    Matching<Measure> matching =
        Matching.of(
            was,
            is,
            each -> each.id().value(),
            onlyOne ? List.of(each -> Optional.of("the only one")) : List.of());
    Function<Measure, Subject> subjectBefore = each -> Subject.of(of.before().id(), each.id());
    Function<Measure, Subject> subjectOf = each -> Subject.of(of.after().id(), each.id());
    come(matching, subjectBefore, subjectOf, each -> Shown.of(each.target()));
    for (Matching.Pair<Measure> pair : matching.pairs()) {
      renamed(subjectOf.apply(pair.before()), subjectOf.apply(pair.after()));
      fields(ComparedMembers.MEASURE, pair, subjectOf.apply(pair.after()));
    }
    if (matching.isReordered()) {
      reordered(Subject.of(of.after().id()), "measures");
    }
  }

  /** A waiver has no id: it is there or not. */
  private void waivers() {
    List<Waiver> gone = without(before.waivers(), after.waivers());
    List<Waiver> come = without(after.waivers(), before.waivers());
    for (Waiver waiver : gone) {
      tell(ChangeKind.REMOVED, on(waiver), "", Shown.of(waiver.on().id()), LocalizedText.empty());
    }
    for (Waiver waiver : come) {
      tell(ChangeKind.ADDED, on(waiver), "", LocalizedText.empty(), Shown.of(waiver.on().id()));
    }
    if (gone.isEmpty() && come.isEmpty() && !before.waivers().equals(after.waivers())) {
      reordered(Subject.of(after.id()), "waivers");
    }
  }

  private static Subject on(Waiver waiver) {
    return new Subject(SubjectKind.WAIVER, waiver.code());
  }

  /** What the one list has more often than the other. */
  private static List<Waiver> without(List<Waiver> one, List<Waiver> other) {
    Map<Waiver, Integer> there = new HashMap<>();
    other.forEach(waiver -> there.merge(waiver, 1, Integer::sum));
    return one.stream().filter(waiver -> there.merge(waiver, -1, Integer::sum) < 0).toList();
  }
}
