package dev.okr.core.week;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Raci;
import dev.okr.core.plan.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who is asked about a key result: an index of a plan, made once for everybody in it. */
final class Answering {

  /** A key result in its objective. */
  record Place(Objective objective, KeyResult keyResult) {}

  private final Plan plan;
  private final List<Place> places = new ArrayList<>();
  private final Map<PartyId, List<Integer>> byParty = new HashMap<>();

  Answering(Plan plan) {
    this.plan = plan;
    for (Objective objective : plan.objectives()) {
      for (KeyResult keyResult : objective.keyResults()) {
        Set<PartyId> parties = new LinkedHashSet<>(answering(keyResult));
        parties.addAll(deciding(objective, keyResult));
        keyResult.measures().forEach(measure -> parties.addAll(giving(keyResult, measure)));
        for (PartyId party : parties) {
          byParty.computeIfAbsent(party, any -> new ArrayList<>(1)).add(places.size());
        }
        places.add(new Place(objective, keyResult));
      }
    }
  }

  /** The key results about which any of the parties may be asked, in the order of the plan. */
  List<Place> of(Collection<PartyId> parties) {
    SortedSet<Integer> found = new TreeSet<>();
    parties.forEach(party -> found.addAll(byParty.getOrDefault(party, List.of())));
    return found.stream().map(places::get).toList();
  }

  /** Who answers for a key result: its owner, then who is accountable. */
  List<PartyId> answering(KeyResult keyResult) {
    List<PartyId> all = new ArrayList<>(1);
    keyResult.owner().ifPresent(all::add);
    keyResult.raci().map(Raci::accountable).ifPresent(all::addAll);
    return all;
  }

  /** Who decides: the objective's owner, then who is accountable; else the key result's owner. */
  List<PartyId> deciding(Objective objective, KeyResult keyResult) {
    List<PartyId> all = new ArrayList<>(1);
    objective.owner().ifPresent(all::add);
    keyResult.raci().map(Raci::accountable).ifPresent(all::addAll);
    return all.isEmpty() ? answering(keyResult) : all;
  }

  /**
   * Who gives the values of a measure: who answers for the key result; where they are read
   * automatically, the owner of the metric, if it has one.
   */
  List<PartyId> giving(KeyResult keyResult, Measure measure) {
    Optional<PartyId> owner =
        metricOf(measure).filter(Answering::isAutomatic).flatMap(Metric::owner);
    return owner.map(List::of).orElseGet(() -> answering(keyResult));
  }

  Optional<Metric> metricOf(Measure measure) {
    return measure.metric().flatMap(plan::metric);
  }

  static boolean isAutomatic(Metric metric) {
    return metric
        .source()
        .map(DataSource::kind)
        .filter(kind -> kind != SourceKind.MANUAL)
        .isPresent();
  }
}
