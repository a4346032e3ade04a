#!/usr/bin/env bash
# MPXJ 13.12.0: an open task, 99.6 per cent complete with score 0.996, is 100 and 1.0 after Microsoft Project's XML.
#
# Project itself keeps whole percentages, as MPXJ's author answers in its tracker, and the writer rounds to them, up as
# well. The custom field Number1 is text there and could hold any number, but is written with two decimals: 0.975 is
# read as 0.97, beside 97.5 per cent as 98. The older MPX keeps both as they were, Primavera's XML the percentage.
#
# Seen: MSPDI 0.4 -> 0, 99.6 -> 100, 97.5 -> 98; Number1 0.004 -> 0.0, 0.996 -> 1.0, 0.975 -> 0.97
#       MPX 0.4 -> 0.4, 99.6 -> 99.6, 97.5 -> 97.5; Number1 0.004 -> 0.004, 0.996 -> 0.996, 0.975 -> 0.975
#       PMXML 0.4 -> 0.4, 99.6 -> 99.6, 97.5 -> 97.5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>net.sf.mpxj</groupId><artifactId>mpxj</artifactId><version>13.12.0</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.sf.mpxj.Duration;
import net.sf.mpxj.ProjectFile;
import net.sf.mpxj.Task;
import net.sf.mpxj.TimeUnit;
import net.sf.mpxj.reader.UniversalProjectReader;
import net.sf.mpxj.writer.FileFormat;
import net.sf.mpxj.writer.UniversalProjectWriter;

class Sample {
  static final double[] PERCENTAGES = {0.4, 99.6, 97.5};
  static final double[] SCORES = {0.004, 0.996, 0.975};

  public static void main(String[] args) throws Exception {
    print(FileFormat.MSPDI, true);
    print(FileFormat.MPX, true);
    print(FileFormat.PMXML, false);
  }

  static void print(FileFormat format, boolean numbers) throws Exception {
    ProjectFile project = new ProjectFile();
    project.addDefaultBaseCalendar();
    for (int i = 0; i < PERCENTAGES.length; i++) {
      Task task = project.addTask();
      task.setName("task " + i);
      task.setStart(LocalDateTime.of(2026, 1, 5, 8, 0));
      task.setFinish(LocalDateTime.of(2026, 3, 31, 17, 0));
      task.setDuration(Duration.getInstance(62, TimeUnit.DAYS));
      task.setPercentageComplete(PERCENTAGES[i]);
      task.setNumber(1, SCORES[i]);
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    new UniversalProjectWriter(format).write(project, written);
    ProjectFile read = new UniversalProjectReader().read(new ByteArrayInputStream(written.toByteArray()));
    List<String> complete = new ArrayList<>();
    List<String> scores = new ArrayList<>();
    for (int i = 0; i < PERCENTAGES.length; i++) {
      String name = "task " + i;
      Task task = read.getTasks().stream().filter(found -> name.equals(found.getName())).findFirst().orElseThrow();
      complete.add(PERCENTAGES[i] + " -> " + task.getPercentageComplete());
      scores.add(SCORES[i] + " -> " + task.getNumber(1));
    }
    System.out.println(
        format + " " + String.join(", ", complete) + (numbers ? "; Number1 " + String.join(", ", scores) : ""));
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java" 2>"$folder/log")
echo "$seen"
expected=$(cat <<'SEEN'
MSPDI 0.4 -> 0, 99.6 -> 100, 97.5 -> 98; Number1 0.004 -> 0.0, 0.996 -> 1.0, 0.975 -> 0.97
MPX 0.4 -> 0.4, 99.6 -> 99.6, 97.5 -> 97.5; Number1 0.004 -> 0.004, 0.996 -> 0.996, 0.975 -> 0.975
PMXML 0.4 -> 0.4, 99.6 -> 99.6, 97.5 -> 97.5
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
