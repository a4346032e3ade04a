package dev.okr.core.plan;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.internal.Arguments;
import dev.okr.core.internal.Index;
import dev.okr.core.internal.Registry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The objectives of a plan with an index of their key results. A key result's place is kept as the
 * objective's position and its own, so that changing it leaves the index alone.
 */
final class Goals {

  /** How many objectives may be other ones until it is no revision any more. */
  private static final int MOST = 1_000;

  private final Registry<ObjectiveId, Objective> objectives;
  private final Index<KeyResultId, Long> places;

  /** How these were made from others, objective by objective. */
  private final Lineage lineage;

  private Goals(
      Registry<ObjectiveId, Objective> objectives,
      Index<KeyResultId, Long> places,
      Lineage lineage) {
    this.objectives = objectives;
    this.places = places;
    this.lineage = lineage;
  }

  static Goals of(Iterable<Objective> all) {
    Registry<ObjectiveId, Objective> objectives = Registry.of(all, Objective::id);
    int count = 0;
    for (Objective objective : objectives.asList()) {
      count += objective.keyResults().size();
    }
    Places places = new Places(count);
    Set<KeyResultId> repeated = new LinkedHashSet<>();
    int position = 0;
    for (Objective objective : objectives.asList()) {
      int within = 0;
      for (KeyResult keyResult : objective.keyResults()) {
        if (!places.add(keyResult.id(), place(position, within++))) {
          repeated.add(keyResult.id());
        }
      }
      position++;
    }
    rejectRepeated(repeated);
    return new Goals(objectives, Index.of(places), new Lineage());
  }

  private static void rejectRepeated(Set<KeyResultId> repeated) {
    if (!repeated.isEmpty()) {
      throw new IllegalArgumentException(
          "a key result's id occurs once in a plan (" + Arguments.few(repeated) + ")");
    }
  }

  List<Objective> objectives() {
    return objectives.asList();
  }

  int keyResultCount() {
    return places.size();
  }

  Optional<Objective> objective(ObjectiveId id) {
    return objectives.find(id);
  }

  Optional<Objective> objectiveOf(KeyResultId id) {
    Long place = places.get(id);
    return place == null ? Optional.empty() : Optional.of(objectives.at(outer(place)));
  }

  Optional<KeyResult> keyResult(KeyResultId id) {
    Long place = places.get(id);
    return place == null ? Optional.empty() : Optional.of(at(place));
  }

  Goals revise(KeyResultId id, UnaryOperator<KeyResult> change) {
    @Nullable Long place = places.get(id);
    if (place == null) {
      throw new IllegalArgumentException("no such key result (" + id + ")");
    }
    KeyResult before = at(place);
    KeyResult after = Objects.requireNonNull(change.apply(before), "change");
    if (!after.id().equals(id)) {
      throw new IllegalArgumentException(
          "a revision keeps the id (" + id + " -> " + after.id() + ")");
    }
    Objective objective = objectives.at(outer(place));
    List<KeyResult> changed = new ArrayList<>(objective.keyResults());
    changed.set(inner(place), after);
    Objective revised = Objective.builder().from(objective).keyResults(changed).build();
    return new Goals(objectives.with(revised), places, lineage.then(outer(place)));
  }

  Goals with(Objective objective) {
    Index<KeyResultId, Long> changed = places;
    Integer known = objectives.position(objective.id());
    if (known != null) {
      for (KeyResult keyResult : objectives.at(known).keyResults()) {
        changed = changed.without(keyResult.id());
      }
    }
    int position = known == null ? objectives.size() : known;
    Set<KeyResultId> repeated = new LinkedHashSet<>();
    int within = 0;
    for (KeyResult keyResult : objective.keyResults()) {
      if (changed.get(keyResult.id()) != null) {
        repeated.add(keyResult.id());
      }
      changed = changed.with(keyResult.id(), place(position, within++));
    }
    rejectRepeated(repeated);
    return new Goals(
        objectives.with(objective), changed, known == null ? new Lineage() : lineage.then(known));
  }

  Goals without(ObjectiveId id) {
    return objectives.contains(id) ? of(objectives.without(id).asList()) : this;
  }

  /**
   * The objectives in which these differ from earlier ones that have the same, in their order, if
   * they are few or it is known how these were made from those; else empty.
   */
  Optional<List<ObjectiveId>> revisedSince(Goals earlier) {
    List<Integer> positions = lineage.since(earlier.lineage);
    if (positions == null) {
      positions = otherPositions(earlier);
    }
    if (positions == null) {
      return Optional.empty();
    }
    return Optional.of(positions.stream().map(at -> objectives.at(at).id()).toList());
  }

  /** Where the objectives are other objects; {@code null} if the lists don't match, or in many. */
  @SuppressWarnings("ReferenceEquality") // comparing content would cost more than scoring anew
  private @Nullable List<Integer> otherPositions(Goals earlier) {
    if (objectives.size() != earlier.objectives.size()) {
      return null;
    }
    List<Integer> found = new ArrayList<>();
    Iterator<Objective> before = earlier.objectives().iterator();
    int position = 0;
    for (Objective now : objectives()) {
      Objective was = before.next();
      if (now != was) {
        if (!now.id().equals(was.id()) || found.size() == MOST) {
          return null;
        }
        found.add(position);
      }
      position++;
    }
    return found;
  }

  private KeyResult at(long place) {
    return objectives.at(outer(place)).keyResults().get(inner(place));
  }

  private static long place(int outer, int inner) {
    return ((long) outer << 32) | inner;
  }

  private static int outer(long place) {
    return (int) (place >> 32);
  }

  private static int inner(long place) {
    return (int) place;
  }
}
