package dev.okr.scoring.review.people;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Recognition;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Raci;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.review.evidence.Chronicle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What dossiers ask of a plan and its journal, found in one pass for all parties and key results.
 * Immutable once made.
 */
final class DossierIndex {

  private static final Raci NOBODY = new Raci(List.of(), List.of(), List.of(), List.of());

  private final Map<PartyId, List<Part>> parts = new HashMap<>();
  private final Map<GoalRef, List<Dependency>> byDependent = new HashMap<>();
  private final Map<GoalRef, List<Dependency>> byProvider = new HashMap<>();
  private final Map<KeyResultId, List<Initiative>> initiatives = new HashMap<>();
  private final Map<KeyResultId, List<TargetRevised>> revisions = new HashMap<>();
  private final Map<PartyId, List<Recognition>> thanks = new HashMap<>();

  /**
   * A party's part in a key result.
   *
   * @param place the place of the key result in the plan
   * @param roles as what it takes part
   */
  record Part(int place, Objective objective, KeyResult keyResult, Set<ContributionRole> roles) {}

  DossierIndex(Scorecard card) {
    int place = 0;
    for (Objective objective : card.plan().objectives()) {
      for (KeyResult keyResult : objective.keyResults()) {
        addParts(place++, objective, keyResult);
      }
    }
    for (Dependency dependency : card.plan().dependencies()) {
      add(byDependent, dependency.dependent(), dependency);
      add(byProvider, dependency.provider(), dependency);
    }
    for (Initiative initiative : card.plan().initiatives()) {
      new HashSet<>(initiative.contributesTo())
          .forEach(keyResult -> add(initiatives, keyResult, initiative));
    }
    Chronicle chronicle = new Chronicle(card);
    for (TargetRevised revised : chronicle.of(TargetRevised.class)) {
      add(revisions, revised.keyResult(), revised);
    }
    for (Recognition recognition : chronicle.of(Recognition.class)) {
      new HashSet<>(recognition.to()).forEach(party -> add(thanks, party, recognition));
    }
  }

  private void addParts(int place, Objective objective, KeyResult keyResult) {
    Map<PartyId, Set<ContributionRole>> roles = new LinkedHashMap<>();
    for (ContributionRole role : ContributionRole.values()) {
      for (PartyId holder : holders(keyResult, role)) {
        roles.computeIfAbsent(holder, any -> EnumSet.noneOf(ContributionRole.class)).add(role);
      }
    }
    roles.forEach((party, held) -> add(parts, party, new Part(place, objective, keyResult, held)));
  }

  private static Collection<PartyId> holders(KeyResult keyResult, ContributionRole role) {
    Raci raci = raciOf(keyResult);
    return switch (role) {
      case OWNER -> keyResult.owner().map(List::of).orElse(List.of());
      case PARTICIPANT -> keyResult.participants();
      case RESPONSIBLE -> raci.responsible();
      case ACCOUNTABLE -> raci.accountable();
      case CONSULTED -> raci.consulted();
    };
  }

  static Raci raciOf(KeyResult keyResult) {
    return keyResult.raci().orElse(NOBODY);
  }

  private static <K, V> void add(Map<K, List<V>> lists, K key, V item) {
    lists.computeIfAbsent(key, any -> new ArrayList<>(2)).add(item);
  }

  /** The parts that a party itself has, in the plan's order. */
  List<Part> partsOf(PartyId party) {
    return parts.getOrDefault(party, List.of());
  }

  /** What a goal needs of others, in the plan's order. */
  List<Dependency> needsOf(GoalRef goal) {
    return byDependent.getOrDefault(goal, List.of());
  }

  /** What others need of a goal, in the plan's order. */
  List<Dependency> drivenBy(GoalRef goal) {
    return byProvider.getOrDefault(goal, List.of());
  }

  /** The work for a key result, in the plan's order. */
  List<Initiative> initiativesFor(KeyResultId keyResult) {
    return initiatives.getOrDefault(keyResult, List.of());
  }

  /** The revisions of a key result's targets, oldest first. */
  List<TargetRevised> revisionsOf(KeyResultId keyResult) {
    return revisions.getOrDefault(keyResult, List.of());
  }

  /** The thanks to a party itself, oldest first. */
  List<Recognition> thanksTo(PartyId party) {
    return thanks.getOrDefault(party, List.of());
  }
}
