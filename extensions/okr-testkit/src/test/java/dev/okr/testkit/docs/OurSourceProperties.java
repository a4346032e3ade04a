package dev.okr.testkit.docs;

import dev.okr.core.metric.Metric;
import dev.okr.core.source.MetricSource;
import dev.okr.core.source.Sample;
import dev.okr.testkit.MetricSourceLaws;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

@PropertyDefaults(tries = 50)
class OurSourceProperties implements MetricSourceLaws {

  private static Connection warehouse;

  @BeforeContainer
  static void open() throws SQLException {
    warehouse = DriverManager.getConnection("jdbc:h2:mem:laws");
    try (Statement create = warehouse.createStatement()) {
      create.execute(
          "create table daily (metric varchar(80), on_day date, metric_value decimal(18, 4))");
    }
  }

  @AfterContainer
  static void close() throws SQLException {
    warehouse.close();
  }

  @Override
  public MetricSource sourceOf(Map<Metric, List<Sample>> rows) throws SQLException {
    try (Statement delete = warehouse.createStatement()) {
      delete.execute("delete from daily");
    }
    try (PreparedStatement insert =
        warehouse.prepareStatement("insert into daily values (?, ?, ?)")) {
      for (Map.Entry<Metric, List<Sample>> all : rows.entrySet()) {
        for (Sample row : all.getValue()) {
          insert.setString(1, all.getKey().id().value());
          insert.setObject(2, row.on());
          insert.setBigDecimal(3, row.value());
          insert.executeUpdate();
        }
      }
    }
    return source();
  }

  /** The source of the host, which is what is tested. */
  private static MetricSource source() {
    return (metric, span) -> {
      try (PreparedStatement query =
          warehouse.prepareStatement(
              "select on_day, metric_value from daily"
                  + " where metric = ? and on_day between ? and ?")) {
        query.setString(1, metric.id().value());
        query.setObject(2, span.from());
        query.setObject(3, span.to());
        List<Sample> samples = new ArrayList<>();
        try (ResultSet found = query.executeQuery()) {
          while (found.next()) {
            samples.add(new Sample(found.getObject(1, LocalDate.class), found.getBigDecimal(2)));
          }
        }
        return samples;
      }
    };
  }
}
