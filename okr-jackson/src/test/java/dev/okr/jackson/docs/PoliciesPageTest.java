package dev.okr.jackson.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okr.core.error.Problem;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** docs/reference/policies.md is what the policies and the reader of their documents say. */
class PoliciesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "reference", "policies.md");
  private static final OkrJson JSON = OkrJson.standard();
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final JsonNode STANDARD = document(Policies.standard());

  private final StringBuilder out = new StringBuilder();

  private static JsonNode document(Policy policy) {
    try {
      return MAPPER.readTree(JSON.writePolicy(policy));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The members that are values of a policy, in the order of a document. */
  private static List<String> members() {
    List<String> members = new ArrayList<>();
    STANDARD.fieldNames().forEachRemaining(members::add);
    members.removeAll(List.of("okr", "name", "scoring"));
    return members;
  }

  private String page() {
    out.append(PoliciesPageText.HEAD);
    out.append("\n## Side by side\n\n");
    out.append("What differs from `standard` is **bold**. The members are those of the ");
    out.append("[document](#the-document).\n");
    PoliciesPageText.GROUPS.forEach(this::table);
    out.append("\n## One by one\n\nWith the source of each.\n");
    Policies.all().forEach(this::differences);
    out.append(PoliciesPageText.DOCUMENT);
    members().forEach(this::member);
    out.append(PoliciesPageText.AFTER);
    out.append("\n### The standard policy as a document\n\n```json\n");
    out.append(JSON.writePolicy(Policies.standard()).strip()).append("\n```\n");
    return out.toString();
  }

  private void table(String title, List<String> group) {
    out.append("\n### ").append(title).append("\n\n| |");
    Policies.all().forEach(policy -> out.append(" `").append(policy.name()).append("` |"));
    out.append("\n|---|").append("---|".repeat(Policies.all().size())).append('\n');
    for (String member : group) {
      out.append("| `").append(member).append("` |");
      for (Policy policy : Policies.all()) {
        JsonNode value = document(policy).get(member);
        String shown = shown(member, value);
        boolean differs = !value.equals(STANDARD.get(member));
        out.append(differs ? " **" + shown + "** |" : " " + shown + " |");
      }
      out.append('\n');
    }
  }

  private void differences(Policy policy) {
    out.append("\n### ").append(policy.name()).append("\n\n");
    out.append(PoliciesPageText.SOURCES.get(policy.name())).append('\n');
    JsonNode document = document(policy);
    if (document.equals(STANDARD)) {
      return;
    }
    out.append("\n| value | here | `standard` |\n|---|---|---|\n");
    for (String member : members()) {
      if (!document.get(member).equals(STANDARD.get(member))) {
        out.append("| `").append(member).append("` | ");
        out.append(shown(member, document.get(member))).append(" | ");
        out.append(shown(member, STANDARD.get(member))).append(" |\n");
      }
    }
  }

  private void member(String member) {
    out.append("| `").append(member).append("` | ").append(allowed(member)).append(" | ");
    out.append(shown(member, STANDARD.get(member))).append(" | ");
    out.append(PoliciesPageText.MEANINGS.get(member)).append(" |\n");
  }

  /** What the reader takes: its words, as it tells them itself, or the form of a value. */
  private static String allowed(String member) {
    JsonNode standard = STANDARD.get(member);
    if (PoliciesPageText.FORMS.containsKey(member)) {
      return PoliciesPageText.FORMS.get(member);
    } else if (standard.isBoolean()) {
      return "`true`, `false`";
    }
    Problem problem =
        JSON.readPolicy("{\"okr\":\"policy/1\",\"name\":\"p\",\"" + member + "\":\"?\"}")
            .problems()
            .get(0);
    String told = problem.message("en");
    assertThat(told).as(member).startsWith("'?' is none of the words allowed here: ").endsWith(".");
    String words = told.substring(told.indexOf(": ") + 2, told.length() - 1);
    return "`" + words.replace(", ", "`, `") + "`";
  }

  private static String shown(String member, JsonNode value) {
    return switch (member) {
      case "light" -> light(value);
      case "gaps" -> value.get(0).asText() + ", " + value.get(1).asText();
      case "expectedBy", "refreshDays" -> entries(value);
      case "bands" -> bands(value);
      case "guardrail" -> value.isTextual() ? value.asText() : "cap " + value.get("cap").asText();
      case "confidence" ->
          value.get("red").asText()
              + " / "
              + value.get("yellow").asText()
              + (value.has("days") ? ", " + value.get("days") + " days" : ", for ever");
      case "display" ->
          "0 to " + value.get("scale").asText() + ", " + value.get("digits").asText() + " digits";
      default -> value.asText();
    };
  }

  private static String light(JsonNode value) {
    String kind = value.get("kind").asText();
    return value.has("green")
        ? kind + " " + value.get("green").asText() + " / " + value.get("yellow").asText()
        : kind;
  }

  private static String entries(JsonNode value) {
    List<String> all = new ArrayList<>();
    value.properties().forEach(one -> all.add(one.getKey() + " " + one.getValue().asText()));
    return all.isEmpty() ? "none" : String.join(", ", all);
  }

  private static String bands(JsonNode value) {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : value.properties()) {
      List<String> bands = new ArrayList<>();
      for (JsonNode band : one.getValue()) {
        String from = band.get("from").asText();
        bands.add(band.get("name").asText() + (from.equals("0") ? "" : " " + from));
      }
      all.add(
          (one.getKey().equals("default") ? "" : one.getKey() + ": ") + String.join(", ", bands));
    }
    return String.join("; ", all);
  }

  @Test
  void everyMemberAndPolicyIsOnThePage() {
    List<String> grouped =
        PoliciesPageText.GROUPS.values().stream().flatMap(List::stream).sorted().toList();
    assertThat(grouped).isEqualTo(members().stream().sorted().toList());
    assertThat(PoliciesPageText.MEANINGS.keySet()).isEqualTo(new TreeSet<>(members()));
    assertThat(PoliciesPageText.SOURCES.keySet())
        .containsExactlyInAnyOrderElementsOf(Policies.all().stream().map(Policy::name).toList());
  }

  @Test
  void thePageIsWhatThePoliciesSay() throws IOException {
    String page = page();
    if (Boolean.getBoolean("okr.update")) {
      Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(page);
  }
}
