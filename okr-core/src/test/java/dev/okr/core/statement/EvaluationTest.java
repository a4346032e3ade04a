package dev.okr.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.statement.reading.StatementLabel;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reader against labelled statements; the floors lie a little under what was reached.
 *
 * <p>Each {@code fresh} set was written before the rules were looked at again and scored once as
 * they stood; that first score is the honest one, and docs/reading-statements-history.md keeps it.
 * After that its classes of failure were mended, so what is printed here guards against going back
 * and says little about statements that nobody has seen.
 */
class EvaluationTest {
  static final List<String> SETS =
      List.of(
          "dev",
          "own-tuned",
          "own-heldout",
          "fresh-one",
          "fresh-two",
          "fresh-three",
          "fresh-four",
          "fresh-five",
          "fresh-six",
          "fresh-seven",
          "fresh-eight",
          "fresh-nine",
          "fresh-ten",
          "fresh-eleven",
          "fresh-twelve",
          "fresh-thirteen",
          "fresh-fourteen",
          "fresh-fifteen",
          "fresh-sixteen",
          "fresh-seventeen",
          "fresh-eighteen",
          "fresh-nineteen",
          "fresh-twenty");

  @ParameterizedTest
  @CsvSource({
    "dev, 0.98, 0.95, 0.98, 0.98",
    "own-tuned, 0.98, 0.98, 0.98, 0.98",
    "own-heldout, 0.95, 0.92, 0.97, 0.96",
    "fresh-one, 0.98, 0.97, 0.98, 0.98",
    "fresh-two, 0.98, 0.97, 0.98, 0.97",
    "fresh-three, 0.98, 0.98, 0.98, 0.98",
    "fresh-four, 0.97, 0.96, 0.97, 0.97",
    "fresh-five, 0.98, 0.98, 0.98, 0.98",
    "fresh-six, 0.97, 0.96, 0.98, 0.97",
    "fresh-seven, 0.96, 0.95, 0.96, 0.91",
    "fresh-eight, 0.98, 0.97, 0.98, 0.98",
    "fresh-nine, 0.97, 0.97, 0.98, 0.97",
    "fresh-ten, 0.95, 0.94, 0.97, 0.96",
    "fresh-eleven, 0.97, 0.97, 0.98, 0.97",
    "fresh-twelve, 0.98, 0.98, 0.98, 0.97",
    "fresh-thirteen, 0.95, 0.94, 0.98, 0.95",
    "fresh-fourteen, 0.96, 0.95, 0.98, 0.98",
    "fresh-fifteen, 0.98, 0.97, 0.96, 0.96",
    "fresh-sixteen, 0.98, 0.97, 0.98, 0.98",
    "fresh-seventeen, 0.96, 0.95, 0.96, 0.96",
    "fresh-eighteen, 0.98, 0.97, 0.96, 0.96",
    "fresh-nineteen, 0.96, 0.95, 0.96, 0.94",
    "fresh-twenty, 0.95, 0.95, 0.93, 0.93"
  })
  void readsAsACoachWould(String set, double label, double hard, double measurable, double target) {
    Corpus.Score score = Corpus.score(set, Corpus.load(set + ".jsonl"), StatementReader.standard());

    System.out.print(score.report());

    assertThat(score.labelRate()).as("labels").isGreaterThanOrEqualTo(label);
    assertThat(score.hardRate()).as("labels of the hard ones").isGreaterThanOrEqualTo(hard);
    assertThat(score.measurableRate()).as("measurable").isGreaterThanOrEqualTo(measurable);
    assertThat(score.targetRate()).as("targets").isGreaterThanOrEqualTo(target);
    for (StatementLabel one : StatementLabel.values()) {
      assertThat(score.precision(one)).as("precision of %s", one).isGreaterThanOrEqualTo(0.88);
      assertThat(score.recall(one)).as("recall of %s", one).isGreaterThanOrEqualTo(0.88);
    }
  }
}
