package dev.okr.core.rule.link;

import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Recognition;
import dev.okr.core.journal.ResourceMoved;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.time.CycleId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What entries of the journal name (OKR-505). */
final class EntryReferences {

  private EntryReferences() {}

  /** What an entry names. */
  static void check(RuleContext context, Entry entry, Findings findings) {
    Plan plan = context.plan();
    Reference reference =
        new Reference(
            findings,
            () -> new Subject(SubjectKind.ENTRY, entry.id().value()),
            () -> Paths.of(entry),
            entry.id().value());
    if (entry instanceof CheckIn e) {
      reference.measure(plan, e.keyResult(), e.measure());
      checkIn(plan, reference, e);
    } else if (entry instanceof TargetRevised e) {
      reference.measure(plan, e.keyResult(), e.measure());
    } else if (entry instanceof Reading e) {
      reference.metric(plan, e.metric());
    } else if (entry instanceof MetricRevised e) {
      reference.metric(plan, e.metric());
      plan.metric(e.metric())
          .filter(metric -> metric.revision(e.version()).isEmpty())
          .ifPresent(metric -> reference.missing("version", e.version()));
    } else if (entry instanceof ScoreAdjusted e) {
      reference.goal(plan, e.goal());
    } else if (entry instanceof ResourceMoved e) {
      reference.party(plan, e.givenBy());
      reference.party(plan, e.givenTo());
    } else if (entry instanceof Closed e) {
      reference.cycle(plan, e.cycle());
    } else if (entry instanceof Recognition e) {
      e.keyResult().ifPresent(id -> reference.keyResult(plan, id));
      e.to().forEach(party -> reference.party(plan, party));
    } else if (entry instanceof Decision e) {
      e.about().forEach(about -> subject(plan, reference, about));
    } else if (entry instanceof Retrospective e) {
      subject(plan, reference, e.about());
    }
  }

  /** Who is asked for support, and which steps are done. */
  private static void checkIn(Plan plan, Reference reference, CheckIn checkIn) {
    for (Ask ask : checkIn.asks()) {
      PartyId to = ask.to();
      if (to != null) {
        reference.party(plan, to);
      }
    }
    List<MilestoneId> done = checkIn.done().orElse(List.of());
    KeyResult keyResult = plan.keyResult(checkIn.keyResult()).orElse(null);
    if (done.isEmpty() || keyResult == null) {
      return;
    }
    Measure measure =
        checkIn
            .measure()
            .flatMap(keyResult::measure)
            .orElse(keyResult.measures().size() == 1 ? keyResult.measures().get(0) : null);
    if (measure != null && measure.target() instanceof Target.Milestones milestones) {
      Set<MilestoneId> known = new HashSet<>();
      milestones.items().forEach(item -> known.add(item.id()));
      for (MilestoneId id : done) {
        if (!known.contains(id)) {
          reference.missing("milestone", id);
        }
      }
    }
  }

  private static void subject(Plan plan, Reference reference, Subject about) {
    switch (about.kind()) {
      case OBJECTIVE -> reference.goal(plan, GoalRef.to(ObjectiveId.of(about.id())));
      case KEY_RESULT ->
          reference.measure(plan, KeyResultId.of(about.id()), Optional.ofNullable(about.measure()));
      case CYCLE -> reference.cycle(plan, CycleId.of(about.id()));
      case METRIC -> reference.metric(plan, MetricId.of(about.id()));
      case PARTY -> reference.party(plan, PartyId.of(about.id()));
      case THEME -> reference.theme(plan, ThemeId.of(about.id()));
      case DEPENDENCY -> reference.dependency(plan, DependencyId.of(about.id()));
      case INITIATIVE -> reference.initiative(plan, InitiativeId.of(about.id()));
      case PLAN, WAIVER, ENTRY -> {
        // named by other documents too, so they may well be elsewhere
      }
    }
  }
}
