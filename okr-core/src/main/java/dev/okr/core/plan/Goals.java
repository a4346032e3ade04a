package dev.okr.core.plan;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.internal.Registry;
import io.vavr.collection.HashMap;
import java.util.ArrayList;
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

  private final Registry<ObjectiveId, Objective> objectives;
  private final HashMap<KeyResultId, Long> places;

  private Goals(Registry<ObjectiveId, Objective> objectives, HashMap<KeyResultId, Long> places) {
    this.objectives = objectives;
    this.places = places;
  }

  static Goals of(Iterable<Objective> all) {
    Registry<ObjectiveId, Objective> objectives = Registry.of(all, Objective::id);
    HashMap<KeyResultId, Long> places = HashMap.empty();
    Set<KeyResultId> repeated = new LinkedHashSet<>();
    int position = 0;
    for (Objective objective : objectives.asList()) {
      places = index(places, objective, position++, repeated);
    }
    rejectRepeated(repeated);
    return new Goals(objectives, places);
  }

  private static HashMap<KeyResultId, Long> index(
      HashMap<KeyResultId, Long> places,
      Objective objective,
      int position,
      Set<KeyResultId> repeated) {
    HashMap<KeyResultId, Long> result = places;
    int within = 0;
    for (KeyResult keyResult : objective.keyResults()) {
      int before = result.size();
      result = result.put(keyResult.id(), place(position, within++));
      if (result.size() == before) {
        repeated.add(keyResult.id());
      }
    }
    return result;
  }

  private static void rejectRepeated(Set<KeyResultId> repeated) {
    if (!repeated.isEmpty()) {
      throw new IllegalArgumentException(
          "a key result's id occurs once in a plan (" + repeated + ")");
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
    Long place = places.get(id).getOrNull();
    return place == null ? Optional.empty() : Optional.of(objectives.at(outer(place)));
  }

  Optional<KeyResult> keyResult(KeyResultId id) {
    Long place = places.get(id).getOrNull();
    return place == null ? Optional.empty() : Optional.of(at(place));
  }

  Goals revise(KeyResultId id, UnaryOperator<KeyResult> change) {
    @Nullable Long place = places.get(id).getOrNull();
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
    return new Goals(objectives.with(revised), places);
  }

  Goals with(Objective objective) {
    HashMap<KeyResultId, Long> without = places;
    Integer known = objectives.position(objective.id());
    if (known != null) {
      for (KeyResult keyResult : objectives.at(known).keyResults()) {
        without = without.remove(keyResult.id());
      }
    }
    Set<KeyResultId> repeated = new LinkedHashSet<>();
    HashMap<KeyResultId, Long> indexed =
        index(without, objective, known == null ? objectives.size() : known, repeated);
    rejectRepeated(repeated);
    return new Goals(objectives.with(objective), indexed);
  }

  Goals without(ObjectiveId id) {
    return objectives.contains(id) ? of(objectives.without(id).asList()) : this;
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
