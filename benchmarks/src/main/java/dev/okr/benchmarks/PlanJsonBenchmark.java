package dev.okr.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okr.core.plan.Plan;
import dev.okr.jackson.OkrJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A plan of 100,000 key results as JSON, against Jackson's databind on records of the same shape,
 * which checks nothing and indexes nothing. Both write the same indented document.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
public class PlanJsonBenchmark {

  /** How many key results the plan has. */
  @Param("100000")
  public int size;

  private final OkrJson json = OkrJson.standard();
  private final JsonMapper mapper =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
          .build();
  private final ObjectReader plainReader = mapper.readerFor(PlainPlan.class);
  private final ObjectWriter plainWriter = mapper.writer(indented());
  private byte[] document = {};
  private Plan plan = Plan.builder("none").build();
  private Object plain = plan;

  private static PrettyPrinter indented() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  /** Makes the document, and of it the plan and the records. */
  @Setup
  public void make() throws IOException {
    document = PlanDocuments.plan(size);
    plan = json.readPlan(document).orElseThrow();
    plain = plainReader.readValue(document);
  }

  /** A checked plan of bytes. */
  @Benchmark
  public Plan read() {
    return json.readPlan(document).orElseThrow();
  }

  /** The opponent: records of bytes. */
  @Benchmark
  public PlainPlan readRecords() throws IOException {
    return plainReader.readValue(document);
  }

  /** A plan to bytes. */
  @Benchmark
  public int write() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(document.length * 4);
    json.writePlan(plan, out);
    return out.size();
  }

  /** The opponent: records to bytes. */
  @Benchmark
  public int writeRecords() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(document.length * 4);
    plainWriter.writeValue(out, plain);
    return out.size();
  }
}
