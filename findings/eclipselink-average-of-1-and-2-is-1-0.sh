#!/usr/bin/env bash
# EclipseLink 4.0.8: "select avg(r.done)" of the integers 1 and 2 is the Double 1.0 on Derby and HSQLDB, 1.5 on H2.
#
# Jakarta Persistence says that AVG is a Double, and so it is: the average comes from the database as it stands, where
# these two average integers to an integer, and the 1 is made 1.0. A condition "average above 1.2" finds nothing there.
# Hibernate 7.1.10 gives 1.5 on the same HSQLDB 2.7.4. avg(r.done * 1.0) is 1.5 everywhere.
#
# Seen: EclipseLink, Derby: [1.0], times 1.0 [1.5], above 1.2 []
#       EclipseLink, HSQLDB: [1.0], times 1.0 [1.5], above 1.2 []
#       EclipseLink, H2: [1.5], times 1.0 [1.5], above 1.2 [1, 2]
#       Hibernate, HSQLDB: [1.5], times 1.0 [1.5], above 1.2 [1, 2]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
pom() {
  mkdir -p "$folder/$1"
  {
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    echo '<groupId>sample</groupId><artifactId>sample</artifactId><version>1</version><dependencies>'
    for dependency in "${@:2}"; do
      IFS=: read -r group artifact version <<<"$dependency"
      echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version></dependency>"
    done
    echo '</dependencies></project>'
  } > "$folder/$1/pom.xml"
  mvn -q -B -ntp -f "$folder/$1/pom.xml" \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/$1/lib" >&2
}
pom eclipselink org.eclipse.persistence:org.eclipse.persistence.jpa:4.0.8 org.apache.derby:derby:10.16.1.1 \
  org.hsqldb:hsqldb:2.7.4 com.h2database:h2:2.4.240
pom hibernate org.hibernate.orm:hibernate-core:7.1.10.Final org.hsqldb:hsqldb:2.7.4
mkdir -p "$folder/classes/META-INF"
cat > "$folder/classes/META-INF/persistence.xml" <<'XML'
<persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
  <persistence-unit name="sample">
    <class>Result</class>
    <exclude-unlisted-classes>true</exclude-unlisted-classes>
  </persistence-unit>
</persistence>
XML
cat > "$folder/Result.java" <<'JAVA'
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Result {
  @Id public int id;
  public int done;
}
JAVA
cat > "$folder/Sample.java" <<'JAVA'
import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import java.util.Map;

public class Sample {
  public static void main(String[] args) {
    for (int i = 1; i < args.length; i += 2) {
      Map<String, String> properties =
          Map.of(
              "jakarta.persistence.jdbc.url", args[i + 1],
              "jakarta.persistence.jdbc.user", "sa",
              "jakarta.persistence.jdbc.password", "",
              "jakarta.persistence.schema-generation.database.action", "create",
              "eclipselink.logging.level", "OFF");
      try (var factory = Persistence.createEntityManagerFactory("sample", properties);
          var manager = factory.createEntityManager()) {
        manager.getTransaction().begin();
        for (int done = 1; done <= 2; done++) {
          Result result = new Result();
          result.id = done;
          result.done = done;
          manager.persist(result);
        }
        manager.getTransaction().commit();
        System.out.println(
            args[0] + ", " + args[i] + ": " + ask(manager, "select avg(r.done) from Result r")
                + ", times 1.0 " + ask(manager, "select avg(r.done * 1.0) from Result r")
                + ", above 1.2 " + ask(manager, "select r.id from Result r"
                    + " where (select avg(s.done) from Result s) > 1.2 order by r.id"));
      }
    }
  }

  static Object ask(EntityManager manager, String query) {
    return manager.createQuery(query).getResultList();
  }
}
JAVA
javac -cp "$folder/eclipselink/lib/*" -d "$folder/classes" "$folder/Result.java" "$folder/Sample.java"
cd "$folder"
seen=$(
  java -cp "classes:eclipselink/lib/*" Sample EclipseLink Derby "jdbc:derby:memory:sample;create=true" \
    HSQLDB jdbc:hsqldb:mem:sample H2 "jdbc:h2:mem:sample;DB_CLOSE_DELAY=-1" 2>log
  java -cp "classes:hibernate/lib/*" Sample Hibernate HSQLDB jdbc:hsqldb:mem:sample 2>>log
)
echo "$seen"
expected=$(cat <<'SEEN'
EclipseLink, Derby: [1.0], times 1.0 [1.5], above 1.2 []
EclipseLink, HSQLDB: [1.0], times 1.0 [1.5], above 1.2 []
EclipseLink, H2: [1.5], times 1.0 [1.5], above 1.2 [1, 2]
Hibernate, HSQLDB: [1.5], times 1.0 [1.5], above 1.2 [1, 2]
SEEN
)
[ "$seen" = "$expected" ] || { cat log >&2; echo "changed" >&2; exit 1; }
