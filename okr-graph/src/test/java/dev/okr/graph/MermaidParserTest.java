package dev.okr.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    List<String> command = new ArrayList<>(List.of("node", HOME.resolve("parse.mjs").toString()));
    Files.copy(
        Path.of("src", "test", "mermaid", "parse.mjs"),
        HOME.resolve("parse.mjs"),
        StandardCopyOption.REPLACE_EXISTING);
    List<String> expected = new ArrayList<>();
    for (Diagram diagram : diagrams) {
      Path file = folder.resolve(expected.size() + ".mmd");
      Files.writeString(file, Mermaid.render(diagram));
      command.add(file.toString());
      expected.add(
          diagram.nodes().size() + " " + diagram.edges().size() + " " + diagram.groups().size());
    }
    // what GitHub renders on the page; 10 goals, 8 dependencies, 6 teams
    String page = Files.readString(Path.of("..", "docs", "graphs.md"));
    int start = page.indexOf("```mermaid\n") + "```mermaid\n".length();
    Path onPage = folder.resolve("page.mmd");
    Files.writeString(onPage, page.substring(start, page.indexOf("```", start)));
    command.add(onPage.toString());
    expected.add("10 8 6");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    assertThat(said.lines().toList()).isEqualTo(expected);
  }
}
