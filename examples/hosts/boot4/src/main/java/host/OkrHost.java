package host;

import dev.okr.jdbc.Dialect;
import dev.okr.jdbc.JdbcJournal;
import dev.okr.jdbc.JdbcPlans;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The JSON, the scorer and the rule book come from okr's starter. */
@SpringBootApplication
public class OkrHost {

  public static void main(String[] args) {
    SpringApplication.run(OkrHost.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** The database is whatever spring.datasource.url says. */
  @Bean
  Dialect dialect(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      Dialect dialect =
          switch (connection.getMetaData().getDatabaseProductName()) {
            case "H2" -> Dialect.H2;
            case "PostgreSQL" -> Dialect.POSTGRESQL;
            case "MariaDB" -> Dialect.MARIADB;
            default -> throw new IllegalStateException("no tables for this database");
          };
      dialect.createTables(database);
      return dialect;
    }
  }

  @Bean
  JdbcPlans plans(DataSource database, Dialect dialect) {
    return JdbcPlans.on(database, dialect);
  }

  /** A journal a plan: the plan's id is the tenant. */
  @Bean
  JdbcJournal journals(DataSource database, Dialect dialect) {
    return JdbcJournal.on(database, dialect);
  }
}
