package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.okr.core.error.Location;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.Report;
import dev.okr.graph.Diagram;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.Scorecard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads and writes the wire format. Immutable and safe for threads.
 *
 * <p>Reading never throws because of what a document says: it gives the value, or every problem
 * with its place. References to things that aren't there are not problems here; the rule book finds
 * them.
 *
 * <pre>{@code
 * OkrJson json = OkrJson.standard();
 * Plan plan = json.readPlan(Path.of("plan.json")).orElseThrow();
 * Journal journal = json.readJournal(Path.of("journal.ndjson")).orElseThrow();
 * }</pre>
 */
public final class OkrJson {

  private static final OkrJson STANDARD = new OkrJson();

  private final JsonFactory factory =
      JsonFactory.builder()
          .streamReadConstraints(TreeReader.LIMITS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();
  private final TreeReader trees = new TreeReader(factory);

  private OkrJson() {}

  /** The reader and writer of the format as it is specified. */
  public static OkrJson standard() {
    return STANDARD;
  }

  // ---- plans

  /** Reads a plan from a file: JSON, or YAML if its name ends in {@code .yaml} or {@code .yml}. */
  public Outcome<Plan> readPlan(Path file) {
    Objects.requireNonNull(file, "file");
    try (InputStream in = Files.newInputStream(file)) {
      Optional<JsonFactory> yaml = isYaml(file) ? Yaml.factory() : Optional.empty();
      return readPlan(decoded(in), yaml.map(TreeReader::new).orElse(trees));
    } catch (IOException failure) {
      return unreadable(file, failure);
    }
  }

  /** Reads a plan from UTF-8 bytes; the stream is read to its end and not closed. */
  public Outcome<Plan> readPlan(InputStream utf8) {
    return readPlan(decoded(Objects.requireNonNull(utf8, "utf8")), trees);
  }

  /** Reads a plan from text. */
  public Outcome<Plan> readPlan(String text) {
    return readPlan(new StringReader(Objects.requireNonNull(text, "text")), trees);
  }

  private static Outcome<Plan> readPlan(Reader text, TreeReader reader) {
    Problems problems = new Problems();
    Node root = reader.read(withoutMark(text), 1, problems);
    Plan plan = root == null ? null : new PlanDecoder(problems).plan(root);
    return plan == null || !problems.isEmpty()
        ? Outcome.rejected(problems.toList())
        : Outcome.ok(plan);
  }

  /** The plan as indented JSON with a line break at its end. */
  public String writePlan(Plan plan) {
    return toText(json -> new PlanWriter(json).plan(plan), true) + "\n";
  }

  /** Writes the plan as indented JSON; the writer is flushed and not closed. */
  public void writePlan(Plan plan, Writer out) {
    write(out, json -> new PlanWriter(json).plan(plan), true);
  }

  // ---- journals

  /** Reads a journal from a file of one JSON object a line. */
  public Outcome<Journal> readJournal(Path file) {
    Objects.requireNonNull(file, "file");
    try (InputStream in = Files.newInputStream(file)) {
      return readJournal(in);
    } catch (IOException failure) {
      return unreadable(file, failure);
    }
  }

  /** Reads a journal from UTF-8 bytes; the stream is read to its end and not closed. */
  public Outcome<Journal> readJournal(InputStream utf8) {
    return readJournal(decoded(Objects.requireNonNull(utf8, "utf8")));
  }

  /** Reads a journal from text. */
  public Outcome<Journal> readJournal(String text) {
    return readJournal(new StringReader(Objects.requireNonNull(text, "text")));
  }

  private Outcome<Journal> readJournal(Reader text) {
    Problems problems = new Problems();
    JournalCollector collector = new JournalCollector(problems);
    new JournalReader(trees, problems).read(withoutMark(text), collector::add);
    return problems.isEmpty()
        ? Outcome.ok(collector.journal())
        : Outcome.rejected(problems.toList());
  }

  /**
   * Reads a journal line by line, in memory that doesn't grow with it.
   *
   * @param utf8 the bytes; read to their end, not closed
   * @param each gets every entry that could be read, in order
   * @return every problem, of the lines that gave no entry; empty if there is none
   */
  public List<Problem> readEntries(InputStream utf8, Consumer<Entry> each) {
    Objects.requireNonNull(each, "each");
    Problems problems = new Problems();
    new JournalReader(trees, problems)
        .read(
            withoutMark(decoded(Objects.requireNonNull(utf8, "utf8"))),
            (entry, place) -> each.accept(entry));
    return problems.toList();
  }

  /** The journal as one JSON object a line. */
  public String writeJournal(Journal journal) {
    StringBuilder out = new StringBuilder();
    for (Entry entry : journal.entries()) {
      out.append(writeEntry(entry)).append('\n');
    }
    return out.toString();
  }

  /** The entry as a JSON object on one line, without a line break. */
  public String writeEntry(Entry entry) {
    return toText(json -> new EntryWriter(json).entry(entry), false);
  }

  // ---- results

  /** The scorecard as JSON. */
  public String writeScorecard(Scorecard card, boolean indented) {
    return toText(json -> new ScorecardWriter(json).scorecard(card), indented);
  }

  /** The report as JSON, its messages in that language. */
  public String writeReport(Report report, String languageTag, boolean indented) {
    return toText(json -> new FindingWriter(json, languageTag).report(report), indented);
  }

  /** An explanation as JSON, its formulas in that language. */
  public String writeDerivation(Derivation derivation, String languageTag, boolean indented) {
    return toText(json -> new DerivationWriter(json, languageTag).derivation(derivation), indented);
  }

  /** A picture of a graph as JSON. */
  public String writeDiagram(Diagram diagram, boolean indented) {
    return toText(json -> new DiagramWriter(json).diagram(diagram), indented);
  }

  /** The problems as JSON, their messages in that language. */
  public String writeProblems(List<Problem> problems, String languageTag, boolean indented) {
    return toText(json -> new ProblemWriter(json, languageTag).problems(problems), indented);
  }

  // ---- plumbing

  /** What is written. */
  @FunctionalInterface
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  String toText(Content content, boolean indented) {
    StringWriter out = new StringWriter();
    write(out, content, indented);
    return out.toString();
  }

  private void write(Writer out, Content content, boolean indented) {
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      if (indented) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      }
      content.write(json);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static Reader decoded(InputStream utf8) {
    return new BufferedReader(
        new InputStreamReader(
            utf8,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  /** Skips a byte order mark. */
  private static Reader withoutMark(Reader text) {
    return new MarkSkippingReader(text);
  }

  private static <T> Outcome<T> unreadable(Path file, IOException failure) {
    Problems problems = new Problems();
    String detail = failure.getMessage();
    problems.add(
        ProblemCode.UNREADABLE,
        Location.WHOLE,
        "file",
        file.toString(),
        "detail",
        failure.getClass().getSimpleName() + (detail == null ? "" : " " + detail));
    return Outcome.rejected(problems.toList());
  }
}
