package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okr.jackson.oracle.Dice.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan that was drawn, with what the journal has to know of it to match. */
final class Drawn {
  /**
   * A measure that can be checked in.
   *
   * @param measure its id, or null where the key result has one and leaves it out
   * @param from the key result's first day
   * @param to its last day
   * @param values where its values lie
   * @param milestones the ids, where it has milestones
   */
  record Checkable(
      String keyResult,
      String measure,
      String kind,
      String metric,
      LocalDate from,
      LocalDate to,
      Range values,
      Range target,
      List<String> milestones) {}

  final ObjectNode plan = Json.MAPPER.createObjectNode();
  final Map<String, Range> metrics = new LinkedHashMap<>();
  final Map<String, Boolean> revised = new LinkedHashMap<>();
  final List<Checkable> measures = new ArrayList<>();
  final List<String> objectives = new ArrayList<>();
  final List<String> keyResults = new ArrayList<>();
  final List<String> cycles = new ArrayList<>();
}
