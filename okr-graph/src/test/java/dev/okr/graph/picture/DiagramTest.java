package dev.okr.graph.picture;

import static dev.okr.graph.Plans.kr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.text.PlainText;
import dev.okr.graph.AlignmentGraph;
import dev.okr.graph.DependencyGraph;
import dev.okr.graph.Plans;
import dev.okr.graph.picture.Diagram.EdgeStyle;
import dev.okr.graph.picture.Diagram.NodeKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

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
          "1. first",
          "2) second",
          "3.",
          "- dash",
          "+ plus",
          "* star",
          "# heading",
          "> quote",
          "---",
          "===",
          "*slanted* _slanted_ **bold** __bold__ ~~gone~~",
          "`code` and `**more**`",
          "[link](https://example.org) www.example.org me@example.org",
          "| a | b |\n| - | - |",
          "C:\\new\\table",
          "100 %% of 50%",
          "°¶ß \uFB02°°35¶ß",
          "\u001B[31mred\u001B[0m",
          "accTitle: x",
          "direction TB",
          "a new direction  LR",
          "x".repeat(23) + " direction BT is next",
          "Größe für Ärzte, 97% → 98%",
          "नमस्ते العربية",
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
        "\"'`<>&#;:%{}[]()|\\/-=~^@*_$!?.,+ \n\t\r\u0000\u202E\uFEFF\uD83D\uDE80aNGlend支付01";
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
        .contains("    n0[\"pay\n支付成功率\"]:::red\n")
        .contains("n4 ==> |\"需要，滞后3天\"| n0\n")
        .contains("  classDef red fill:#fad4d4");
  }

  @Test
  void mermaidHasOnlyHarmlessTextBetweenQuotes() {
    String drawn = Mermaid.render(awkward());
    assertThat(drawn).doesNotContain("\"\"");
    String[] parts = drawn.split("\"", -1);
    for (int i = 1; i < parts.length; i += 2) {
      assertThat(parts[i])
          .doesNotContain("<", ">", "%%", "`", "$", "{", "[", "|", "--", "\\", "&", ":", "*", "_")
          .doesNotContainPattern("(?m)^(\\d+[.)]( |$)|[-+=])");
    }
  }

  @Test
  void mermaidEscapesWhatItReads() {
    assertThat(Mermaid.escape("a\"b#c")).isEqualTo("a#34;b#35;c");
    assertThat(Mermaid.escape("risk-control --> x")).isEqualTo("risk-control -#45;#62; x");
    assertThat(Mermaid.escape("")).isEqualTo("#160;");
    assertThat(Mermaid.escape("👍 好 ≥ 97.5%, +2 pp (x)")).isEqualTo("👍 好 ≥ 97.5%, +2 pp (x)");
    assertThat(Mermaid.escape("1. first")).isEqualTo("1#46; first");
    assertThat(Mermaid.escape("O1.KR1 2. x")).isEqualTo("O1.KR1 2. x");
    assertThat(Mermaid.escape("- x")).isEqualTo("#45; x");
    assertThat(Mermaid.escape("direction LR")).isEqualTo("directio#110; LR");
    assertThat(Mermaid.escape("a direction up")).isEqualTo("a direction up");
    assertThat(Mermaid.escape("25 °C ¶ß")).isEqualTo("25 °C ¶#8203;ß");
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

  @Test
  void graphvizShowsATitleAsItWasWritten() throws IOException, InterruptedException {
    assumeThat(isThere("dot")).as("Graphviz is installed").isTrue();
    Process process = new ProcessBuilder("dot", "-Tsvg").start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(Dot.render(awkward()).getBytes(StandardCharsets.UTF_8));
    }
    NodeList boxes = parsed(process.getInputStream().readAllBytes()).getElementsByTagName("g");
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < boxes.getLength(); i++) {
      if (((Element) boxes.item(i)).getAttribute("class").equals("node")) {
        shown.add(textOf((Element) boxes.item(i)));
      }
    }
    List<String> expected = new ArrayList<>();
    awkward().nodes().forEach(node -> expected.add(String.join("\n", LabelLines.of(node))));
    assertThat(shown).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** The texts in a box, line by line. */
  private static String textOf(Element box) {
    NodeList texts = box.getElementsByTagName("text");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < texts.getLength(); i++) {
      lines.add(texts.item(i).getTextContent().replace('\u00A0', ' '));
    }
    return String.join("\n", lines);
  }

  private static Document parsed(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e);
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
    assertThat(Dot.escape("a\"b\\N&amp;c")).isEqualTo("a\\\"b\\\\N&amp;amp;c");
  }

  @Test
  void graphMlIsReadBackAsItIsSeen() {
    Diagram diagram = awkward();
    Document document = parsed(GraphMl.render(diagram).getBytes(StandardCharsets.UTF_8));
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
      assertThat(title).isEqualTo(PlainText.line(AWKWARD.get(i)));
    }
  }

  @Test
  void longTextsAreWrappedAndCut() {
    assertThat(LabelLines.wrapped("Raise the share of payments that succeed at the first attempt"))
        .containsExactly("Raise the share of payments that", "succeed at the first attempt");
    assertThat(LabelLines.wrapped("支付成功率从百分之九十四提升到百分之九十七并保持稳定"))
        .containsExactly("支付成功率从百分之九十四提升到百", "分之九十七并保持稳定");
    assertThat(LabelLines.wrapped("x".repeat(500))).hasSize(4).last().asString().endsWith("x…");
    assertThat(LabelLines.wrapped(" \n ")).isEmpty();
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
  void whatCannotBeSeenIsShownInEveryFormat() {
    String title = "a\u202Eb\u001B[2Jc\nforged";
    Diagram diagram =
        new Diagram(
            Diagram.Flow.UP,
            List.of(
                new Diagram.Node(
                    "n", NodeKind.PARTY, "n", title, Optional.empty(), Optional.empty(), 0)),
            List.of(),
            List.of());
    for (String text :
        List.of(Mermaid.render(diagram), Dot.render(diagram), GraphMl.render(diagram))) {
      assertThat(text).contains("u202e", "u001b", "c forged").doesNotContain("\u202E", "\u001B");
    }
  }

  @Test
  void aLanguageIsALocaleOrATag() {
    DiagramOptions chinese = DiagramOptions.standard().withLanguage("zh-CN");
    assertThat(chinese.language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(DiagramOptions.standard().withLanguage(Locale.SIMPLIFIED_CHINESE))
        .isEqualTo(chinese);
    DependencyGraph graph = DependencyGraph.of(Plans.paymentChain());
    assertThat(graph.diagram(chinese).edges().get(0).label()).isEqualTo("需要，滞后3天");
    assertThat(graph.diagram(chinese.withLanguage("fr")).edges().get(0).label())
        .isEqualTo("requires, 3 d");
    assertThatThrownBy(() -> chinese.withLanguage("zh_CN"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(zh_CN)");
  }

  @Test
  void whatIsRefusedIsShownInShort() {
    String id = "\u001B".repeat(100_000);
    Diagram.Node node =
        new Diagram.Node(id, NodeKind.PARTY, "a", "", Optional.empty(), Optional.empty(), 0);
    assertThatThrownBy(
            () -> new Diagram(Diagram.Flow.UP, List.of(node, node), List.of(), List.of()))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200).doesNotContain("\u001B"));
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
