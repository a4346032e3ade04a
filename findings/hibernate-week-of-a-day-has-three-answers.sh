#!/usr/bin/env bash
# Hibernate 7.1.10 on H2 2.4.240: HQL's week of 1 January 2027 is 53, 1 or 2027-01, by the way it is asked for.
#
# week(d) and extract(week from d) are the ISO week, 53 (of 2026). extract(week of year from d), one word more, counts
# weeks that start on Sunday from 1 January: 1. format(d as 'YYYY-ww') follows the locale of H2's JVM, here that
# of the USA, and calls even 31 December 2026 2027-01. A list grouped by one and labelled by another has wrong weeks.
#
# Seen: [2026-12-31, 53, 53, 53, 2027-01]
#       [2027-01-01, 53, 53, 1, 2027-01]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.hibernate.orm</groupId><artifactId>hibernate-core</artifactId><version>7.1.10.Final</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
package sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

class Sample {
  @Entity(name = "CheckIn")
  static class CheckIn {
    @Id LocalDate due;
  }

  public static void main(String[] args) {
    Locale.setDefault(Locale.US);
    java.util.logging.LogManager.getLogManager().reset();
    Configuration configuration =
        new Configuration()
            .addAnnotatedClass(CheckIn.class)
            .setProperty("hibernate.connection.url", "jdbc:h2:mem:sample")
            .setProperty("hibernate.hbm2ddl.auto", "create");
    try (SessionFactory sessions = configuration.buildSessionFactory()) {
      sessions.inTransaction(
          session -> {
            for (LocalDate due : new LocalDate[] {LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)}) {
              CheckIn checkIn = new CheckIn();
              checkIn.due = due;
              session.persist(checkIn);
            }
          });
      String query =
          "select due, week(due), extract(week from due), extract(week of year from due), format(due as 'YYYY-ww')"
              + " from CheckIn order by due";
      sessions.inSession(
          session ->
              session
                  .createQuery(query, Object[].class)
                  .getResultList()
                  .forEach(row -> System.out.println(Arrays.toString(row))));
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
javac -d "$folder/classes" -cp "$folder/lib/*" "$folder/Sample.java" >&2
seen=$(java -cp "$folder/classes:$folder/lib/*" sample.Sample)
echo "$seen"
expected=$(cat <<'SEEN'
[2026-12-31, 53, 53, 53, 2027-01]
[2027-01-01, 53, 53, 1, 2027-01]
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
