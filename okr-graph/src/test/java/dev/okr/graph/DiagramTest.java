package dev.okr.graph;

import static dev.okr.graph.Plans.kr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.graph.Diagram.EdgeStyle;
import dev.okr.graph.Diagram.NodeKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DiagramTest {

  /** Titles that would break or inject if they were written as they are. */
  static final List<String> AWKWARD =
      List.of(
          "say \"hello\"",
          "two\nlines\r\nand\ttabs",
          "a --> b",
          "]; evil [label=\"x\"]",
          "\"] --> n0[\"",
          "<script>alert(1)</script>",
          "<b>bold</b> & <img src=x onerror=alert(1)>",
          "%% comment",
          "%%{init: {\"theme\": \"dark\"}}%%",
          "end",
          "subgraph x",
          "click n0 \"javascript:alert(1)\"",
          "`**markdown**`",
          "$$x^2$$",
          "#quot; #34; &quot; &amp;",
          "back\\slash \\N \\G \\l",
          "trailing backslash \\",
          "]]> <!-- --> <![CDATA[",
          "style: fill#; classDef x:#y;",
          "fa:fa-car n1@{ shape: rect }",
          "支付成功率 ≥ 97% —— “稳定”",
          "emoji 👩‍👩‍👧 🚀",
          "right\u202Eto left\u2066",
          "half \uD800 and \uDC00 characters \u0000\u0007\uFFFF",
          "{a} (b) [c] |d| ;e; 'f' ~g ^h @i /j\\",
          " ",
          "",
          "an-extraordinarily-long-title-without-any-space-" + "x".repeat(500));

  static Diagram awkward() {
    List<Diagram.Node> nodes = new ArrayList<>();
    List<Diagram.Edge> edges = new ArrayList<>();
    List<Diagram.Group> groups = new ArrayList<>();
    for (int i = 0; i < AWKWARD.size(); i++) {
      String title = AWKWARD.get(i);
      if (i % 3 == 0) {
        groups.add(new Diagram.Group(title + i, title));
      }
      nodes.add(
          new Diagram.Node(
              i + title,
              NodeKind.values()[i % 4],
              title,
              title,
              i % 5 == 4 ? Optional.empty() : Optional.of(Light.values()[i % 5]),
              i % 3 == 0 ? Optional.of(title + i) : Optional.empty(),
              i % 4));
      if (i > 0) {
        edges.add(
            new Diagram.Edge(
                nodes.get(i - 1).id(), nodes.get(i).id(), title, EdgeStyle.values()[i % 3]));
      }
    }
    return new Diagram(Diagram.Flow.RIGHT, nodes, edges, groups);
  }

  /** Boxes with titles drawn from what formats use for themselves. */
  static Diagram random(long seed, int count) {
    String alphabet =
        "\"'`<>&#;:%{}[]()|\\/-=~^@*_$!?.,+ \n\t\r\u0000\u202E\uFEFF\uD83D\uDE80aNGlend支付0";
    Random random = new Random(seed);
    List<Diagram.Node> nodes = new ArrayList<>();
    List<Diagram.Edge> edges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder title = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        title.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      nodes.add(
          new Diagram.Node(
              "id" + i,
              NodeKind.values()[i % 4],
              title.reverse().toString(),
              title.toString(),
              Optional.empty(),
              Optional.empty(),
              0));
      if (i > 0) {
        edges.add(new Diagram.Edge("id" + (i - 1), "id" + i, title.toString(), EdgeStyle.SOLID));
      }
    }
    return new Diagram(Diagram.Flow.UP, nodes, edges, List.of());
  }

  private static Diagram chain() {
    return DependencyGraph.of(Plans.paymentChain())
        .diagram(
            DiagramOptions.standard()
                .withLanguage("zh")
                .withGroups(true)
                .withLights(
                    goal -> Optional.of(goal.equals(kr("pay")) ? Light.RED : Light.YELLOW)));
  }

  @Test
  void mermaidOfTheChain() {
    assertThat(Mermaid.render(chain()))
        .startsWith("flowchart LR\n")
        .contains("    n0[\"pay<br/>支付成功率\"]:::red\n")
        .contains("n4 ==> |\"需要，滞后3天\"| n0\n")
        .contains("  classDef red fill:#fad4d4");
  }

  @Test
  void mermaidHasOnlyHarmlessTextBetweenQuotes() {
    assertThat(Mermaid.render(awkward())).doesNotContain("\"\"");
    for (String line : Mermaid.render(awkward()).split("\n", -1)) {
      int open = line.indexOf('"');
      int close = line.lastIndexOf('"');
      if (open >= 0) {
        assertThat(line.substring(open + 1, close).replace("<br/>", ""))
            .doesNotContain("\"", "<", ">", "%", "`", "$", "{", "[", "|", "--", "\\", "&", ":");
      }
    }
    assertThat(Mermaid.escape("a\"b#c")).isEqualTo("a#34;b#35;c");
    assertThat(Mermaid.escape("risk-control --> x")).isEqualTo("risk-control -#45;#62; x");
    assertThat(Mermaid.escape(" \n")).isEqualTo("#160;");
    assertThat(Mermaid.escape("👍 好")).isEqualTo("#128077; 好");
  }

  @Test
  void dotIsAcceptedByGraphviz() throws IOException, InterruptedException {
    assumeThat(isThere("dot")).as("Graphviz is installed").isTrue();
    for (Diagram diagram :
        List.of(
            awkward(),
            random(1, 200),
            chain(),
            chain().byGroup(),
            new Diagram(Diagram.Flow.UP, List.of(), List.of(), List.of()))) {
      Process process = new ProcessBuilder("dot", "-Tjson").start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(Dot.render(diagram).getBytes(StandardCharsets.UTF_8));
      }
      String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(errors).isZero();
      assertThat(errors).doesNotContain("syntax", "Error");
      // no box or arrow more than there are: nothing was injected
      assertThat(json.split("\"tail\":", -1).length - 1).isEqualTo(diagram.edges().size());
      assertThat(json.split("\"nodes\": \\[", -1)).isNotEmpty();
    }
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "-V").redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void dotEscapesWhatGraphvizReads() {
    assertThat(Dot.escape("a\"b\\N&amp;\nc")).isEqualTo("a\\\"b\\\\N&amp;amp; c");
  }

  @Test
  void graphMlIsReadBackAsItWas() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Diagram diagram = awkward();
    Document document =
        factory
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(GraphMl.render(diagram).getBytes(StandardCharsets.UTF_8)));
    NodeList nodes = document.getElementsByTagName("node");
    assertThat(nodes.getLength()).isEqualTo(diagram.nodes().size());
    assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(diagram.edges().size());
    for (int i = 0; i < nodes.getLength(); i++) {
      NodeList data = ((Element) nodes.item(i)).getElementsByTagName("data");
      String title = "";
      for (int j = 0; j < data.getLength(); j++) {
        Element item = (Element) data.item(j);
        if (item.getAttribute("key").equals("title")) {
          title = item.getTextContent();
        }
      }
      String expected = AWKWARD.get(i);
      if (!expected.contains("\uD800") && !expected.contains("\u202E")) {
        assertThat(title).isEqualTo(expected);
      }
    }
  }

  @Test
  void longTextsAreWrappedAndCut() {
    assertThat(Labels.wrap("Raise the share of payments that succeed at the first attempt"))
        .containsExactly("Raise the share of payments that", "succeed at the first attempt");
    assertThat(Labels.wrap("支付成功率从百分之九十四提升到百分之九十七并保持稳定"))
        .containsExactly("支付成功率从百分之九十四提升到百", "分之九十七并保持稳定");
    assertThat(Labels.wrap("x".repeat(500))).hasSize(4).last().asString().endsWith("x…");
    assertThat(Labels.wrap(" \n ")).isEmpty();
  }

  @Test
  void largePicturesAreCutDown() {
    Diagram whole = chain();
    assertThat(names(whole.around(Diagram.idOf(kr("risk")), 1)))
        .containsExactly("risk", "service", "settle");
    assertThat(whole.around(Diagram.idOf(kr("risk")), 1).edges()).hasSize(2);
    assertThat(whole.around(Diagram.idOf(kr("risk")), 1).groups()).hasSize(3);
    assertThat(whole.around("nowhere", 9).nodes()).isEmpty();
    assertThat(names(whole.downTo(1))).containsExactly("reconcile", "service");
    assertThat(names(whole.ofGroup("payments"))).containsExactly("pay", "settle");
    Diagram teams = whole.byGroup();
    assertThat(teams.nodes()).hasSize(5).allMatch(node -> node.kind() == NodeKind.GROUP);
    assertThat(teams.edges()).hasSize(4);
    assertThat(teams.nodes().stream().filter(n -> n.light().equals(Optional.of(Light.RED))))
        .singleElement()
        .extracting(Diagram.Node::name)
        .isEqualTo("payments");
  }

  private static List<String> names(Diagram diagram) {
    return diagram.nodes().stream().map(Diagram.Node::name).toList();
  }

  @Test
  void alignmentStandsUpright() {
    Diagram diagram = AlignmentGraph.of(Plans.paymentChain()).diagram(DiagramOptions.standard());
    assertThat(Mermaid.render(diagram)).startsWith("flowchart BT\n");
    assertThat(Dot.render(diagram)).contains("rankdir=BT");
    assertThat(diagram.groups()).isEmpty();
    assertThat(diagram.nodes()).hasSize(10);
  }

  @Test
  void aDiagramIsSound() {
    Diagram.Node node =
        new Diagram.Node("a", NodeKind.PARTY, "a", "", Optional.empty(), Optional.of("g"), 0);
    assertThatThrownBy(() -> new Diagram(Diagram.Flow.UP, List.of(node), List.of(), List.of()))
        .hasMessageContaining("(g)");
    Diagram.Group group = new Diagram.Group("g", "");
    assertThatThrownBy(
            () -> new Diagram(Diagram.Flow.UP, List.of(node, node), List.of(), List.of(group)))
        .hasMessageContaining("(a)");
    Diagram.Edge edge = new Diagram.Edge("a", "b", "", EdgeStyle.SOLID);
    assertThatThrownBy(
            () -> new Diagram(Diagram.Flow.UP, List.of(node), List.of(edge), List.of(group)))
        .hasMessageContaining("(a -> b)");
    assertThat(Diagram.idOf(GoalRef.to(ObjectiveId.of("x")))).isNotEqualTo(Diagram.idOf(kr("x")));
  }
}
