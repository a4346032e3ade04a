package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.okr.core.error.Location;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.plan.diff.PlanDiff;
import dev.okr.core.plan.next.CarryReport;
import dev.okr.core.privacy.PersonalData;
import dev.okr.core.rule.Report;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.week.MyWeek;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.Reading;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.document.DocumentReader;
import dev.okr.core.wire.document.EntryIterator;
import dev.okr.core.wire.document.JournalCollector;
import dev.okr.core.wire.document.JournalLines;
import dev.okr.core.wire.document.JsonText;
import dev.okr.core.wire.document.SourceFailure;
import dev.okr.core.wire.document.Utf8;
import dev.okr.core.wire.journal.EntryTables;
import dev.okr.core.wire.plan.PlanTable;
import dev.okr.core.wire.report.CarryReportWriter;
import dev.okr.core.wire.report.FindingWriter;
import dev.okr.core.wire.report.PersonalDataWriter;
import dev.okr.core.wire.report.PlanDiffWriter;
import dev.okr.core.wire.report.ProblemWriter;
import dev.okr.core.wire.report.WeekWriter;
import dev.okr.graph.picture.Diagram;
import dev.okr.graph.wire.DiagramWriter;
import dev.okr.jackson.internal.JacksonParsing;
import dev.okr.jackson.internal.JacksonWriter;
import dev.okr.jackson.internal.yaml.YamlDocument;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.GroupScore;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.forecast.Forecast;
import dev.okr.scoring.forecast.wire.ForecastWriter;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.wire.DerivationWriter;
import dev.okr.scoring.wire.PolicyTable;
import dev.okr.scoring.wire.ScorecardWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the wire format. Immutable and safe for threads.
 *
 * <p>Reading never throws because of what a document says: it gives the value, or every problem
 * with its place. At most {@value #MOST_PROBLEMS} problems are listed, the last one then says how
 * many more there are. References to things that aren't there are not problems here unless {@link
 * References#STRICT} is asked for; the rule book finds them.
 *
 * <pre>{@code
 * OkrJson json = OkrJson.standard();
 * Plan plan = json.readPlan(Path.of("plan.json")).orElseThrow();
 * Journal journal = json.readJournal(Path.of("journal.ndjson")).orElseThrow();
 * }</pre>
 */
public final class OkrJson {

  /** The most problems of one document that are listed. */
  public static final int MOST_PROBLEMS = Problems.MOST;

  private static final boolean YAML_IS_SUPPORTED = isPresent("org.yaml.snakeyaml.Yaml");
  private static final OkrJson STANDARD = builder().build();

  private final JsonFactory factory = JacksonParsing.factory();
  private final DocumentReader reader;
  private final int maxDocumentBytes;
  private final List<Formula> formulas;

  private OkrJson(Builder builder) {
    this.formulas = List.copyOf(builder.formulas);
    this.reader =
        new DocumentReader(new JacksonParsing(factory), builder.references == References.STRICT);
    this.maxDocumentBytes = builder.maxDocumentBytes;
  }

  DocumentReader reader() {
    return reader;
  }

  /** The reader and writer of the format as it is specified. */
  public static OkrJson standard() {
    return STANDARD;
  }

  /** A builder of a reader and writer that differs from the standard one. */
  public static Builder builder() {
    return new Builder();
  }

  // ---- plans

  /** Reads a plan from a file: JSON, or YAML if its name ends in {@code .yaml} or {@code .yml}. */
  public Outcome<Plan> readPlan(Path file) {
    Objects.requireNonNull(file, "file");
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(limitFor(Files.size(file)));
      return isYaml(file) ? yamlPlan(bytes) : plan(bytes);
    } catch (IOException failure) {
      return unreadable(SourceFailure.of(file, failure));
    }
  }

  /** Reads a plan from UTF-8 bytes; the stream is read to its end and not closed. */
  public Outcome<Plan> readPlan(InputStream utf8) {
    Objects.requireNonNull(utf8, "utf8");
    try {
      return plan(utf8.readNBytes(limitFor(Integer.MAX_VALUE)));
    } catch (IOException failure) {
      return unreadable(SourceFailure.of(failure));
    }
  }

  /** Reads a plan from text, which is read to its end and not closed. */
  public Outcome<Plan> readPlan(Reader text) {
    Objects.requireNonNull(text, "text");
    StringWriter all = new StringWriter();
    try {
      char[] buffer = new char[1 << 13];
      int count = text.read(buffer);
      while (count >= 0 && all.getBuffer().length() <= maxDocumentBytes) {
        all.write(buffer, 0, count);
        count = text.read(buffer);
      }
      return readPlan(all.toString());
    } catch (IOException failure) {
      return unreadable(SourceFailure.of(failure));
    }
  }

  /** Reads a plan from text. */
  public Outcome<Plan> readPlan(String text) {
    return plan(Utf8.bytes(Objects.requireNonNull(text, "text")));
  }

  /** Reads a plan from YAML, for which {@code org.yaml:snakeyaml} must be there. */
  public Outcome<Plan> readYamlPlan(String text) {
    return yamlPlan(Utf8.bytes(Objects.requireNonNull(text, "text")));
  }

  /** Reads a plan from UTF-8 bytes. */
  public Outcome<Plan> readPlan(byte[] utf8) {
    return plan(Objects.requireNonNull(utf8, "utf8"));
  }

  private Outcome<Plan> plan(byte[] utf8) {
    Problems problems = new Problems();
    return outcome(isTooLarge(utf8, problems) ? null : reader.plan(utf8, problems), problems);
  }

  private Outcome<Plan> yamlPlan(byte[] utf8) {
    Problems problems = new Problems();
    if (!YAML_IS_SUPPORTED) {
      problems.add(ProblemCode.NO_YAML, Location.WHOLE);
      return outcome(null, problems);
    }
    if (isTooLarge(utf8, problems)) {
      return outcome(null, problems);
    }
    // JSON is YAML, but for names that take more than YAML's thousand characters
    Plan plan = isObject(utf8) ? reader.plan(utf8, new Problems()) : null;
    if (plan == null) {
      YamlDocument yaml = YamlDocument.read(utf8, factory, problems);
      plan = yaml == null ? null : reader.plan(yaml, problems);
    }
    return outcome(plan, problems);
  }

  /** Whether the first character of a document is a brace. */
  private static boolean isObject(byte[] utf8) {
    int start = JsonText.afterMark(utf8, utf8.length);
    while (start < utf8.length && " \t\r\n".indexOf(utf8[start]) >= 0) {
      start++;
    }
    return start < utf8.length && utf8[start] == '{';
  }

  private boolean isTooLarge(byte[] utf8, Problems problems) {
    boolean isTooLarge = utf8.length > maxDocumentBytes;
    if (isTooLarge) {
      problems.add(
          ProblemCode.TOO_LARGE,
          Location.WHOLE,
          "detail",
          LocalizedText.enZh(
              "a document of more than " + maxDocumentBytes + " bytes",
              "文档超过 " + maxDocumentBytes + " 字节"));
    }
    return isTooLarge;
  }

  /** How many bytes to read of so many: one more than allowed is enough to refuse them. */
  private int limitFor(long size) {
    return (int) Math.min(Math.max(size, 1), maxDocumentBytes) + 1;
  }

  private static <T> Outcome<T> outcome(@Nullable T value, Problems problems) {
    return value == null || !problems.isEmpty()
        ? Outcome.rejected(problems.toList())
        : Outcome.ok(value);
  }

  /** The plan as indented JSON with a line break at its end. */
  public String writePlan(Plan plan) {
    StringWriter out = new StringWriter();
    writePlan(plan, out);
    return out.toString();
  }

  /**
   * Writes the plan as indented JSON with a line break at its end; the writer is flushed and not
   * closed.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public void writePlan(Plan plan, Writer out) {
    write(generator(out), json -> PlanTable.PLAN.write(plan, json), true, true);
  }

  /**
   * Writes the plan as indented JSON in UTF-8 with a line break at its end; the stream is flushed
   * and not closed.
   *
   * @throws UncheckedIOException if the stream fails
   */
  public void writePlan(Plan plan, OutputStream out) {
    write(generator(out), json -> PlanTable.PLAN.write(plan, json), true, true);
  }

  // ---- plan histories

  /**
   * Reads the versions of a plan from a file of one JSON object a line: {@code {"on", "recordedAt",
   * "by", "reason"?, "plan"}}. They come in the order in which they were recorded.
   */
  public Outcome<PlanHistory> readHistory(Path file) {
    Objects.requireNonNull(file, "file");
    try (InputStream in = Files.newInputStream(file)) {
      return history(in.readNBytes(limitFor(Files.size(file))));
    } catch (IOException failure) {
      return unreadable(SourceFailure.of(file, failure));
    }
  }

  /** Reads the versions of a plan from text; see {@link #readHistory(Path)}. */
  public Outcome<PlanHistory> readHistory(String text) {
    return history(Utf8.bytes(Objects.requireNonNull(text, "text")));
  }

  private Outcome<PlanHistory> history(byte[] utf8) {
    Problems problems = new Problems();
    List<PlanVersion> versions = isTooLarge(utf8, problems) ? null : reader.history(utf8, problems);
    if (versions != null && versions.isEmpty()) {
      problems.add(ProblemCode.EMPTY, Location.WHOLE);
    }
    return problems.isEmpty() && versions != null
        ? Outcome.ok(PlanHistory.of(versions))
        : Outcome.rejected(problems.toList());
  }

  /** The versions of a plan, one JSON object a line. */
  public String writeHistory(PlanHistory history) {
    StringWriter out = new StringWriter();
    lines(PlanTable.VERSION, history.versions(), generator(out));
    return out.toString();
  }

  // ---- policies

  /**
   * Reads a policy ({@code policy/1}) from text, for which {@code okr-scoring} must be there. What
   * it leaves out is as in the policy that it is {@code from}, else as in the standard one. A
   * formula of the host that it names must be known: {@link Builder#formula}.
   */
  public Outcome<Policy> readPolicy(String text) {
    return policy(Utf8.bytes(Objects.requireNonNull(text, "text")));
  }

  /** Reads a policy from a file; see {@link #readPolicy(String)}. */
  public Outcome<Policy> readPolicy(Path file) {
    Objects.requireNonNull(file, "file");
    try (InputStream in = Files.newInputStream(file)) {
      return policy(in.readNBytes(limitFor(Files.size(file))));
    } catch (IOException failure) {
      return unreadable(SourceFailure.of(file, failure));
    }
  }

  /**
   * The policy as a document with every value, indented.
   *
   * @throws IllegalArgumentException if the policy has what a document can't say: a working
   *     calendar, or bands of other digits for one ambition
   */
  public String writePolicy(Policy policy) {
    return toText(out -> new PolicyTable(formulas).write(policy, out), true);
  }

  private Outcome<Policy> policy(byte[] utf8) {
    Problems problems = new Problems();
    return outcome(
        isTooLarge(utf8, problems)
            ? null
            : reader.document(utf8, new PolicyTable(formulas), problems),
        problems);
  }

  // ---- journals

  /** Reads a journal from a file of one JSON object a line. */
  public Outcome<Journal> readJournal(Path file) {
    Objects.requireNonNull(file, "file");
    try (InputStream in = Files.newInputStream(file)) {
      return readJournal(in, failure -> SourceFailure.of(file, failure));
    } catch (IOException failure) {
      return unreadable(SourceFailure.of(file, failure));
    }
  }

  /** Reads a journal from text. */
  public Outcome<Journal> readJournal(String text) {
    return readJournal(new ByteArrayInputStream(Utf8.bytes(Objects.requireNonNull(text, "text"))));
  }

  /** Reads a journal from UTF-8 bytes; the stream is read to its end and not closed. */
  public Outcome<Journal> readJournal(InputStream utf8) {
    return readJournal(Objects.requireNonNull(utf8, "utf8"), SourceFailure::of);
  }

  private Outcome<Journal> readJournal(
      InputStream utf8, Function<IOException, SourceFailure> failed) {
    RecoveredJournal read = recoverJournal(utf8, failed);
    return read.problems().isEmpty()
        ? Outcome.ok(read.journal())
        : Outcome.rejected(read.problems());
  }

  /**
   * Reads what is whole of a journal: the entries of all lines that can be read, and the problems
   * of those that can't. A last line that was cut off while it was written, as a crash leaves it,
   * is a {@code JOURNAL-002}.
   */
  public RecoveredJournal recoverJournal(Path file) {
    Objects.requireNonNull(file, "file");
    Function<IOException, SourceFailure> failed = failure -> SourceFailure.of(file, failure);
    try (InputStream in = Files.newInputStream(file)) {
      return recoverJournal(in, failed);
    } catch (IOException failure) {
      Problems problems = new Problems();
      failed.apply(failure).addTo(problems);
      return new RecoveredJournal(Journal.empty(), problems.toList(), OptionalLong.empty());
    }
  }

  /** Reads what is whole of a journal; the stream is read to its end and not closed. */
  public RecoveredJournal recoverJournal(InputStream utf8) {
    return recoverJournal(Objects.requireNonNull(utf8, "utf8"), SourceFailure::of);
  }

  private RecoveredJournal recoverJournal(
      InputStream utf8, Function<IOException, SourceFailure> failed) {
    Problems problems = new Problems();
    JournalCollector collector = new JournalCollector(problems);
    JournalLines lines = new JournalLines(reader, utf8);
    readLines(lines, problems, failed, collector::add);
    OptionalLong tornAt = lines.isTorn() ? OptionalLong.of(lines.start()) : OptionalLong.empty();
    return new RecoveredJournal(collector.journal(), problems.toList(), tornAt);
  }

  /**
   * Reads a journal line by line, in memory that doesn't grow with it. Whether two entries have one
   * id is for whoever collects them to see.
   *
   * @param utf8 the bytes; read to their end, not closed
   * @param each gets every entry that could be read, in order
   * @return every problem, of the lines that gave no entry; empty if there is none
   */
  public List<Problem> readEntries(InputStream utf8, Consumer<Entry> each) {
    Objects.requireNonNull(each, "each");
    Problems problems = new Problems();
    readLines(
        new JournalLines(reader, Objects.requireNonNull(utf8, "utf8")),
        problems,
        SourceFailure::of,
        (entry, lines) -> each.accept(entry));
    return problems.toList();
  }

  /**
   * The lines of a journal, one after the other as they are asked for: for each that isn't blank
   * its entry or its problems. If the stream fails, that is the last outcome.
   *
   * @param utf8 the bytes; not closed
   */
  public Iterator<Outcome<Entry>> entries(InputStream utf8) {
    return new EntryIterator(new JournalLines(reader, Objects.requireNonNull(utf8, "utf8")));
  }

  /** Reads one entry from text, which may take several lines. */
  public Outcome<Entry> readEntry(String text) {
    Problems problems = new Problems();
    byte[] utf8 = Utf8.bytes(Objects.requireNonNull(text, "text"));
    return outcome(reader.entry(utf8, utf8.length, 1, new Reading(), problems), problems);
  }

  /** Takes an entry and the lines it was read from. */
  @FunctionalInterface
  interface EntrySink {
    void accept(Entry entry, JournalLines lines);
  }

  private static void readLines(
      JournalLines lines,
      Problems problems,
      Function<IOException, SourceFailure> failed,
      EntrySink each) {
    try {
      while (lines.next()) {
        Entry entry = lines.entry(problems);
        if (entry != null) {
          each.accept(entry, lines);
        }
      }
    } catch (IOException failure) {
      failed.apply(failure).addTo(problems);
    }
  }

  /** The journal as one JSON object a line. */
  public String writeJournal(Journal journal) {
    StringWriter out = new StringWriter();
    writeJournal(journal, out);
    return out.toString();
  }

  /** Writes the journal as one JSON object a line; the writer is flushed and not closed. */
  public void writeJournal(Journal journal, Writer out) {
    lines(EntryTables.ENTRY, journal.entries(), generator(out));
  }

  /** The entry as a JSON object on one line, without a line break. */
  public String writeEntry(Entry entry) {
    return toText(out -> EntryTables.ENTRY.write(entry, out), false);
  }

  // ---- results

  /** The scorecard as JSON. */
  public String writeScorecard(Scorecard card, boolean indented) {
    return toText(out -> new ScorecardWriter(out).scorecard(card), indented);
  }

  /** The scorecard as JSON, with the figures of the teams in one cycle. */
  public String writeScorecard(Scorecard card, CycleId cycle, boolean indented) {
    List<GroupScore> teams = card.teams(cycle);
    return toText(out -> new ScorecardWriter(out).scorecard(card, teams), indented);
  }

  /**
   * Writes a forecast; numbers are decimal strings, {@code null} where nothing can be said.
   *
   * @param indented whether it is laid out for people
   */
  public String writeForecast(Forecast forecast, boolean indented) {
    Objects.requireNonNull(forecast, "forecast");
    return toText(out -> new ForecastWriter(out).forecast(forecast), indented);
  }

  /** The report as JSON, its messages in that language. */
  public String writeReport(Report report, String languageTag, boolean indented) {
    return toText(out -> new FindingWriter(out, languageTag).report(report), indented);
  }

  /** What changed between two plans as JSON, its sentences in that language. */
  public String writePlanDiff(PlanDiff diff, String languageTag, boolean indented) {
    return toText(out -> new PlanDiffWriter(out, languageTag).diff(diff), indented);
  }

  /** What a carry-over did and left to decide as JSON, its sentences in that language. */
  public String writeCarryReport(CarryReport report, String languageTag, boolean indented) {
    return toText(out -> new CarryReportWriter(out, languageTag).report(report), indented);
  }

  /**
   * A person's week as JSON: what is asked of them by kind, each as data and as a sentence.
   *
   * @param languageTag the language of the sentences, such as {@code zh}
   */
  public String writeWeek(MyWeek week, String languageTag, boolean indented) {
    Objects.requireNonNull(week, "week");
    Objects.requireNonNull(languageTag, "languageTag");
    return toText(json -> new WeekWriter(json, languageTag).week(week), indented);
  }

  /** What a plan and journal hold of one person, as JSON: places by pointer, entries whole. */
  public String writePersonalData(PersonalData data, boolean indented) {
    Objects.requireNonNull(data, "data");
    return toText(json -> new PersonalDataWriter(json).data(data), indented);
  }

  /** An explanation as JSON, its formulas in that language. */
  public String writeDerivation(Derivation derivation, String languageTag, boolean indented) {
    return toText(out -> new DerivationWriter(out, languageTag).derivation(derivation), indented);
  }

  /** A picture of a graph as JSON. */
  public String writeDiagram(Diagram diagram, boolean indented) {
    return toText(out -> new DiagramWriter(out).diagram(diagram), indented);
  }

  /** The problems as JSON, their messages in that language. */
  public String writeProblems(List<Problem> problems, String languageTag, boolean indented) {
    return toText(out -> new ProblemWriter(out, languageTag).problems(problems), indented);
  }

  // ---- plumbing

  /** What is written. */
  @FunctionalInterface
  private interface Content {
    void write(WireWriter out) throws IOException;
  }

  /** Makes a generator. */
  @FunctionalInterface
  private interface Generators {
    JsonGenerator create() throws IOException;
  }

  private String toText(Content content, boolean indented) {
    StringWriter out = new StringWriter();
    write(generator(out), content, indented, false);
    return out.toString();
  }

  /** Writes values one a line. */
  private static <T> void lines(Codec<T> codec, List<T> values, Generators generators) {
    write(
        generators,
        out -> {
          for (T value : values) {
            codec.write(value, out);
          }
        },
        false,
        !values.isEmpty());
  }

  /** Two blanks a level, a line break of its own on every system. */
  private static PrettyPrinter indented() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  private Generators generator(Writer out) {
    return () -> factory.createGenerator(out);
  }

  private Generators generator(OutputStream out) {
    return () -> factory.createGenerator(out);
  }

  private static void write(
      Generators generators, Content content, boolean indented, boolean endsLine) {
    try (JsonGenerator json = generators.create()) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      if (indented) {
        json.setPrettyPrinter(indented());
      } else {
        json.setRootValueSeparator(new SerializedString("\n"));
      }
      content.write(new JacksonWriter(json));
      if (endsLine) {
        json.writeRaw('\n');
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whether what is optional is there. */
  static boolean isPresent(String type) {
    try {
      Class.forName(type, false, OkrJson.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException optional) {
      return false;
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static <T> Outcome<T> unreadable(SourceFailure failure) {
    Problems problems = new Problems();
    failure.addTo(problems);
    return Outcome.rejected(problems.toList());
  }

  /** Builds an {@link OkrJson}. */
  public static final class Builder {

    private static final int MAX_DOCUMENT_BYTES = 1_000_000_000;

    private final List<Formula> formulas = new ArrayList<>();
    private References references = References.LENIENT;
    private int maxDocumentBytes = MAX_DOCUMENT_BYTES;

    private Builder() {}

    /** What to do about references that lead nowhere; {@link References#LENIENT} unless stated. */
    public Builder references(References choice) {
      references = Objects.requireNonNull(choice, "choice");
      return this;
    }

    /**
     * The largest plan that is taken, in bytes; 10<sup>9</sup> unless stated. A plan takes a few
     * times its bytes in memory.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder maxDocumentBytes(int bytes) {
      if (bytes < 1 || bytes > MAX_DOCUMENT_BYTES) {
        throw new IllegalArgumentException(
            "a document's limit is 1 to " + MAX_DOCUMENT_BYTES + " bytes (" + bytes + ")");
      }
      maxDocumentBytes = bytes;
      return this;
    }

    /**
     * A formula that the policies may name.
     *
     * @throws IllegalArgumentException if there is one of that name and version already
     */
    public Builder formula(Formula formula) {
      for (Formula known : formulas) {
        if (known.name().equals(formula.name()) && known.version() == formula.version()) {
          throw new IllegalArgumentException(
              "a formula has a version of its own (" + known.name() + " " + known.version() + ")");
        }
      }
      formulas.add(formula);
      return this;
    }

    /** The reader and writer. */
    public OkrJson build() {
      return new OkrJson(this);
    }
  }
}
