package dev.okr.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts are where a migration tool looks for them, and make the same tables. */
class DialectTest {

  private static final String NAME = "V1__okr_journals_and_plans.sql";

  @ParameterizedTest
  @EnumSource
  void theScriptIsAMigration(Dialect dialect) {
    String path = dialect.location() + "/" + NAME;
    assertThat(ClassLoader.getSystemResource(path)).as(path).isNotNull();
    assertThat(dialect.location().split("/")).as("no package hides it").contains("okr-jdbc");
    assertThat(dialect.script())
        .contains("okr_journal (", "okr_entry (", "okr_plan (")
        .doesNotContain("varchar(200) not null,\n  tenant");
  }

  /** What differs between them is how a large text is called and what a database must be told. */
  @ParameterizedTest
  @EnumSource
  void theScriptsMakeTheSameTables(Dialect dialect) {
    assertThat(neutral(dialect)).isEqualTo(neutral(Dialect.POSTGRESQL));
  }

  private static String neutral(Dialect dialect) {
    return dialect
        .script()
        .replaceAll("(?m)^--.*\\n", "")
        .replaceAll("(?m)^set .*\\n", "")
        .replaceAll(" (clob|longtext) ", " text ")
        .replaceAll(" int ", " integer ")
        .replaceAll("\\) engine.*;", ");")
        .strip();
  }
}
