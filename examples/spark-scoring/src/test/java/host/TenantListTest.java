package host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.okr.core.error.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantListTest {

  private static TenantList read(String... lines) throws IOException {
    return TenantList.read(new BufferedReader(new StringReader(String.join("\n", lines))));
  }

  @Test
  void anEmptyListHasNobody() throws Exception {
    assertEquals(new TenantList(List.of(), List.of()), read("", "  "));
  }

  @Test
  void readsWhatItNeedsAndLeavesTheRest() throws Exception {
    assertEquals(
        List.of(new Tenant("a", "a.json", "a.ndjson", 0), new Tenant("星舟", "b.json", null, 0)),
        read(
                "{\"tenant\": \"a\", \"plan\": \"a.json\", \"journal\": \"a.ndjson\", \"region\":"
                    + " 1}",
                "{\"tenant\": \"星舟\", \"plan\": \"b.json\", \"journal\": null}")
            .tenants());
  }

  @Test
  void tellsEveryLineThatIsNoTenant() throws Exception {
    TenantList list =
        read(
            "{\"tenant\": \"a\", \"plan\": \"a.json\"}",
            "not JSON",
            "[]",
            "",
            "{\"tenant\": \"b\"}",
            "{\"tenant\": 7, \"plan\": \"a.json\"}",
            "{\"tenant\": \"c\", \"plan\": \"a.json\", \"journal\": []}",
            "{\"tenant\": \" \", \"plan\": \"a.json\"}",
            "{\"tenant\": \"a\", \"plan\": \"other.json\"}");
    assertEquals(List.of(new Tenant("a", "a.json", null, 0)), list.tenants());
    assertEquals(
        List.of(2, 3, 5, 6, 7, 8, 9),
        list.problems().stream().map(problem -> problem.location().line()).toList());
    Problem twice = list.problems().get(6);
    assertEquals("LIST-001", twice.code());
    assertEquals("The tenant was named in a line before.", twice.message("en"));
    assertEquals("前面的行已列出该租户。", twice.message("zh"));
  }
}
