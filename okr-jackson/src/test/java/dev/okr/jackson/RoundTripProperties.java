package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.okr.core.error.Outcome;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.testkit.PlanArbitraries;
import dev.okr.core.testkit.ValueArbitraries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read again as it was, and what is read is written in one form. */
class RoundTripProperties {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final OkrJson json = OkrJson.standard();

  @Provide
  Arbitrary<Plan> plans() {
    return PlanArbitraries.plans();
  }

  @Provide
  Arbitrary<Journal> journals() {
    return JournalArbitraries.journals();
  }

  @Provide
  Arbitrary<BigDecimal> numbers() {
    return ValueArbitraries.numbers();
  }

  @Property
  void aPlanComesBackAsItWas(@ForAll("plans") Plan plan) {
    String text = json.writePlan(plan);
    Plan back = json.readPlan(text).orElseThrow();
    assertThat(back).isEqualTo(plan);
    assertThat(json.writePlan(back)).isEqualTo(text);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    json.writePlan(plan, bytes);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    assertThat(json.readPlan(new ByteArrayInputStream(bytes.toByteArray())).orElseThrow())
        .isEqualTo(plan);
  }

  @Property(tries = 150)
  void aPlanComesBackFromYaml(@ForAll("plans") Plan plan) throws IOException {
    // the YAML generator doesn't quote every name that would need it; extensions have such names
    JsonNode tree = MAPPER.readTree(json.writePlan(plan));
    tree.findParents("extensions").forEach(node -> ((ObjectNode) node).remove("extensions"));
    Plan plain = json.readPlan(tree.toString()).orElseThrow();
    assertThat(json.readYamlPlan(new YAMLMapper().writeValueAsString(tree)).orElseThrow())
        .isEqualTo(plain);
  }

  @Property
  void whereMembersStandDoesNotMatter(@ForAll("plans") Plan plan) throws IOException {
    String reversed = Reversed.of(json.writePlan(plan));
    assertThat(json.readPlan(reversed).orElseThrow()).isEqualTo(plan);
  }

  @Property
  void aJournalComesBackAsItWas(@ForAll("journals") Journal journal) throws IOException {
    String text = json.writeJournal(journal);
    Journal back = json.readJournal(text).orElseThrow();
    assertThat(back).isEqualTo(journal);
    assertThat(json.writeJournal(back)).isEqualTo(text);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.writeJournal(journal, out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    List<Entry> entries = new ArrayList<>();
    Iterator<Outcome<Entry>> lines =
        json.entries(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    lines.forEachRemaining(line -> entries.add(line.orElseThrow()));
    assertThat(entries).isEqualTo(journal.entries());
    StringBuilder reversed = new StringBuilder();
    for (Entry entry : journal.entries()) {
      reversed.append(Reversed.of(json.writeEntry(entry))).append('\n');
    }
    assertThat(json.readJournal(reversed.toString()).orElseThrow()).isEqualTo(journal);
  }

  @Property
  void aNumberIsReadInEverySpelling(@ForAll("numbers") BigDecimal number) {
    List<String> spellings =
        List.of(
            number.toString(),
            number.toPlainString(),
            "\"" + number.toPlainString() + "\"",
            new BigDecimal(number.unscaledValue(), number.scale()).toEngineeringString());
    for (String spelling : spellings) {
      String plan =
          "{\"okr\":\"plan/1\",\"id\":\"p\",\"metrics\":[{\"id\":\"m\",\"revisions\":["
              + "{\"version\":2,\"from\":\"2026-01-01\",\"rebase\":"
              + spelling
              + "}]}]}";
      assertThat(json.readPlan(plan).orElseThrow().dictionary().metrics().get(0).revisions())
          .singleElement()
          .satisfies(revision -> assertThat(revision.rebase()).contains(number));
    }
  }
}
