package dev.okr.jackson.privacy;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Link;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.Theme;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Recognition;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Definition;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Raci;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.privacy.PlanView;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan and journal in which everything of a restricted goal that a view must not show holds a
 * word, or a number, that stands nowhere else.
 */
final class Planted {

  /** A value, a bound and a floor that nothing else has. */
  static final String NUMBER = "918273645";

  private final Plan before;
  private final PlanView view;
  private final String word;
  private final LocalDate on;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Waiver> waivers = new ArrayList<>();
  private int count;

  private Planted(Plan before, PartyId viewer, LocalDate on, String word) {
    this.before = before;
    this.view = PlanView.of(before, viewer);
    this.word = word;
    this.on = on;
  }

  record Case(Plan plan, Journal journal) {}

  static Case in(Plan plan, Journal journal, PartyId viewer, LocalDate on, String word) {
    return new Planted(plan, viewer, on, word).plant(journal);
  }

  private Case plant(Journal journal) {
    Plan plan = before;
    for (Objective objective : before.objectives()) {
      plan = plan.with(objective(objective));
    }
    Metric metric =
        Metric.builder()
            .id(word + "-metric")
            .title(word())
            .description(word())
            .owner(word + "-owner")
            .definition(new Definition(word(), word(), word()))
            .source(new DataSource(SourceKind.SQL_VIEW, word))
            .build();
    boolean isUsed =
        before.keyResults().stream().anyMatch(each -> view.isRestricted(GoalRef.to(each.id())));
    plan = isUsed ? plan.with(metric) : plan;
    boolean hasTheme =
        before.objectives().stream().anyMatch(each -> view.isRestricted(GoalRef.to(each.id())));
    plan = hasTheme ? plan.with(Theme.of(word, word)) : plan;
    for (Dependency dependency : before.dependencies()) {
      if (view.isRestricted(dependency.dependent()) || view.isRestricted(dependency.provider())) {
        plan = plan.with(agreed(dependency.toBuilder()));
      }
    }
    List<Waiver> all = new ArrayList<>(before.waivers());
    all.addAll(waivers);
    plan = withWork(plan).toBuilder().waivers(all).build();
    return new Case(plan, journal.appendAll(entries).orElseThrow());
  }

  private Dependency agreed(Dependency.Builder dependency) {
    return dependency
        .agreed(new Agreement(List.of(party()), on, on.plusDays(3)))
        .extensions(extensions())
        .build();
  }

  private Plan withWork(Plan plan) {
    for (KeyResult keyResult : before.keyResults()) {
      if (view.isRestricted(GoalRef.to(keyResult.id()))) {
        GoalRef other = GoalRef.to(before.objectives().get(0).id());
        Dependency.Builder needed =
            Dependency.builder()
                .id(DependencyId.of("D" + plan.dependencies().size() + "x"))
                .dependent(GoalRef.to(keyResult.id()))
                .provider(other);
        plan = plan.with(agreed(needed));
        plan =
            plan.with(
                Initiative.builder()
                    .id(word + count++)
                    .title(word())
                    .description(word())
                    .owner(party())
                    .addContributesTo(keyResult.id())
                    .addLink(new Link(word, word, word))
                    .extensions(extensions())
                    .build());
      }
    }
    return plan;
  }

  private LocalizedText word() {
    return LocalizedText.enZh(word + " in English", word + " 中文");
  }

  private PartyId party() {
    return PartyId.of(word + "-party");
  }

  private Extensions extensions() {
    return Extensions.of(Map.of(word, List.of(word)));
  }

  private Objective objective(Objective objective) {
    Objective.Builder made = objective.toBuilder();
    if (view.isRestricted(GoalRef.to(objective.id()))) {
      made.title(word())
          .description(word())
          .owner(party())
          .addTheme(ThemeId.of(word))
          .addAudience(party())
          .extensions(extensions());
      entriesOn(GoalRef.to(objective.id()));
    }
    List<KeyResult> keyResults = new ArrayList<>();
    for (KeyResult keyResult : objective.keyResults()) {
      boolean isRestricted = view.isRestricted(GoalRef.to(keyResult.id()));
      keyResults.add(isRestricted ? keyResult(keyResult) : keyResult);
    }
    return made.keyResults(keyResults).build();
  }

  private KeyResult keyResult(KeyResult keyResult) {
    KeyResult.Builder made = keyResult.toBuilder();
    made.title(word())
        .description(word())
        .owner(party())
        .addParticipant(party())
        .raci(Raci.builder().responsible(word + "-party").accountable(word + "-other").build())
        .extensions(extensions())
        .addMeasure(
            Measure.builder()
                .id(word + "-measure")
                .metric(word + "-metric")
                .target(Target.atLeast(NUMBER + ".5", NUMBER + ".25"))
                .build())
        .addMeasure(
            Measure.builder()
                .id(word + "-steps")
                .target(
                    new Target.Milestones(
                        List.of(
                            new Milestone(MilestoneId.of(word + "-step"), word(), Weight.ONE, on),
                            new Milestone(
                                MilestoneId.of(word + "-other"), word(), Weight.ONE, null))))
                .build())
        .addGuardrail(Guardrail.atMost(word + "-metric", NUMBER));
    if (!keyResult.audience().isEmpty()) {
      made.addAudience(party());
    }
    entriesOn(GoalRef.to(keyResult.id()));
    entriesOf(keyResult);
    return made.build();
  }

  private Instant now() {
    return on.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(count);
  }

  private String id() {
    return word + "-entry-" + count++;
  }

  private void entriesOf(KeyResult keyResult) {
    LocalDate day = on.minusDays(1);
    CheckIn checkIn =
        CheckIn.builder()
            .id(id())
            .on(day)
            .recordedAt(now())
            .by(party())
            .keyResult(keyResult.id())
            .measure(word + "-measure")
            .value(NUMBER + ".125")
            .confidence("0.1")
            .light(Light.RED)
            .note(word())
            .addBlocker(new Blocker(word(), true))
            .addAsk(new Ask(party(), word()))
            .extensions(extensions())
            .build();
    entries.add(checkIn);
    entries.add(checkIn.toBuilder().id(id()).value(NUMBER + ".75").on(on.minusDays(30)).build());
    entries.add(
        CheckIn.builder()
            .id(id())
            .on(day)
            .recordedAt(now())
            .by(party())
            .keyResult(keyResult.id())
            .measure(word + "-steps")
            .done(word + "-step")
            .note(word())
            .build());
    entries.add(
        Reading.builder()
            .id(id())
            .on(day)
            .recordedAt(now())
            .by(party())
            .metric(word + "-metric")
            .value(NUMBER + ".375")
            .build());
    entries.add(
        TargetRevised.builder()
            .id(id())
            .on(day)
            .recordedAt(now())
            .by(party())
            .keyResult(keyResult.id())
            .measure(word + "-measure")
            .target(Target.atLeast(NUMBER + ".625", NUMBER + ".0625"))
            .reason(word())
            .build());
    entries.add(
        Recognition.builder()
            .id(id())
            .on(day)
            .recordedAt(now())
            .by(party())
            .keyResult(keyResult.id())
            .addTo(party())
            .text(word())
            .build());
    Retracted taken =
        Retracted.builder()
            .id(id())
            .on(day)
            .recordedAt(now().plusSeconds(60))
            .by(party())
            .target(entries.get(entries.size() - 1).id())
            .reason(word())
            .build();
    entries.add(taken);
    entries.add(taken.toBuilder().id(id()).target(taken.id()).build());
  }

  private void entriesOn(GoalRef goal) {
    LocalDate day = on.minusDays(1);
    entries.add(
        ScoreAdjusted.builder()
            .id(id())
            .on(day)
            .recordedAt(now())
            .by(party())
            .goal(goal)
            .score("0.45")
            .reason(word())
            .build());
    entries.add(
        StateChanged.builder()
            .id(id())
            .on(on.minusDays(90))
            .recordedAt(now())
            .by(party())
            .goal(goal)
            .state(State.ACTIVE)
            .reason(word())
            .build());
    entries.add(
        Decision.builder()
            .id(id())
            .on(day)
            .recordedAt(now())
            .by(party())
            .text(word())
            .about(List.of(Subject.of(before.id()), Subject.of(goal)))
            .build());
    entries.add(
        Retrospective.builder()
            .id(id())
            .on(day)
            .recordedAt(now())
            .by(party())
            .about(Subject.of(goal))
            .learned(word())
            .change(word())
            .addCause(word())
            .build());
    waivers.add(new Waiver("OKR-301", Subject.of(goal), word(), null));
  }

  static Optional<String> leak(String output, String word) {
    for (String planted : List.of(word, NUMBER)) {
      int at = output.indexOf(planted);
      if (at >= 0) {
        return Optional.of(
            output.substring(Math.max(0, at - 200), Math.min(output.length(), at + 100)));
      }
    }
    return Optional.empty();
  }
}
