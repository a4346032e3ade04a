package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.journal.Entry;
import dev.okr.core.plan.Plan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes are, the reader gives a value or problems, never an exception. More documents
 * by {@code -Dokr.fuzz.executions=1000000}, other ones by {@code -Dokr.fuzz.seed=2}.
 */
class ReaderFuzzTest {

  private static final int EXECUTIONS = Integer.getInteger("okr.fuzz.executions", 10_000);
  private static final long SEED = Long.getLong("okr.fuzz.seed", 1L);
  private static final Set<String> CODES =
      Stream.of(ProblemCode.values()).map(ProblemCode::code).collect(Collectors.toSet());

  private final OkrJson json = OkrJson.standard();
  private int accepted;

  /** Reads a document. */
  private interface Reading {
    void read(byte[] document) throws Exception;
  }

  @Test
  void plans() {
    run("plans", Golden.plan(), "\n    ", this::readPlan);
  }

  @Test
  void journals() {
    run("journals", Golden.journal(), "\n", this::readJournal);
  }

  @Test
  void yaml() throws Exception {
    String yaml = new YAMLMapper().writeValueAsString(new ObjectMapper().readTree(Golden.plan()));
    run(
        "yaml plans",
        yaml,
        "\n- ",
        document -> check(json.readYamlPlan(new String(document, StandardCharsets.UTF_8))));
  }

  /**
   * The shorter documents of the corpus that a coverage-guided fuzzer (Jazzer) gathered: each took
   * a path through the reader that none before it took. Coded in Base64, since most aren't text.
   */
  @Test
  void corpus() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ReaderFuzzTest.class.getResourceAsStream("fuzz/corpus.base64"))) {
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
      assertThat(lines).hasSizeGreaterThan(100);
      for (String line : lines) {
        byte[] document = Base64.getDecoder().decode(line);
        readPlan(document);
        readJournal(document);
        check(json.readYamlPlan(new String(document, StandardCharsets.UTF_8)));
      }
    }
  }

  /** The document cut at a mark: pieces that combine to new ones. */
  private static List<byte[]> pieces(String document, String mark) {
    List<byte[]> pieces = new ArrayList<>();
    for (String piece : document.split(mark, -1)) {
      pieces.add(bytes(piece));
    }
    return pieces;
  }

  private void run(String name, String whole, String mark, Reading reading) {
    Mutator mutator = new Mutator(SEED, bytes(whole), pieces(whole, mark));
    for (int i = 0; i < EXECUTIONS; i++) {
      byte[] document = mutator.next();
      try {
        reading.read(document);
      } catch (Exception | Error failure) {
        throw new AssertionError(
            "document "
                + i
                + " of seed "
                + SEED
                + ": "
                + new String(document, StandardCharsets.UTF_8),
            failure);
      }
    }
    System.out.println(
        "fuzz: " + EXECUTIONS + " " + name + ", of which " + accepted + " (lines) were accepted");
  }

  private void readPlan(byte[] document) {
    Outcome<Plan> outcome = json.readPlan(new ByteArrayInputStream(document));
    check(outcome);
    if (outcome instanceof Outcome.Ok<Plan> ok) {
      String written = json.writePlan(ok.value());
      assertThat(json.readPlan(written)).isEqualTo(outcome);
    }
  }

  private void readJournal(byte[] document) {
    Iterator<Outcome<Entry>> lines = json.entries(new ByteArrayInputStream(document));
    while (lines.hasNext()) {
      Outcome<Entry> line = lines.next();
      check(line);
      if (line instanceof Outcome.Ok<Entry> ok) {
        assertThat(json.readEntry(json.writeEntry(ok.value()))).isEqualTo(line);
      }
    }
  }

  private void check(Outcome<?> outcome) {
    accepted += outcome.isOk() ? 1 : 0;
    for (Problem problem : outcome.problems()) {
      assertThat(CODES).contains(problem.code());
      assertThat(problem.message("en")).isNotBlank();
      assertThat(problem.message("zh")).isNotBlank();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
