package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
    for (Cycle cycle : byClose(cycles(looked), entries)) {
      closed.add(cycle.id());
      Set<String> kept = keyResultsOf(frozen.values());
      for (Objective objective : frozen(looked, cycle, Close.of(cycle, entries), day)) {
        frozen.putIfAbsent(objective.id(), without(objective, kept));
      }
    }
    return merged(plan, frozen, closed);
  }

  /** Closed cycles: what two had one after the other stays with the one that was closed first. */
  private static List<Cycle> byClose(List<Cycle> cycles, List<Entry> entries) {
    return cycles.stream()
        .filter(cycle -> Close.of(cycle, entries) != null)
        .sorted(
            Comparator.comparing((Cycle cycle) -> Close.of(cycle, entries).recordedAt())
                .thenComparing(Cycle::id))
        .toList();
  }

  private static Set<String> keyResultsOf(Collection<Objective> objectives) {
    Set<String> ids = new HashSet<>();
    objectives.forEach(o -> o.keyResults().forEach(k -> ids.add(k.id())));
    return ids;
  }

  private static Objective without(Objective objective, Set<String> elsewhere) {
    return objective.with(
        objective.keyResults().stream().filter(k -> !elsewhere.contains(k.id())).toList());
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
    Set<String> keyResults = keyResultsOf(frozen.values());
    List<Objective> objectives = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    for (Objective objective : plan.objectives()) {
      boolean isFrozen = frozen.containsKey(objective.id());
      boolean gone = objective.cycle() != null && closed.contains(objective.cycle().id());
      if (isFrozen) {
        placed.add(objective.id());
        objectives.add(frozen.get(objective.id()));
      } else if (!gone) {
        objectives.add(without(objective, keyResults));
      }
    }
    frozen.values().stream().filter(o -> !placed.contains(o.id())).forEach(objectives::add);
    return new Plan(plan.cycles(), plan.teams(), objectives);
  }
}
