package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Pages of {@code okr review --format html}: whole, without scripts, and nobody's text acts. */
class HtmlReviewTest {

  private static final Path PLAN = Path.of("../data/starboat-2026Q1.plan.json");
  private static final Path JOURNAL = Path.of("../data/starboat-2026Q1.journal.ndjson");

  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "main",
          "section",
          "h1",
          "h2",
          "h3",
          "p",
          "ul",
          "li",
          "div",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "figure",
          "figcaption",
          "strong",
          "span",
          "bdi",
          "svg",
          "path",
          "rect",
          "circle",
          "text");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "lang",
          "charset",
          "name",
          "content",
          "http-equiv",
          "class",
          "role",
          "aria-hidden",
          "viewBox",
          "width",
          "height",
          "d",
          "cx",
          "cy",
          "r",
          "x",
          "y",
          "text-anchor");

  /** Tags, ends of attributes, entities, overrides of direction, a comment, an end of CDATA. */
  private static final String HOSTILE =
      " <script>alert(1)</script>\"'><img src=x onerror=y>&lt;&#60;</title></style><!-- ]]>"
          + "\u202Eevil\u2066\u200F\u0000\u001b[2J\n";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  private static String page(Path plan, Path journal, String kind, String on, String lang) {
    Run run =
        Run.of(
            "review",
            plan.toString(),
            "--journal",
            journal.toString(),
            "--on",
            on,
            "--kind",
            kind,
            "--lang",
            lang,
            "--format",
            "html");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    return run.out();
  }

  private static Document read(String page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> elements(Document page) {
    NodeList found = page.getElementsByTagName("*");
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }

  private static void isHarmless(Document page) {
    for (Element element : elements(page)) {
      assertThat(ELEMENTS).contains(element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        assertThat(ATTRIBUTES).contains(element.getAttributes().item(i).getNodeName());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "weekly, 2026-02-27, en", "weekly, 2026-02-27, zh", "monthly, 2026-02-27, en",
    "quarterly, 2026-03-31, zh", "quarterly, 2026-02-27, en", "quarterly, 2026-01-01, en"
  })
  void aPageIsWholeAndLoadsNothing(String kind, String on, String lang) throws Exception {
    String page = page(PLAN, JOURNAL, kind, on, lang);
    Document read = read(page);
    isHarmless(read);
    assertThat(read.getDocumentElement().getAttribute("lang")).isEqualTo(lang);
    assertThat(page).startsWith("<!DOCTYPE html>\n").doesNotContain("http:", "https:", "url(");
    assertThat(read.getElementsByTagName("figure").getLength()).isGreaterThan(20);
    assertThat(page).contains("<svg class=\"map\"", "<ul class=\"tree\">");
  }

  @Test
  void aChartShowsValuesExpectationTargetsAndForecast() {
    String page = page(PLAN, JOURNAL, "weekly", "2026-02-27", "en");
    String chart = page.substring(page.indexOf("<title>Burn-up of SUP1.KR1 / customs"));
    chart = chart.substring(0, chart.indexOf("</svg>"));
    assertThat(chart)
        .contains("class=\"value\"", "class=\"expected\"", "class=\"aim\"", "class=\"fan\"")
        .as("the target was revised")
        .contains("class=\"aim earlier\"");
    assertThat(chart.split("<circle", -1)).as("three values").hasSize(4);
  }

  @Test
  void nobodysTextActs() throws Exception {
    JsonNode plan = hostile(MAPPER.readTree(Files.readString(PLAN)));
    Path badPlan = Files.writeString(folder.resolve("plan.json"), withIds(plan));
    StringBuilder lines = new StringBuilder();
    for (String line : Files.readAllLines(JOURNAL)) {
      lines.append(withIds(hostile(MAPPER.readTree(line)))).append('\n');
    }
    Path badJournal = Files.writeString(folder.resolve("journal.ndjson"), lines);
    for (String kind : List.of("weekly", "monthly", "quarterly")) {
      for (String lang : List.of("en", "zh")) {
        String on = kind.equals("quarterly") ? "2026-03-31" : "2026-02-27";
        String page = page(badPlan, badJournal, kind, on, lang);
        Document read = read(page);
        isHarmless(read);
        assertThat(elements(read))
            .as("not one element more than of harmless texts")
            .hasSameSizeAs(elements(read(page(PLAN, JOURNAL, kind, on, lang))));
        assertThat(page.codePoints().filter(HtmlReviewTest::isHidden)).isEmpty();
        assertThat(page).contains("&lt;script&gt;", "\\u202eevil");
      }
    }
  }

  /** Every text of people with something hostile behind it. */
  private static JsonNode hostile(JsonNode node) {
    Set<String> texts =
        Set.of(
            "title",
            "en",
            "zh",
            "name",
            "note",
            "text",
            "reason",
            "learned",
            "change",
            "what",
            "description",
            "formula",
            "boundary");
    if (node instanceof ObjectNode object) {
      for (String member : names(object)) {
        JsonNode value = object.get(member);
        boolean isText = value.isTextual() && texts.contains(member);
        object.set(member, isText ? new TextNode(value.asText() + HOSTILE) : hostile(value));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, hostile(array.get(i)));
      }
    }
    return node;
  }

  private static Set<String> names(ObjectNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Ids too, as far as ids may hold it. */
  private static String withIds(JsonNode document) {
    String hostile = "'><script>x</script>&lt;";
    String text = document.toString();
    for (String id : List.of("PAY1", "payments", "chargeback-rate", "\"gmv", "\"sites")) {
      text = text.replace(id, id + hostile);
    }
    return text;
  }

  private static boolean isHidden(int c) {
    return c != '\n'
        && (Character.isISOControl(c) || (Character.getType(c) == Character.FORMAT && c != 0x200B));
  }

  @Test
  void aPageIsTheSameWhereverItIsMade() {
    String page = page(PLAN, JOURNAL, "weekly", "2026-02-27", "zh");
    Locale before = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(page(PLAN, JOURNAL, "weekly", "2026-02-27", "zh")).isEqualTo(page);
      }
    } finally {
      Locale.setDefault(before);
      TimeZone.setDefault(zone);
    }
  }
}
