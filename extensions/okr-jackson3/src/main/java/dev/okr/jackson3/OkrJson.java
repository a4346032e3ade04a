package dev.okr.jackson3;

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
import dev.okr.jackson3.internal.JacksonParsing;
import dev.okr.jackson3.internal.JsonOutput;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.wire.PolicyTable;
import java.io.InputStream;
import java.io.OutputStream;
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
import tools.jackson.core.json.JsonFactory;

/**
 * Reads and writes the documents of the wire format; results are written by a mapper that has an
 * {@link OkrModule}. Immutable and safe for threads. What it reads and writes is what {@code
 * dev.okr.jackson.OkrJson} does, to the letter; it reads no YAML.
 *
 * <p>Reading never throws because of what a document says: it gives the value, or every problem
 * with its place, line and column, at most {@value #MOST_PROBLEMS} of them.
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

  private static final OkrJson STANDARD = builder().build();

  private final DocumentReader reader;
  private final DocumentSources documents;
  private final JournalDocuments journals;
  private final JsonOutput output;
  private final List<Formula> formulas;

  private OkrJson(Builder builder) {
    JsonFactory factory = JacksonParsing.factory();
    this.reader = new DocumentReader(new JacksonParsing(factory), builder.isStrict);
    this.documents = new DocumentSources(builder.maxDocumentBytes);
    this.journals = new JournalDocuments(reader);
    this.output = new JsonOutput(factory);
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

  /** Reads a plan from a JSON file. */
  public Outcome<Plan> readPlan(Path file) {
    return documents.file(file, reader::plan);
  }

  /** Reads a plan from UTF-8 bytes; the stream is read to its end and not closed. */
  public Outcome<Plan> readPlan(InputStream utf8) {
    return documents.stream(utf8, reader::plan);
  }

  /** Reads a plan from text. */
  public Outcome<Plan> readPlan(String text) {
    return documents.text(text, reader::plan);
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
    Objects.requireNonNull(plan, "plan");
    output.document(Objects.requireNonNull(out, "out"), json -> PlanTable.PLAN.write(plan, json));
  }

  /**
   * Writes the plan as indented JSON in UTF-8 with a line break at its end; the stream is flushed
   * and not closed.
   *
   * @throws UncheckedIOException if the stream fails
   */
  public void writePlan(Plan plan, OutputStream out) {
    Objects.requireNonNull(plan, "plan");
    output.document(Objects.requireNonNull(out, "out"), json -> PlanTable.PLAN.write(plan, json));
  }

  /**
   * Reads the versions of a plan from text of one JSON object a line, in the order in which they
   * were recorded.
   */
  public Outcome<PlanHistory> readHistory(String text) {
    return documents.text(text, reader::history);
  }

  /** The versions of a plan, one JSON object a line. */
  public String writeHistory(PlanHistory history) {
    StringWriter out = new StringWriter();
    output.lines(out, PlanTable.VERSION, history.versions());
    return out.toString();
  }

  // ---- policies

  /**
   * Reads a policy ({@code policy/1}) from text, for which {@code okr-scoring} must be there. A
   * formula of the host that it names must be known: {@link Builder#formula}.
   */
  public Outcome<Policy> readPolicy(String text) {
    return documents.text(text, this::policy);
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
    Objects.requireNonNull(policy, "policy");
    return output.text(out -> new PolicyTable(formulas).write(policy, out), true);
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
    output.lines(Objects.requireNonNull(out, "out"), EntryTables.ENTRY, journal.entries());
  }

  /** The same in UTF-8; the stream is flushed and not closed. */
  public void writeJournal(Journal journal, OutputStream out) {
    output.lines(Objects.requireNonNull(out, "out"), EntryTables.ENTRY, journal.entries());
  }

  /** The entry as a JSON object on one line, without a line break. */
  public String writeEntry(Entry entry) {
    Objects.requireNonNull(entry, "entry");
    return output.text(out -> EntryTables.ENTRY.write(entry, out), false);
  }

  /** Builds an {@link OkrJson}. */
  public static final class Builder {

    private static final int MAX_DOCUMENT_BYTES = 1_000_000_000;

    private final List<Formula> formulas = new ArrayList<>();
    private boolean isStrict;
    private int maxDocumentBytes = MAX_DOCUMENT_BYTES;

    private Builder() {}

    /** A reference of a plan to something that isn't there becomes a problem, {@code JSON-018}. */
    public Builder strictReferences() {
      isStrict = true;
      return this;
    }

    /**
     * The largest plan that is taken, in bytes; 10<sup>9</sup> unless stated.
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
