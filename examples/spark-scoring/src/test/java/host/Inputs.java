package host;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tenants as files, made of the example's quarter: each has come a different way into it. */
final class Inputs {

  static final Path ROOT = Path.of(System.getProperty("okr.root"));
  static final String DATE = "2026-02-27";

  private static final Path DATA = ROOT.resolve("examples/data");

  private final Path folder;
  private final String plan;
  private final List<String> journal;
  private final List<String> lines = new ArrayList<>();

  Inputs(Path folder) throws IOException {
    this.folder = folder;
    this.plan = Files.readString(DATA.resolve("starboat-2026Q1.plan.json"));
    this.journal = Files.readAllLines(DATA.resolve("starboat-2026Q1.journal.ndjson"));
  }

  /** So many tenants, of which the first has no journal and the others more or less of it. */
  Inputs sound(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      String name = "t" + i;
      int entries = i * 17 % (journal.size() + 1);
      if (entries == 0) {
        tenant(name, plan, null);
      } else {
        tenant(name, plan, String.join("\n", journal.subList(0, entries)) + "\n");
      }
    }
    return this;
  }

  /** A tenant whose journal has the quarter again and again, under other ids. */
  Inputs huge(String name, int times) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int time = 0; time < times; time++) {
      for (String entry : journal) {
        if (entry.startsWith("{\"entry\": \"checkIn\"")) {
          text.append(entry.replaceFirst("\"id\": \"", "\"id\": \"" + time + "-")).append('\n');
        }
      }
    }
    return tenant(name, plan, text.toString());
  }

  /** A tenant with these texts; {@code null} for no journal. */
  Inputs tenant(String name, String plan, String journal) throws IOException {
    Path planFile = Files.writeString(folder.resolve(name + ".plan.json"), plan);
    String line = "{\"tenant\": \"" + name + "\", \"plan\": \"" + planFile + "\"";
    if (journal != null) {
      line +=
          ", \"journal\": \""
              + Files.writeString(folder.resolve(name + ".journal.ndjson"), journal)
              + "\"";
    }
    return line(line + "}");
  }

  /** A line of the list as it is. */
  Inputs line(String line) {
    lines.add(line);
    return this;
  }

  String plan() {
    return plan;
  }

  Path list() throws IOException {
    return Files.write(folder.resolve("tenants.ndjson"), lines);
  }

  TenantList read() throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(list())) {
      return TenantList.read(reader);
    }
  }
}
