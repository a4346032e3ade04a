package dev.okr.graph.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.okr.graph.AlignmentGraph;
import dev.okr.graph.DependencyGraph;
import dev.okr.graph.Plans;
import dev.okr.graph.ResponsibilityGraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Puts flowcharts through the real Mermaid, where it is installed:
 *
 * <pre>{@code
 * mkdir -p okr-graph/target/mermaid && cp okr-graph/src/test/mermaid/package.json "$_"
 * npm install --prefix okr-graph/target/mermaid --no-audit --no-fund --no-package-lock
 * }</pre>
 */
class MermaidParserTest {

  private static final Path HOME = Path.of("target", "mermaid").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void mermaidUnderstandsEveryPictureAsItWasMeant() throws IOException, InterruptedException {
    assumeThat(HOME.resolve("node_modules/mermaid")).as("Mermaid is installed").isDirectory();
    DiagramOptions options = DiagramOptions.standard().withGroups(true);
    Diagram chain = DependencyGraph.of(Plans.paymentChain()).diagram(options);
    List<Diagram> diagrams = new ArrayList<>();
    diagrams.add(DiagramTest.awkward());
    diagrams.add(DiagramTest.random(2, 400));
    diagrams.add(chain);
    diagrams.add(chain.byGroup());
    diagrams.add(AlignmentGraph.of(Plans.paymentChain()).diagram(options.withLanguage("zh")));
    diagrams.add(ResponsibilityGraph.of(Plans.paymentChain()).diagram(options));
    diagrams.add(new Diagram(Diagram.Flow.UP, List.of(), List.of(), List.of()));
    // each awkward title alone, so that one can't hide another
    for (Diagram.Node node : DiagramTest.awkward().nodes()) {
      diagrams.add(DiagramTest.awkward().around(node.id(), 1));
    }

    List<String> arguments = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (Diagram diagram : diagrams) {
      Path file = folder.resolve(expected.size() + ".mmd");
      Files.writeString(file, Mermaid.render(diagram));
      arguments.add(file.toString());
      expected.add(
          diagram.nodes().size() + " " + diagram.edges().size() + " " + diagram.groups().size());
    }
    // what GitHub renders on the page; 10 goals, 8 dependencies, 6 teams
    String page = Files.readString(Path.of("..", "docs", "graphs.md"));
    int start = page.indexOf("```mermaid\n") + "```mermaid\n".length();
    Path onPage = folder.resolve("page.mmd");
    Files.writeString(onPage, page.substring(start, page.indexOf("```", start)));
    arguments.add(onPage.toString());
    expected.add("10 8 6");
    assertThat(said("parse.mjs", arguments)).isEqualTo(expected);
  }

  /** Today's Mermaid, and one of those that read every label as Markdown. */
  @ParameterizedTest
  @ValueSource(strings = {"mermaid", "mermaid-that-reads-markdown"})
  void mermaidShowsEveryTextAsItWasWritten(String version)
      throws IOException, InterruptedException {
    assumeThat(HOME.resolve("node_modules").resolve(version))
        .as("Mermaid is installed")
        .isDirectory();
    List<String> expected = new ArrayList<>();
    List<String> arguments = new ArrayList<>(List.of(version));
    for (Diagram diagram : List.of(DiagramTest.awkward(), DiagramTest.random(3, 80))) {
      Path file = folder.resolve(diagram.nodes().size() + ".mmd");
      Files.writeString(file, Mermaid.render(diagram));
      arguments.add(file.toString());
      diagram.nodes().forEach(node -> expected.add("node " + shown(LabelLines.of(node))));
      for (Diagram.Edge edge : diagram.edges()) {
        expected.add(("edge " + String.join("\t", LabelLines.wrapped(edge.label()))).strip());
      }
      for (Diagram.Group group : diagram.groups()) {
        expected.add("group " + shown(LabelLines.wrapped(group.title())));
      }
      expected.add("drawn");
    }
    List<String> said = new ArrayList<>();
    said("show.mjs", arguments).forEach(line -> said.add(line.replace("\u200B", "").strip()));
    assertThat(said).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Its lines; a space that shows nothing where there is none. */
  private static String shown(List<String> lines) {
    return lines.isEmpty() ? "\u00A0" : String.join("\t", lines);
  }

  /** What a script of ours prints, line by line. */
  private static List<String> said(String script, List<String> arguments)
      throws IOException, InterruptedException {
    Files.copy(
        Path.of("src", "test", "mermaid", script),
        HOME.resolve(script),
        StandardCopyOption.REPLACE_EXISTING);
    List<String> command = new ArrayList<>(List.of("node", HOME.resolve(script).toString()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines().toList();
  }
}
