package dev.okr.scoring.review;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Recognition;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Raci;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.Scorecard;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the dossier of a party. */
final class DossierMaker {

  private static final Raci NOBODY = new Raci(List.of(), List.of(), List.of(), List.of());

  private final Scorecard card;
  private final Plan plan;
  private final PartyId party;
  private final Statuses statuses;
  private final Chronicle chronicle;

  /** The party and, of a person, its teams. */
  private final Set<PartyId> selves = new LinkedHashSet<>();

  DossierMaker(Scorecard card, PartyId party) {
    this.card = card;
    this.plan = card.plan();
    this.party = party;
    this.statuses = new Statuses(card);
    this.chronicle = new Chronicle(card);
    selves.add(party);
    if (plan.party(party).orElse(null) instanceof Person person) {
      selves.addAll(person.teams());
    }
  }

  ContributionDossier dossier() {
    List<Contribution> contributions = new ArrayList<>();
    for (Objective objective : plan.objectives()) {
      for (KeyResult keyResult : objective.keyResults()) {
        List<Involvement> involvements = involvements(keyResult);
        if (!involvements.isEmpty()) {
          contributions.add(contribution(objective, keyResult, involvements));
        }
      }
    }
    return ImmutableContributionDossier.builder()
        .party(party)
        .on(card.on())
        .contributions(contributions)
        .recognitions(
            chronicle.of(Recognition.class).stream()
                .filter(thanks -> thanks.to().stream().anyMatch(selves::contains))
                .toList())
        .build();
  }

  private List<Involvement> involvements(KeyResult keyResult) {
    List<Involvement> all = new ArrayList<>();
    for (PartyId self : selves) {
      for (ContributionRole role : ContributionRole.values()) {
        if (holders(keyResult, role).contains(self)) {
          all.add(new Involvement(self, role));
        }
      }
    }
    return all;
  }

  private static List<PartyId> holders(KeyResult keyResult, ContributionRole role) {
    Raci raci = keyResult.raci().orElse(NOBODY);
    return switch (role) {
      case OWNER -> keyResult.owner().map(List::of).orElse(List.of());
      case PARTICIPANT -> keyResult.participants();
      case RESPONSIBLE -> raci.responsible();
      case ACCOUNTABLE -> raci.accountable();
      case CONSULTED -> raci.consulted();
    };
  }

  private Contribution contribution(
      Objective objective, KeyResult keyResult, List<Involvement> involvements) {
    GoalRef goal = GoalRef.to(keyResult.id());
    KeyResultScore score = card.keyResult(keyResult.id()).orElseThrow();
    return ImmutableContribution.builder()
        .keyResult(keyResult.id())
        .involvements(involvements)
        .score(score.score())
        .band(score.band())
        .light(score.light())
        .evidence(statuses.evidence(keyResult.id()))
        .ambition(keyResult.ambition().or(objective::ambition))
        .metrics(
            keyResult.measures().stream()
                .map(Measure::metric)
                .flatMap(Optional::stream)
                .distinct()
                .toList())
        .needs(
            plan.dependencies().stream()
                .filter(dependency -> dependency.dependent().equals(goal))
                .toList())
        .revisions(
            chronicle.of(TargetRevised.class).stream()
                .filter(revised -> revised.keyResult().equals(keyResult.id()))
                .toList())
        .drives(
            plan.dependencies().stream()
                .filter(dependency -> dependency.provider().equals(goal))
                .toList())
        .serves(serves(objective))
        .themes(objective.themes())
        .initiatives(
            plan.initiatives().stream()
                .filter(initiative -> initiative.contributesTo().contains(keyResult.id()))
                .toList())
        .with(others(keyResult))
        .build();
  }

  /** The objective itself and those it serves directly, or by one of their key results. */
  private Set<ObjectiveId> serves(Objective objective) {
    Set<ObjectiveId> all = new LinkedHashSet<>();
    all.add(objective.id());
    for (Alignment alignment : objective.contributesTo()) {
      if (alignment.goal() instanceof GoalRef.ToObjective to) {
        all.add(to.objective());
      } else if (alignment.goal() instanceof GoalRef.ToKeyResult to) {
        plan.objectiveOf(to.keyResult()).map(Objective::id).ifPresent(all::add);
      }
    }
    return all;
  }

  private Set<PartyId> others(KeyResult keyResult) {
    Set<PartyId> all = new LinkedHashSet<>();
    keyResult.owner().ifPresent(all::add);
    all.addAll(keyResult.participants());
    all.addAll(keyResult.raci().orElse(NOBODY).responsible());
    all.remove(party);
    return all;
  }
}
