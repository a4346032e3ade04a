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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
    Plan same = JSON.readPlan(shuffled.toString()).orElseThrow();
    Report again = RuleBook.standard().check(same, journal, sample.on());
    assertThat(again).isEqualTo(report);
    assertThat(report.findings()).isSorted();
  }

  /** Lists whose order has a meaning: grades and checkpoints rise. */
  private static final Set<String> ORDERED = Set.of("points", "checkpoints", "revisions");

  /** Shuffles every list whose order has no meaning, and the members of every object. */
  private static void shuffle(JsonNode node, Random random) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      Collections.shuffle(names, random);
      for (String name : names) {
        JsonNode member = object.remove(name);
        object.set(name, member);
        if (!ORDERED.contains(name)) {
          shuffle(member, random);
        }
      }
    } else if (node instanceof ArrayNode array) {
      List<JsonNode> items = new ArrayList<>();
      array.forEach(items::add);
      Collections.shuffle(items, random);
      array.removeAll().addAll(items);
      items.forEach(item -> shuffle(item, random));
    }
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
