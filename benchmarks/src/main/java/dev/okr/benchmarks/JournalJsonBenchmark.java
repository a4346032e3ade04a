package dev.okr.benchmarks;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.jackson.OkrJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Entries a second of a journal that is streamed and not kept, against Jackson's {@code readValues}
 * into a record of the same shape; and of one that is written, against {@code writeValues}. With
 * {@code -prof gc} the bytes an entry takes show too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class JournalJsonBenchmark {

  private static final int ENTRIES = 100_000;

  private final OkrJson json = OkrJson.standard();
  private final ObjectReader plainReader = new JsonMapper().readerFor(PlainCheckIn.class);
  private final ObjectWriter plainWriter =
      new JsonMapper()
          .writerFor(PlainCheckIn.class)
          .withRootValueSeparator("\n")
          .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  private byte[] document = {};
  private Journal journal = Journal.empty();
  private List<PlainCheckIn> records = List.of();

  /** A check-in as a record that knows nothing of journals. */
  record PlainCheckIn(
      String entry,
      String id,
      String on,
      String recordedAt,
      String by,
      String keyResult,
      String measure,
      BigDecimal value,
      String source,
      BigDecimal confidence,
      String note) {}

  /** Makes the document. */
  @Setup
  public void make() throws IOException {
    document = PlanDocuments.journal(ENTRIES);
    journal = json.readJournal(new ByteArrayInputStream(document)).orElseThrow();
    try (MappingIterator<PlainCheckIn> lines =
        plainReader.readValues(new ByteArrayInputStream(document))) {
      records = lines.readAll();
    }
  }

  /** Checked entries of lines. */
  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public void read(Blackhole sink) {
    if (!json.readEntries(new ByteArrayInputStream(document), (Entry e) -> sink.consume(e))
        .isEmpty()) {
      throw new IllegalStateException("the document has problems");
    }
  }

  /** The opponent: records of lines. */
  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public void readRecords(Blackhole sink) throws IOException {
    try (MappingIterator<PlainCheckIn> lines =
        plainReader.readValues(new ByteArrayInputStream(document))) {
      while (lines.hasNextValue()) {
        sink.consume(lines.nextValue());
      }
    }
  }

  /** Entries as lines. */
  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public int write() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2 * document.length);
    json.writeJournal(journal, out);
    return out.size();
  }

  /** The opponent: records as lines. */
  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public int writeRecords() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2 * document.length);
    try (SequenceWriter lines = plainWriter.writeValues(out)) {
      lines.writeAll(records);
    }
    return out.size();
  }
}
