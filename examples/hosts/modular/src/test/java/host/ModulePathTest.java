package host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A modular program is compiled, looked at and linked with just the jars of each subset, by the JDK's own tools. */
class ModulePathTest {

  private static final Path JARS = Path.of("target/modules");
  private static final List<String> CORE = List.of("okr-core", "vavr", "vavr-match", "jspecify");
  private static final List<String> JSON =
      List.of("okr-jackson", "jackson-core", "jackson-databind", "jackson-annotations");

  /** What is optional: scores and graphs as JSON, views for JGraphT, parts of Jackson. */
  private static final List<String> OPTIONAL =
      List.of("dev.okr.scoring.", "dev.okr.graph.", "org.jgrapht.", "org.yaml.", "com.fasterxml.jackson.dataformat.", "java.", "javax.", "org.w3c.", "org.xml.");

  /** What a host requires, the jars it then has, and a line that uses them. */
  record Subset(List<String> requires, List<String> jars, String use) {}

  static Stream<Subset> subsets() {
    String plan = "dev.okr.core.plan.Plan.builder(\"p\").build()";
    String on = "java.time.LocalDate.EPOCH";
    String score = "dev.okr.scoring.Scorer.standard().score(" + plan + ", dev.okr.core.journal.Journal.empty(), " + on + ")";
    String graph = "dev.okr.graph.AlignmentGraph.of(" + plan + ")";
    String json = "dev.okr.jackson.OkrJson.standard()";
    return Stream.of(
        new Subset(List.of("dev.okr.core"), CORE, plan + ".id()"),
        new Subset(List.of("dev.okr.scoring"), and(CORE, "okr-scoring"), score + ".on()"),
        new Subset(List.of("dev.okr.graph"), and(CORE, "okr-graph"), graph + ".toString()"),
        new Subset(List.of("dev.okr.jackson"), and(CORE, JSON), json + ".writePlan(" + plan + ")"),
        new Subset(
            List.of("dev.okr.jackson", "dev.okr.scoring"),
            and(and(CORE, JSON), "okr-scoring"),
            json + ".writeScorecard(" + score + ", false)"),
        new Subset(
            List.of("dev.okr.jackson", "dev.okr.scoring", "dev.okr.graph"),
            and(and(CORE, JSON), "okr-scoring", "okr-graph"),
            json + ".writeScorecard(" + score + ", false) + " + graph));
  }

  @ParameterizedTest
  @MethodSource("subsets")
  void compilesAndLinks(Subset subset, @TempDir Path folder) throws Exception {
    Path classes = compiled(subset, folder);
    String path = path(subset) + File.pathSeparator + classes;

    String seen = tool("jdeps", "--multi-release", "17", "--module-path", path(subset), "-summary", classes.toString());
    assertFalse(seen.contains("not found"), seen);
    String all =
        ran("jdeps", "--multi-release", "17", "--module-path", path(subset), "--print-module-deps", classes.toString())
            .text();
    List<String> missing =
        all.lines()
            .filter(line -> line.endsWith("not found"))
            .map(line -> line.replaceAll(".*-> (\\S+) .*", "$1"))
            .filter(name -> OPTIONAL.stream().noneMatch(name::startsWith))
            .toList();
    assertEquals(List.of(), missing);

    Path image = folder.resolve("image");
    tool("jlink", "--module-path", path, "--add-modules", "host", "--output", image.toString());
    Process run =
        new ProcessBuilder(image.resolve("bin/java").toString(), "-m", "host/host.Main")
            .redirectErrorStream(true)
            .start();
    String printed = new String(run.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, run.waitFor(), printed);
    assertTrue(printed.startsWith("ran: "), printed);
  }

  private static Path compiled(Subset subset, Path folder) throws IOException {
    Path source = Files.createDirectories(folder.resolve("src/host"));
    Files.writeString(
        folder.resolve("src/module-info.java"),
        subset.requires().stream()
            .map(name -> "requires " + name + ";")
            .collect(Collectors.joining(" ", "module host { ", " }")));
    Files.writeString(
        source.resolve("Main.java"),
        "package host; public class Main { public static void main(String[] args) {"
            + " System.out.println(\"ran: \" + (" + subset.use() + ")); } }");
    Path classes = folder.resolve("classes");
    tool(
        "javac",
        "-Xlint:all",
        "-Werror",
        "--class-path",
        source.toString(),
        "-d",
        classes.toString(),
        "--module-path",
        path(subset),
        folder.resolve("src/module-info.java").toString(),
        source.resolve("Main.java").toString());
    return classes;
  }

  private static String path(Subset subset) {
    return subset.jars().stream()
        .map(jar -> JARS.resolve(jar + ".jar").toString())
        .filter(jar -> Files.exists(Path.of(jar)) || !jar.endsWith("vavr-match.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String tool(String name, String... arguments) {
    Run run = ran(name, arguments);
    assertEquals(0, run.code(), name + ": " + run.text());
    return run.text();
  }

  /** How a tool ended, and what it printed. */
  record Run(int code, String text) {}

  private static Run ran(String name, String... arguments) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text, true);
    int code = ToolProvider.findFirst(name).orElseThrow().run(out, out, arguments);
    return new Run(code, text.toString());
  }

  private static List<String> and(List<String> some, String... more) {
    return and(some, List.of(more));
  }

  private static List<String> and(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
