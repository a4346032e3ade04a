package dev.okr.scoring.internal.plan;

import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers of measures by their ids, which are told apart inside one key result only. */
final class MeasureNumbers {

  /** Key results with more measures have a table of them. */
  private static final int FEW = 8;

  private final Map<Integer, Map<MeasureId, Integer>> many = new HashMap<>();

  /** Takes the measures of a key result, of which the first has that number. */
  void take(int keyResult, List<Measure> own, int first) {
    if (own.size() > FEW) {
      Map<MeasureId, Integer> table = new HashMap<>(own.size() * 2);
      for (int i = 0; i < own.size(); i++) {
        table.put(own.get(i).id(), first + i);
      }
      many.put(keyResult, table);
    }
  }

  /** The number of a measure of a key result; of the only one there is if none is named. */
  int find(int keyResult, List<Measure> own, int first, Optional<MeasureId> named) {
    if (named.isEmpty()) {
      return own.size() == 1 ? first : CompiledPlan.NOT_THERE;
    }
    @Nullable Map<MeasureId, Integer> table = many.get(keyResult);
    if (table != null) {
      return table.getOrDefault(named.get(), CompiledPlan.NOT_THERE);
    }
    for (int i = 0; i < own.size(); i++) {
      if (own.get(i).id().equals(named.get())) {
        return first + i;
      }
    }
    return CompiledPlan.NOT_THERE;
  }
}
