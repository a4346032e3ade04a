package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.document.DocumentReader;
import dev.okr.core.wire.document.DocumentSources;
import dev.okr.core.wire.document.JournalDocuments;
import dev.okr.core.wire.journal.EntryTables;
import dev.okr.core.wire.plan.PlanTable;
import dev.okr.jackson.internal.JacksonParsing;
import dev.okr.jackson.internal.JsonOutput;
import dev.okr.jackson.internal.yaml.YamlPlans;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.wire.PolicyTable;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the wire format; {@link ResultJson} is the part that writes results. Immutable
 * and safe for threads.
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
public final class OkrJson extends ResultJson {

  /** The most problems of one document that are listed. */
  public static final int MOST_PROBLEMS = Problems.MOST;

  private static final OkrJson STANDARD = builder().build();

  private final DocumentReader reader;
  private final DocumentSources documents;
  private final JournalDocuments journals;
  private final YamlPlans yaml;
  private final List<Formula> formulas;

  private OkrJson(Builder builder) {
    this(builder, JacksonParsing.factory());
  }

  private OkrJson(Builder builder, JsonFactory factory) {
    super(new JsonOutput(factory));
    this.reader =
        new DocumentReader(new JacksonParsing(factory), builder.references == References.STRICT);
    this.documents = new DocumentSources(builder.maxDocumentBytes);
    this.journals = new JournalDocuments(reader);
    this.yaml = new YamlPlans(reader, factory);
    this.formulas = List.copyOf(builder.formulas);
  }

  DocumentReader reader() {
    return reader;
  }

  List<Formula> formulas() {
    return formulas;
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
    return documents.file(file, YamlPlans.isYaml(file) ? yaml::plan : reader::plan);
  }

  /** Reads a plan from UTF-8 bytes; the stream is read to its end and not closed. */
  public Outcome<Plan> readPlan(InputStream utf8) {
    return documents.stream(utf8, reader::plan);
  }

  /** Reads a plan from text, which is read to its end and not closed. */
  public Outcome<Plan> readPlan(Reader text) {
    return documents.text(text, reader::plan);
  }

  /** Reads a plan from text. */
  public Outcome<Plan> readPlan(String text) {
    return documents.text(text, reader::plan);
  }

  /** Reads a plan from YAML, for which {@code org.yaml:snakeyaml} must be there. */
  public Outcome<Plan> readYamlPlan(String text) {
    return documents.text(text, yaml::plan);
  }

  /** Reads a plan from UTF-8 bytes. */
  public Outcome<Plan> readPlan(byte[] utf8) {
    return documents.bytes(utf8, reader::plan);
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
    output().document(out, json -> PlanTable.PLAN.write(plan, json));
  }

  /**
   * Writes the plan as indented JSON in UTF-8 with a line break at its end; the stream is flushed
   * and not closed.
   *
   * @throws UncheckedIOException if the stream fails
   */
  public void writePlan(Plan plan, OutputStream out) {
    output().document(out, json -> PlanTable.PLAN.write(plan, json));
  }

  /**
   * Reads the versions of a plan from a file of one JSON object a line: {@code {"on", "recordedAt",
   * "by", "reason"?, "plan"}}. They come in the order in which they were recorded.
   */
  public Outcome<PlanHistory> readHistory(Path file) {
    return documents.file(file, reader::history);
  }

  /** Reads the versions of a plan from text; see {@link #readHistory(Path)}. */
  public Outcome<PlanHistory> readHistory(String text) {
    return documents.text(text, reader::history);
  }

  /** The versions of a plan, one JSON object a line. */
  public String writeHistory(PlanHistory history) {
    StringWriter out = new StringWriter();
    output().lines(out, PlanTable.VERSION, history.versions());
    return out.toString();
  }

  /**
   * Reads a policy ({@code policy/1}) from text, for which {@code okr-scoring} must be there. What
   * it leaves out is as in the policy that it is {@code from}, else as in the standard one. A
   * formula of the host that it names must be known: {@link Builder#formula}.
   */
  public Outcome<Policy> readPolicy(String text) {
    return documents.text(text, this::policy);
  }

  /** Reads a policy from a file; see {@link #readPolicy(String)}. */
  public Outcome<Policy> readPolicy(Path file) {
    return documents.file(file, this::policy);
  }

  private @Nullable Policy policy(byte[] utf8, Problems problems) {
    return reader.document(utf8, new PolicyTable(formulas), problems);
  }

  /**
   * The policy as a document with every value, indented.
   *
   * @throws IllegalArgumentException if the policy has what a document can't say: a working
   *     calendar, or bands of other digits for one ambition
   */
  public String writePolicy(Policy policy) {
    return output().text(out -> new PolicyTable(formulas).write(policy, out), true);
  }

  // ---- journals

  /** Reads a journal from a file of one JSON object a line. */
  public Outcome<Journal> readJournal(Path file) {
    return journals.file(file);
  }

  /** Reads a journal from text. */
  public Outcome<Journal> readJournal(String text) {
    return journals.text(text);
  }

  /** Reads a journal from UTF-8 bytes; the stream is read to its end and not closed. */
  public Outcome<Journal> readJournal(InputStream utf8) {
    return journals.stream(utf8);
  }

  /**
   * As {@link #readJournal(Path)}, sooner where cores are free: an executor's threads read beside
   * the caller's, which reads whatever they don't. Holds some 16 MB of text meanwhile.
   */
  public Outcome<Journal> readJournal(Path file, Executor executor) {
    return journals.file(file, executor);
  }

  /** The same of a stream, which is not closed. */
  public Outcome<Journal> readJournal(InputStream utf8, Executor executor) {
    return journals.stream(utf8, executor);
  }

  /**
   * Reads what is whole of a journal: the entries of all lines that can be read, and the problems
   * of those that can't. A last line that was cut off while it was written, as a crash leaves it,
   * is a {@code JOURNAL-002}.
   */
  public RecoveredJournal recoverJournal(Path file) {
    return journals.recover(file, RecoveredJournal::new);
  }

  /** Reads what is whole of a journal; the stream is read to its end and not closed. */
  public RecoveredJournal recoverJournal(InputStream utf8) {
    return journals.recover(utf8, RecoveredJournal::new);
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
    return journals.each(utf8, each);
  }

  /**
   * The lines of a journal, one after the other as they are asked for: for each that isn't blank
   * its entry or its problems. If the stream fails, that is the last outcome.
   *
   * @param utf8 the bytes; not closed
   */
  public Iterator<Outcome<Entry>> entries(InputStream utf8) {
    return journals.iterator(utf8);
  }

  /** Reads one entry from text, which may take several lines. */
  public Outcome<Entry> readEntry(String text) {
    return journals.entry(text);
  }

  /** The journal as one JSON object a line. */
  public String writeJournal(Journal journal) {
    StringWriter out = new StringWriter();
    writeJournal(journal, out);
    return out.toString();
  }

  /** Writes the journal as one JSON object a line; the writer is flushed and not closed. */
  public void writeJournal(Journal journal, Writer out) {
    output().lines(out, EntryTables.ENTRY, journal.entries());
  }

  /** The same in UTF-8; the stream is flushed and not closed. */
  public void writeJournal(Journal journal, OutputStream out) {
    output().lines(out, EntryTables.ENTRY, journal.entries());
  }

  /** The entry as a JSON object on one line, without a line break. */
  public String writeEntry(Entry entry) {
    return output().text(out -> EntryTables.ENTRY.write(entry, out), false);
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
