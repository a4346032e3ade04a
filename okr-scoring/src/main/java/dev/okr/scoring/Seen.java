package dev.okr.scoring;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.privacy.PlanView;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.value.Identifiers;
import dev.okr.scoring.forecast.Forecast;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a party may see of a scorecard: the scores of all goals, the rest of those shown to it. */
final class Seen {

  private final PlanView view;
  private final Journal journal;

  Seen(PlanView view, Journal full) {
    this.view = view;
    this.journal = view.journal(full);
  }

  /** What the rules find in a scorecard's plan and journal, as may be seen of it. */
  static Report check(RuleBook rules, Scorecard card) {
    Seen by = card.seen();
    if (by == null) {
      return checked(rules, card);
    }
    return by.view.report(
        checked(rules, new Scorecard(card.figures(), card.fullJournal(), card.versions())),
        checked(rules, card));
  }

  private static Report checked(RuleBook rules, Scorecard card) {
    return rules
        .scoredBy(card::computed, card::progress)
        .check(card.plan(), card.journal(), card.on());
  }

  PlanView view() {
    return view;
  }

  PartyId party() {
    return view.as();
  }

  Plan plan() {
    return view.plan();
  }

  Journal journal() {
    return journal;
  }

  boolean isRestricted(GoalRef goal) {
    return view.isRestricted(goal);
  }

  boolean hidesValueOf(KeyResultId keyResult, MeasureId measure) {
    return view.hidesValueOf(keyResult, measure);
  }

  boolean hidesNothing() {
    return view.hidesNothing();
  }

  /** Those of some entries that the view shows, be they of this journal or of an earlier one. */
  List<Entry> shown(List<Entry> entries, Journal earlier) {
    Journal before = view.journal(earlier);
    return entries.stream().filter(entry -> isShown(entry, before)).toList();
  }

  private boolean isShown(Entry entry, Journal before) {
    return journal.find(entry.id()).equals(Optional.of(entry))
        || before.find(entry.id()).equals(Optional.of(entry));
  }

  // ---- scores

  ObjectiveScore objective(ObjectiveScore full) {
    ImmutableObjectiveScore.Builder made = ImmutableObjectiveScore.builder();
    if (isRestricted(GoalRef.to(full.id()))) {
      made.id(full.id())
          .restricted(true)
          .score(full.score())
          .expected(full.expected())
          .pace(full.pace())
          .state(full.state())
          .light(full.light())
          .origin(full.origin())
          .band(full.band());
    } else {
      made.from(full);
    }
    return made.keyResults(full.keyResults().stream().map(this::keyResult).toList()).build();
  }

  KeyResultScore keyResult(KeyResultScore full) {
    ImmutableKeyResultScore.Builder made = ImmutableKeyResultScore.builder();
    if (!isRestricted(GoalRef.to(full.id()))) {
      return made.from(full)
          .measures(full.measures().stream().map(each -> measure(full.id(), each)).toList())
          .build();
    }
    return made.id(full.id())
        .restricted(true)
        .score(full.score())
        .expected(full.expected())
        .pace(full.pace())
        .state(full.state())
        .light(full.light())
        .noData(false)
        .origin(full.origin())
        .band(full.band())
        .build();
  }

  private MeasureScore measure(KeyResultId keyResult, MeasureScore full) {
    return view.hidesValueOf(keyResult, full.id())
        ? ImmutableMeasureScore.builder().from(full).value(Optional.empty()).build()
        : full;
  }

  /** Without the values of what is restricted; the distribution of a score is one of scores. */
  Forecast forecast(Forecast full) {
    return new Forecast(
        full.on(),
        full.options(),
        full.measures().stream()
            .filter(
                each ->
                    !isRestricted(GoalRef.to(each.keyResult()))
                        && !view.hidesValueOf(each.keyResult(), each.measure()))
            .toList(),
        full.keyResults(),
        full.objectives());
  }

  // ---- explanations

  /** The explanation with a restricted part, or one that tells a restricted value, as found. */
  Derivation derivation(GoalRef goal, Derivation full) {
    return isRestricted(goal) ? asFound(full) : shown(full);
  }

  private Derivation shown(Derivation full) {
    if (isOfRestrictedGoal(full.of()) || isMadeOfHidden(full) || tellsHiddenValue(full.of())) {
      return asFound(full);
    }
    return ImmutableDerivation.builder()
        .from(full)
        .parts(
            full.parts().stream()
                .map(part -> new Derivation.Part(part.weight(), shown(part.derivation())))
                .toList())
        .health(full.health().map(this::health))
        .build();
  }

  private boolean isMadeOfHidden(Derivation full) {
    return full.evidence().stream().anyMatch(this::isHidden);
  }

  private boolean isHidden(Evidence evidence) {
    return journal.find(evidence.entry()).isEmpty();
  }

  private boolean isOfRestrictedGoal(String id) {
    return Identifiers.isValid(id)
        && ((plan().keyResult(KeyResultId.of(id)).isPresent()
                && isRestricted(GoalRef.to(KeyResultId.of(id))))
            || (plan().objective(ObjectiveId.of(id)).isPresent()
                && isRestricted(GoalRef.to(ObjectiveId.of(id)))));
  }

  /** Whether it is of a measure, by its key result's id, a dot and its own. */
  private boolean tellsHiddenValue(String of) {
    for (int dot = of.indexOf('.'); dot >= 0; dot = of.indexOf('.', dot + 1)) {
      String keyResult = of.substring(0, dot);
      String measure = of.substring(dot + 1);
      if (Identifiers.isValid(keyResult)
          && Identifiers.isValid(measure)
          && view.hidesValueOf(KeyResultId.of(keyResult), MeasureId.of(measure))) {
        return true;
      }
    }
    return false;
  }

  private static Derivation asFound(Derivation full) {
    ImmutableDerivation.Builder made =
        ImmutableDerivation.builder()
            .of(full.of())
            .result(full.result())
            .notes(List.of(PlanView.RESTRICTED));
    return full.result().isEmpty()
        ? made.rule(DerivationRule.UNSCORABLE).build()
        : made.rule(DerivationRule.GIVEN)
            .inputs(Map.of("result", full.result().get().toBigDecimal()))
            .build();
  }

  private Health health(Health full) {
    return ImmutableHealth.builder()
        .from(full)
        .expected(shown(full.expected()))
        .causes(full.causes().stream().map(this::cause).toList())
        .build();
  }

  private Cause cause(Cause full) {
    return full.evidence().stream().anyMatch(this::isHidden)
        ? new Cause(full.reason(), PlanView.RESTRICTED, List.of())
        : full;
  }
}
