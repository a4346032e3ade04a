package dev.okr.jackson.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Waiver;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.value.LocalizedText;
import dev.okr.jackson.OkrJson;
import dev.okr.jackson.oracle.RandomDocuments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The rule book over random plans and journals of every shape. */
class RuleBookProperties {

  private static final OkrJson JSON = OkrJson.standard();

  private static Optional<Plan> plan(JsonNode plan) {
    return JSON.readPlan(plan.toString()).fold(Optional::of, problems -> Optional.empty());
  }

  private static Journal journal(List<JsonNode> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return JSON.readJournal(text.toString()).fold(j -> j, problems -> Journal.empty());
  }

  @Property(tries = 300)
  void theOrderOfMembersDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int size) {
    RandomDocuments.Sample sample = RandomDocuments.of(seed, size);
    Optional<Plan> plan = plan(sample.plan());
    if (plan.isEmpty()) {
      return;
    }
    Journal journal = journal(sample.journal());
    Report report = RuleBook.standard().check(plan.get(), journal, sample.on());
    ObjectNode shuffled = sample.plan().deepCopy();
    shuffle(shuffled, new Random(seed));
    Report again = RuleBook.standard().check(plan(shuffled).orElseThrow(), journal, sample.on());
    assertThat(again).isEqualTo(report);
    assertThat(report.findings()).isSorted();
  }

  /** Shuffles the lists whose order has no meaning. */
  private static void shuffle(ObjectNode plan, Random random) {
    for (String name :
        List.of("cycles", "themes", "teams", "people", "metrics", "objectives", "dependencies")) {
      if (plan.get(name) instanceof ArrayNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        Collections.shuffle(items, random);
        array.removeAll().addAll(items);
      }
    }
    plan.path("objectives")
        .forEach(
            objective -> {
              if (objective.get("keyResults") instanceof ArrayNode array) {
                List<JsonNode> items = new ArrayList<>();
                array.forEach(items::add);
                Collections.shuffle(items, random);
                array.removeAll().addAll(items);
              }
            });
  }

  @Property(tries = 150)
  void aWaiverRemovesExactlyItsFinding(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int size) {
    RandomDocuments.Sample sample = RandomDocuments.of(seed, size);
    Optional<Plan> plan = plan(sample.plan());
    if (plan.isEmpty()) {
      return;
    }
    Journal journal = journal(sample.journal());
    List<Finding> open = RuleBook.standard().check(plan.get(), journal, sample.on()).open();
    if (open.isEmpty()) {
      return;
    }
    Finding one = open.get(Math.floorMod(seed, open.size()));
    if (one.code().equals("OKR-904")) {
      return;
    }
    Plan waived =
        plan.get().waive(new Waiver(one.code(), one.on(), LocalizedText.of("agreed"), null));
    List<Finding> left = RuleBook.standard().check(waived, journal, sample.on()).open();
    List<Finding> expected = new ArrayList<>(open);
    expected.remove(one);
    assertThat(left).isEqualTo(expected);
  }
}
