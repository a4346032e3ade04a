package host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Problem;
import dev.okr.core.value.LocalizedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tenants to score, one JSON object a line: {@code {"tenant", "plan", "journal"?}}. It is a
 * file that {@code okr score --batch} takes too, so that one tenant's figures can be had without a
 * cluster.
 *
 * @param tenants the tenants, in the order of the list
 * @param problems what is wrong with the lines that gave none
 */
record TenantList(List<Tenant> tenants, List<Problem> problems) {

  private static final String CODE = "LIST-001";
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Reads a list to its end. A tenant that is named twice is scored once, as it is named first. */
  static TenantList read(BufferedReader lines) throws IOException {
    List<Tenant> tenants = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Tenant tenant = tenant(line);
      if (tenant == null) {
        problems.add(
            problem(
                number,
                "It isn't a JSON object with the texts 'tenant', 'plan' and maybe 'journal'.",
                "不是含有文本 tenant、plan 以及可选 journal 的 JSON 对象。"));
      } else if (names.add(tenant.name())) {
        tenants.add(tenant);
      } else {
        problems.add(problem(number, "The tenant was named in a line before.", "前面的行已列出该租户。"));
      }
    }
    return new TenantList(List.copyOf(tenants), List.copyOf(problems));
  }

  private static Tenant tenant(String line) {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JsonProcessingException notJson) {
      return null;
    }
    boolean isUsable =
        node.isObject()
            && isName(node.path("tenant"))
            && isName(node.path("plan"))
            && (!node.hasNonNull("journal") || isName(node.path("journal")));
    return isUsable
        ? new Tenant(
            node.path("tenant").asText(),
            node.path("plan").asText(),
            node.hasNonNull("journal") ? node.path("journal").asText() : null,
            0)
        : null;
  }

  private static boolean isName(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank();
  }

  private static Problem problem(int line, String english, String chinese) {
    return new Problem(
        CODE,
        new Location("", line, 0),
        new Message(LocalizedText.enZh(english, chinese), Map.of()));
  }
}
