package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "A plan has versions" (section 4). */
final class PlanHistory {
  private record Version(LocalDate on, Instant recordedAt, int line, Plan plan) {}

  /** "The newest by on, recordedAt, line". */
  private static final Comparator<Version> ORDER =
      Comparator.comparing(Version::on)
          .thenComparing(Version::recordedAt)
          .thenComparing(Version::line);

  private final List<Version> versions = new ArrayList<>();

  PlanHistory(List<JsonNode> lines) {
    for (int line = 0; line < lines.size(); line++) {
      JsonNode node = lines.get(line);
      Instant recordedAt = Instant.parse(Json.text(node, "recordedAt", ""));
      Plan plan = PlanReader.read(node.get("plan"));
      versions.add(new Version(Json.date(node, "on"), recordedAt, line, plan));
    }
    versions.sort(ORDER);
  }

  /**
   * The plan of d: the version in force, and for the objectives of a closed cycle the one that was
   * in force and recorded by the close.
   */
  Plan on(LocalDate day, List<Entry> journal, Instant known) {
    List<Version> seen =
        versions.stream()
            .filter(version -> known == null || !version.recordedAt().isAfter(known))
            .toList();
    List<Version> looked = seen.isEmpty() ? versions.subList(0, 1) : seen;
    Plan plan = inForce(looked, day);
    List<Entry> entries = Ledger.known(journal, known);
    Map<String, Objective> frozen = new LinkedHashMap<>();
    Set<String> closed = new HashSet<>();
    for (Cycle cycle : cycles(looked)) {
      Close close = Close.of(cycle, entries);
      if (close != null) {
        closed.add(cycle.id());
        frozen(looked, cycle, close, day).forEach(o -> frozen.putIfAbsent(o.id(), o));
      }
    }
    return merged(plan, frozen, closed);
  }

  /** "Before the first, the first". */
  private static Plan inForce(List<Version> versions, LocalDate day) {
    Plan plan = versions.get(0).plan();
    for (Version version : versions) {
      if (!version.on().isAfter(day)) {
        plan = version.plan();
      }
    }
    return plan;
  }

  private static List<Cycle> cycles(List<Version> versions) {
    Map<String, Cycle> cycles = new LinkedHashMap<>();
    versions.forEach(
        version -> version.plan().cycles().forEach(cycle -> cycles.put(cycle.id(), cycle)));
    return List.copyOf(cycles.values());
  }

  /**
   * "For the objectives of a closed cycle only versions are looked at that are dated by the close's
   * on and recorded by it".
   */
  private static List<Objective> frozen(
      List<Version> versions, Cycle cycle, Close close, LocalDate day) {
    List<Version> byClose =
        versions.stream()
            .filter(version -> !version.on().isAfter(close.on()))
            .filter(version -> !version.recordedAt().isAfter(close.recordedAt()))
            .toList();
    List<Version> looked = byClose.isEmpty() ? versions.subList(0, 1) : byClose;
    return inForce(looked, day).objectives().stream()
        .filter(o -> o.cycle() != null && o.cycle().id().equals(cycle.id()))
        .toList();
  }

  /** "A goal that a later version has elsewhere stays with them". */
  private static Plan merged(Plan plan, Map<String, Objective> frozen, Set<String> closed) {
    Set<String> keyResults = new HashSet<>();
    frozen.values().forEach(o -> o.keyResults().forEach(k -> keyResults.add(k.id())));
    List<Objective> objectives = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    for (Objective objective : plan.objectives()) {
      boolean isFrozen = frozen.containsKey(objective.id());
      boolean gone = objective.cycle() != null && closed.contains(objective.cycle().id());
      if (isFrozen) {
        placed.add(objective.id());
        objectives.add(frozen.get(objective.id()));
      } else if (!gone) {
        objectives.add(
            objective.with(
                objective.keyResults().stream()
                    .filter(keyResult -> !keyResults.contains(keyResult.id()))
                    .toList()));
      }
    }
    frozen.values().stream().filter(o -> !placed.contains(o.id())).forEach(objectives::add);
    return new Plan(plan.cycles(), plan.teams(), objectives);
  }
}
