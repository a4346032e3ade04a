package dev.okr.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.goal.Objective;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanId;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import dev.okr.jdbc.server.TestDataSource;
import dev.okr.jdbc.server.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans in a database: versions are added, and nobody's is overwritten. */
class JdbcPlansTest {

  private static final int WRITERS = 50;
  private static final PlanId SHOP = PlanId.of("shop");
  private static final Instant NOW = Instant.parse("2026-02-27T23:59:59.999999999Z");

  private static PlanVersion version(PlanId id, String title) {
    Objective objective = Objective.builder().id("O1").title(title).build();
    return new PlanVersion(
        LocalDate.of(2026, 1, 1),
        NOW,
        PartyId.of("p.lin"),
        LocalizedText.enZh("a reason", "理由"),
        Plan.builder(id.value()).objectives(objective).build());
  }

  private static PlanVersion version(String title) {
    return version(SHOP, title);
  }

  private static JdbcPlans plans(TestDatabase database, TestDataSource source) {
    database.dialect().createTables(source);
    return JdbcPlans.on(source, database.dialect());
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void versionsAreAddedToAHistory(TestDatabase database) throws SQLException {
    JdbcPlans plans = plans(database, database.open());
    assertThat(plans.ids()).isEmpty();
    assertThat(plans.history(SHOP).problems())
        .extracting(Problem::code)
        .containsExactly(JdbcPlans.NO_PLAN);
    PlanHistory history = plans.create(version("Grow")).orElseThrow();
    assertThat(plans.history(SHOP).orElseThrow()).isEqualTo(history);
    history = plans.append(history, version("Grow faster")).orElseThrow();
    history = plans.append(history, version("增长😀")).orElseThrow();
    assertThat(history.versions()).hasSize(3);
    assertThat(plans.history(SHOP).orElseThrow()).isEqualTo(history);
    assertThat(plans.ids()).containsExactly(SHOP);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void whoIsLateIsRefusedAndTold(TestDatabase database) throws SQLException {
    JdbcPlans plans = plans(database, database.open());
    PlanHistory read = plans.create(version("Grow")).orElseThrow();
    PlanHistory mine = plans.append(read, version("mine")).orElseThrow();
    Outcome<PlanHistory> late = plans.append(read, version("yours"));
    assertThat(late.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "JDBC-001: Version 2 of plan 'shop' was written by 'p.lin' at"
                + " 2026-02-27T23:59:59.999999999Z, after the plan was read for this change. Read it"
                + " again and make the change anew.");
    assertThat(late.problems().get(0).message("zh")).startsWith("计划“shop”的第 2 版已由“p.lin”于");
    assertThat(plans.create(version("again")).problems())
        .extracting(Problem::code)
        .containsExactly(JdbcPlans.CHANGED_MEANWHILE);
    PlanHistory longer = mine.with(version("elsewhere"));
    assertThat(plans.append(longer, version("behind")).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "JDBC-001: Plan 'shop' has 2 versions here, fewer than the history that was to grow."
                + " Read it again.");
    assertThat(plans.history(SHOP).orElseThrow()).isEqualTo(mine);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plans.append(mine, version(PlanId.of("other"), "x")));
  }

  /** Who heard no answer sends it again, maybe after others went on. */
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void whatIsSentAgainIsNotDoubled(TestDatabase database) throws SQLException {
    JdbcPlans plans = plans(database, database.open());
    PlanHistory first = plans.create(version("Grow")).orElseThrow();
    PlanHistory second = plans.append(first, version("mine")).orElseThrow();
    assertThat(plans.append(first, version("mine")).orElseThrow()).isEqualTo(second);
    assertThat(plans.create(version("Grow")).orElseThrow()).isEqualTo(first);
    assertThat(plans.history(SHOP).orElseThrow()).isEqualTo(second);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void idsAndTenantsAreExact(TestDatabase database) throws SQLException {
    JdbcPlans plans = plans(database, database.open());
    for (String id : List.of("Shop", "shop", "shöp", "店", "s")) {
      for (String tenant : List.of("a", "A", "ä")) {
        PlanVersion version = version(PlanId.of(id), id + tenant);
        assertThat(plans.tenant(tenant).create(version).isOk()).isTrue();
      }
    }
    assertThat(plans.ids()).isEmpty();
    assertThat(plans.tenant("A").ids())
        .containsExactlyElementsOf(
            List.of("Shop", "s", "shop", "shöp", "店").stream().map(PlanId::of).toList());
    assertThat(plans.tenant("ä").history(SHOP).orElseThrow().versions())
        .containsExactly(version("shopä"));
    assertThatIllegalArgumentException().isThrownBy(() -> plans.tenant(""));
  }

  /** MariaDB closes the connection at a packet of 16 MiB. */
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void aLargePlanIsKept(TestDatabase database) throws SQLException {
    JdbcPlans plans = plans(database, database.open());
    List<Objective> objectives = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      objectives.add(
          Objective.builder()
              .id("O" + i)
              .extensions(Extensions.of(Map.of("filler", "汉😀".repeat(130_000))))
              .build());
    }
    PlanVersion large =
        new PlanVersion(
            LocalDate.of(2026, 1, 1),
            NOW,
            PartyId.of("p"),
            LocalizedText.empty(),
            Plan.builder("large").objectives(objectives).build());
    PlanHistory history = plans.create(large).orElseThrow();
    assertThat(plans.history(PlanId.of("large")).orElseThrow()).isEqualTo(history);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void aVersionThatSomebodyDamagedIsToldByItsNumber(TestDatabase database) throws SQLException {
    TestDataSource source = database.open();
    JdbcPlans plans = plans(database, source);
    PlanHistory history = plans.create(version("Grow")).orElseThrow();
    plans.append(history, version("more")).orElseThrow();
    source.execute("update okr_plan set content = '{}' where version_no = 2");
    List<Problem> problems = plans.history(SHOP).problems();
    assertThat(problems).isNotEmpty();
    assertThat(problems).allSatisfy(p -> assertThat(p.location().line()).isEqualTo(2));
    assertThat(plans.append(history, version("other")).isOk()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void withoutTablesItFails(TestDatabase database) throws SQLException {
    JdbcPlans plans = JdbcPlans.on(database.open(), database.dialect());
    assertThatExceptionOfType(UncheckedSqlException.class)
        .isThrownBy(() -> plans.create(version("x")));
    assertThatExceptionOfType(UncheckedSqlException.class).isThrownBy(plans::ids);
  }

  /** Each reads, changes and writes until it was in time; nobody's change is lost. */
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void fiftyWritersAtOnceLoseNothing(TestDatabase database) throws Exception {
    JdbcPlans plans = plans(database, database.open());
    plans.create(version("first")).orElseThrow();
    CyclicBarrier start = new CyclicBarrier(WRITERS);
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    List<String> titles = new ArrayList<>(List.of("first"));
    try {
      List<Callable<PlanHistory>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        String title = "t" + writer;
        titles.add(title);
        writers.add(
            () -> {
              start.await();
              while (true) {
                PlanHistory known = plans.history(SHOP).orElseThrow();
                Outcome<PlanHistory> grown = plans.append(known, version(title));
                if (grown.isOk()) {
                  return grown.orElseThrow();
                }
              }
            });
      }
      for (Future<PlanHistory> result : threads.invokeAll(writers)) {
        assertThat(result.get().versions().size()).isGreaterThan(1);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(plans.history(SHOP).orElseThrow().versions())
        .extracting(v -> v.plan().objectives().get(0).title().in("en"))
        .containsExactlyInAnyOrderElementsOf(titles)
        .first()
        .isEqualTo("first");
  }
}
