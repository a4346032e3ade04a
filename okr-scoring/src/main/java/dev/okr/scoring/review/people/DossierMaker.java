package dev.okr.scoring.review.people;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Recognition;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.review.evidence.Chronicle;
import dev.okr.scoring.review.evidence.Foundations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes the dossier of a party. */
final class DossierMaker {

  private final Scorecard card;
  private final Plan plan;
  private final PartyId party;
  private final DossierIndex index;

  /** The party and, of a person, its teams. */
  private final Set<PartyId> selves = new LinkedHashSet<>();

  DossierMaker(Scorecard card, DossierIndex index, PartyId party) {
    this.card = card;
    this.plan = card.plan();
    this.party = party;
    this.index = index;
    selves.add(party);
    if (plan.party(party).orElse(null) instanceof Person person) {
      selves.addAll(person.teams());
    }
  }

  ContributionDossier dossier() {
    return ImmutableContributionDossier.builder()
        .party(party)
        .on(card.on())
        .contributions(contributions())
        .recognitions(recognitions())
        .build();
  }

  /** One for each key result in which the party or a team of it has a part, in the plan's order. */
  private List<Contribution> contributions() {
    Map<Integer, DossierIndex.Part> parts = new TreeMap<>();
    Map<Integer, List<Involvement>> involvements = new HashMap<>();
    for (PartyId self : selves) {
      for (DossierIndex.Part part : index.partsOf(self)) {
        parts.putIfAbsent(part.place(), part);
        List<Involvement> all =
            involvements.computeIfAbsent(part.place(), any -> new ArrayList<>());
        part.roles().forEach(role -> all.add(new Involvement(self, role)));
      }
    }
    List<Contribution> contributions = new ArrayList<>();
    parts.forEach(
        (place, part) ->
            contributions.add(
                contribution(
                    part.objective(),
                    part.keyResult(),
                    involvements.getOrDefault(place, List.of()))));
    return contributions;
  }

  private List<Recognition> recognitions() {
    Set<Recognition> all = new LinkedHashSet<>();
    selves.forEach(self -> all.addAll(index.thanksTo(self)));
    return all.stream().sorted(Chronicle.OLDEST_FIRST).toList();
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
        .evidence(Foundations.of(card, keyResult.id()))
        .ambition(keyResult.ambition().or(objective::ambition))
        .metrics(
            keyResult.measures().stream()
                .map(Measure::metric)
                .flatMap(Optional::stream)
                .distinct()
                .toList())
        .needs(index.needsOf(goal))
        .revisions(index.revisionsOf(keyResult.id()))
        .drives(index.drivenBy(goal))
        .serves(serves(objective))
        .themes(objective.themes())
        .initiatives(index.initiativesFor(keyResult.id()))
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
    all.addAll(DossierIndex.raciOf(keyResult).responsible());
    all.remove(party);
    return all;
  }
}
