package dev.okr.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.rule.RuleFigures;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors offer and explain is what there is. */
class MetadataTest {

  private final JsonNode metadata = read();

  private static JsonNode read() {
    try (InputStream file =
        MetadataTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
      return JsonMapper.shared().readTree(file);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void namesEachProperty() {
    List<String> expected = new ArrayList<>(List.of(PolicyProperty.NAME));
    for (Method method : RuleProperties.class.getMethods()) {
      if (method.getName().startsWith("set")) {
        expected.add("okr.rules." + dashed(method.getName().substring(3)));
      }
    }
    List<String> named = new ArrayList<>();
    for (JsonNode property : metadata.get("properties")) {
      named.add(property.get("name").asString());
      assertThat(property.get("description").asString()).endsWith(".");
    }
    assertThat(named).containsExactlyInAnyOrderElementsOf(expected).hasSize(14);
  }

  @Test
  void statesTheFiguresOfTheMethod() throws ReflectiveOperationException {
    Map<String, String> expected = new TreeMap<>();
    for (Method figure : RuleFigures.class.getDeclaredMethods()) {
      if (figure.isDefault() && !figure.getName().equals("toBuilder")) {
        Object standard = figure.invoke(RuleFigures.standard());
        expected.put("okr.rules." + dashed(figure.getName()), standard.toString());
      }
    }
    // the policy's cap
    assertThat(expected.remove("okr.rules.highest-score")).isEqualTo("1");
    Map<String, String> stated = new TreeMap<>();
    for (JsonNode property : metadata.get("properties")) {
      if (property.has("defaultValue")) {
        stated.put(property.get("name").asString(), property.get("defaultValue").asString());
      }
    }
    assertThat(stated.remove(PolicyProperty.NAME)).isEqualTo(Policies.standard().name());
    assertThat(stated).isEqualTo(expected).hasSize(11);
  }

  @Test
  void offersEachPolicy() {
    List<String> offered = new ArrayList<>();
    metadata
        .get("hints")
        .get(0)
        .get("values")
        .forEach(one -> offered.add(one.get("value").asString()));
    assertThat(offered).isEqualTo(Policies.all().stream().map(Policy::name).toList());
  }

  private static String dashed(String camel) {
    return camel.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
