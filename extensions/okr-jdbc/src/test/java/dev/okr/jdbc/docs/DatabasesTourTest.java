package dev.okr.jdbc.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Dictionary;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanId;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.source.Collected;
import dev.okr.core.source.Collector;
import dev.okr.core.testkit.Snippets;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.LocalizedText;
import dev.okr.jdbc.Dialect;
import dev.okr.jdbc.JdbcJournal;
import dev.okr.jdbc.JdbcMetricSource;
import dev.okr.jdbc.JdbcPlans;
import dev.okr.jdbc.JournalPage;
import dev.okr.jdbc.server.TestDataSource;
import dev.okr.jdbc.server.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of docs/databases.md, which shows what it shows here. */
class DatabasesTourTest {

  private static final Instant EVENING = Instant.parse("2026-02-27T20:00:00Z");
  private static final DateSpan FEBRUARY = DateSpan.of("2026-02-01", "2026-02-28");

  private final List<Entry> handled = new ArrayList<>();
  private TestDataSource dataSource;

  @BeforeEach
  void open() throws SQLException {
    dataSource = TestDatabase.H2.open();
    dataSource.execute(
        "create table payment_success_daily (on_day date, metric_value decimal(9, 4))",
        "insert into payment_success_daily values"
            + " ('2026-02-01', 97.1), ('2026-02-26', 97.35), ('2026-02-27', 97.4)",
        "create table history (\"DAY\" date, \"Value\" int, unit varchar(9),"
            + " loaded_at timestamp with time zone)",
        "insert into history values"
            + " ('2026-02-26', 5, '%', '2026-02-27 03:00:00+00:00'),"
            + " ('2026-02-26', 6, '%', '2026-02-28 03:00:00+00:00')");
  }

  private static Dictionary dictionary(String view) {
    return Dictionary.of(
        List.of(
            Metric.builder()
                .id(MetricId.of("success"))
                .unit("%")
                .source(new DataSource(SourceKind.SQL_VIEW, view))
                .build()));
  }

  private Collected collect(Journal journal, Instant now) {
    Dictionary dictionary = dictionary("payment_success_daily");
    DateSpan february = FEBRUARY;
    JdbcMetricSource source = JdbcMetricSource.of(dataSource).zone(ZoneId.of("Asia/Shanghai"));
    Collected collected =
        new Collector(source, PartyId.of("data"))
            .collect(dictionary.metricsFrom(SourceKind.SQL_VIEW), february, journal, now);
    return collected;
  }

  private static List<String> values(List<Reading> readings) {
    return readings.stream().map(each -> each.on() + " " + each.value().toPlainString()).toList();
  }

  @Test
  void valuesAreRead() {
    assertThat(values(collect(Journal.empty(), EVENING).readings()))
        .containsExactly("2026-02-01 97.1", "2026-02-26 97.35", "2026-02-27 97.4");
  }

  @Test
  void eachNightReadsWhatIsNewAndAWeekBack() throws SQLException {
    JdbcMetricSource source = JdbcMetricSource.of(dataSource);
    Journal journal =
        Journal.empty().appendAll(collect(Journal.empty(), EVENING).readings()).orElseThrow();
    dataSource.execute(
        "update payment_success_daily set metric_value = 1 where on_day = '2026-02-01'",
        "update payment_success_daily set metric_value = 97.3 where on_day = '2026-02-26'",
        "insert into payment_success_daily values ('2026-02-28', 97.5)");
    JdbcMetricSource nightly = source.since(journal, 7);
    Collected collected =
        new Collector(nightly, PartyId.of("data"))
            .collect(
                dictionary("payment_success_daily").metrics(),
                FEBRUARY,
                journal,
                EVENING.plusSeconds(86_400));
    assertThat(values(collected.readings())).containsExactly("2026-02-26 97.3", "2026-02-28 97.5");
  }

  @Test
  void aViewKeepsWhatItSaidBefore() {
    JdbcMetricSource source = JdbcMetricSource.of(dataSource);
    JdbcMetricSource history =
        source.columns("day", "\"Value\"").unitIn("unit").recordedIn("loaded_at");
    Collected collected =
        new Collector(history, PartyId.of("data"))
            .collect(dictionary("history").metrics(), FEBRUARY, Journal.empty(), EVENING);
    assertThat(collected.problems()).isEmpty();
    assertThat(values(collected.readings())).containsExactly("2026-02-26 6");
  }

  private JdbcJournal journalIsKept(Collected collected) {
    Dialect.H2.createTables(dataSource); // or by Flyway, see below
    JdbcJournal stored = JdbcJournal.on(dataSource, Dialect.H2).tenant("acme");
    stored.appendAll(collected.readings()).orElseThrow();
    Journal journal = stored.journal().orElseThrow();
    assertThat(journal.entries()).isEqualTo(collected.readings());
    return stored;
  }

  private void handle(Entry entry) {
    handled.add(entry);
  }

  @Test
  void aJournalIsKeptAndFollowed() {
    Collected collected = collect(Journal.empty(), EVENING);
    JdbcJournal stored = journalIsKept(collected);
    assertThat(stored.appendAll(collected.readings()).orElseThrow().added()).isZero();
    assertThat(stored.asOf(EVENING.minusNanos(1)).orElseThrow().size()).isZero();

    long position = 1;
    JournalPage page = stored.after(position, 1_000).orElseThrow();
    page.entries().forEach(this::handle);
    position = page.end();
    assertThat(position).isEqualTo(3);
    assertThat(handled).extracting(Entry::id).extracting(EntryId::value).hasSize(2);
  }

  private static Plan changed(PlanHistory history) {
    Plan plan = history.versions().get(0).plan();
    return Plan.builder(plan.id().value())
        .objectives(Objective.builder().id("O1").title("Grow faster").build())
        .build();
  }

  @Test
  void plansHaveVersions() {
    LocalDate day = LocalDate.of(2026, 2, 27);
    Instant now = EVENING;
    LocalizedText reason = LocalizedText.of("The market grew");
    Dialect.H2.createTables(dataSource);
    JdbcPlans.on(dataSource, Dialect.H2)
        .tenant("acme")
        .create(
            new PlanVersion(day, now, PartyId.of("p.lin"), reason, Plan.builder("2026Q1").build()))
        .orElseThrow();

    JdbcPlans plans = JdbcPlans.on(dataSource, Dialect.H2).tenant("acme");
    PlanHistory history = plans.history(PlanId.of("2026Q1")).orElseThrow();
    PlanVersion next = new PlanVersion(day, now, PartyId.of("p.lin"), reason, changed(history));
    Outcome<PlanHistory> written = plans.append(history, next); // or JDBC-001: read it again
    assertThat(written.orElseThrow().versions()).hasSize(2);

    PlanVersion late =
        new PlanVersion(day, now.plusSeconds(1), PartyId.of("p.wu"), reason, changed(history));
    assertThat(plans.append(history, late).problems())
        .extracting(Problem::code)
        .containsExactly("JDBC-001");
  }

  @Test
  void thePageShowsThisCode() {
    Snippets.areCodeOf("databases.md", DatabasesTourTest.class);
  }
}
