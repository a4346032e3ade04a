package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.testkit.house.ExportedTypes;
import dev.okr.core.testkit.house.WrittenTypes;
import dev.okr.core.wire.host.HostTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a mapper makes of every exported type stands on a page. A new type is a new word there: make
 * the page again with {@code -Dokr.update=true} and look at the column in which it came.
 */
class JsonTypesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "reference", "json-types.md");
  private static final String HEAD = "|---|---|---|---|\n";

  private final HostTypes types = new OkrModule().types();
  private final List<Class<?>> exported = ExportedTypes.of("okr-core", "okr-scoring", "okr-graph");

  @Test
  void everyExportedTypeIsOnThePage() throws Exception {
    String table = WrittenTypes.table(types, exported);
    String page = Files.readString(PAGE);
    int start = page.indexOf(HEAD) + HEAD.length();
    if (Boolean.getBoolean("okr.update")) {
      Files.writeString(PAGE, page.substring(0, start) + table);
    }
    assertThat(Files.readString(PAGE).substring(start)).isEqualTo(table);
    assertThat(exported).hasSizeGreaterThan(300);
  }

  /** A record is written by its components, so that each of them must be. */
  @Test
  void noRecordHoldsWhatCannotBeWritten() {
    assertThat(WrittenTypes.holes(types, exported)).isEmpty();
  }
}
