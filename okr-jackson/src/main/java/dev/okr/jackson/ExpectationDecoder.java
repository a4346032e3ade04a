package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonToken;
import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Expectation;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how the expected score of a key result grows: a word, or checkpoints. */
final class ExpectationDecoder {

  private static final Members MEMBERS = Members.of("checkpoints").requiring("checkpoints");
  private static final Members CHECKPOINT = Members.of("on", "score", "value").requiring("on");

  private final Values values;
  private final Cursor cursor;
  private @Nullable LocalDate latest;

  ExpectationDecoder(Values values) {
    this.values = values;
    this.cursor = values.cursor();
  }

  /** What is expected; linear where that was a problem. */
  Expectation expectation() throws IOException {
    if (!cursor.isAt(JsonToken.VALUE_STRING)) {
      return checkpoints();
    }
    return switch (cursor.parser().getText()) {
      case "linear" -> Expectation.LINEAR;
      case "atEnd" -> Expectation.AT_END;
      case "none" -> Expectation.NONE;
      default -> {
        values.wrongWord("linear, atEnd, none");
        yield Expectation.LINEAR;
      }
    };
  }

  private Expectation checkpoints() throws IOException {
    Expectation expectation = Expectation.LINEAR;
    if (cursor.enter()) {
      while (cursor.member(MEMBERS) != null) {
        latest = null;
        List<Checkpoint> points = cursor.list(this::checkpoint);
        expectation = new Expectation.Checkpoints(points);
      }
    }
    return expectation;
  }

  /** A checkpoint later than the one before. */
  private @Nullable Checkpoint checkpoint() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    LocalDate on = null;
    BigDecimal score = null;
    BigDecimal value = null;
    int figures = 0;
    boolean rises = true;
    for (String name = cursor.member(CHECKPOINT); name != null; name = cursor.member(CHECKPOINT)) {
      if (name.equals("score")) {
        score = values.score();
        figures++;
        continue;
      }
      if (name.equals("value")) {
        value = values.number();
        figures++;
        continue;
      }
      on = values.date();
      if (on != null && latest != null && !on.isAfter(latest)) {
        rises = false;
        cursor.problem(ProblemCode.WRONG_ORDER, "found", on.toString());
      }
      latest = on == null || !rises ? latest : on;
    }
    if (figures != 1) {
      cursor.problemOfObject(ProblemCode.ONE_OF, "names", "score, value");
      return null;
    }
    BigDecimal figure = score == null ? value : score;
    return on == null || figure == null || !rises
        ? null
        : new Checkpoint(on, figure, value != null);
  }
}
