package dev.okr.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.metric.Dictionary;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Unit;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * Whatever a host or user gives, the message of the exception is short and shows what is hidden.
 */
class BoundedMessagesTest {

  private static final int MANY = 100_000;
  private static final String LONG = "\u202E".repeat(MANY);

  private static Entry entry(String id, String value) {
    return CheckIn.builder()
        .id(id)
        .on(LocalDate.EPOCH)
        .recordedAt(Instant.EPOCH)
        .by("p")
        .keyResult("K")
        .value(value)
        .build();
  }

  private static List<Entry> conflicting() {
    List<Entry> entries = new ArrayList<>();
    IntStream.range(0, MANY).forEach(i -> entries.add(entry("e" + i, "1")));
    IntStream.range(0, MANY).forEach(i -> entries.add(entry("e" + i, "2")));
    return entries;
  }

  private static List<Objective> twice() {
    List<KeyResult> keyResults =
        IntStream.range(0, MANY).mapToObj(i -> KeyResult.builder().id("K" + i).build()).toList();
    return List.of(
        Objective.builder().id("O1").keyResults(keyResults).build(),
        Objective.builder().id("O2").keyResults(keyResults).build());
  }

  private static List<Problem> problems() {
    Message message = Message.of(LocalizedText.of(LONG));
    return Collections.nCopies(MANY, new Problem("P", new Location("/" + LONG, 1, 1), message));
  }

  @Test
  void everyExceptionOfTheModelIsShort() {
    List<ThrowingCallable> wrong =
        List.of(
            () -> Journal.of(conflicting()),
            () -> Plan.builder("p").objectives(twice()),
            () ->
                Plan.builder("p")
                    .objectives(Collections.nCopies(MANY, Objective.builder().id("O").build())),
            () ->
                Dictionary.starter()
                    .only(
                        Stream.iterate(0, i -> i + 1)
                            .limit(MANY)
                            .map(i -> MetricId.of("m" + i))
                            .toArray(MetricId[]::new)),
            () -> KeyResultId.of(LONG),
            () -> KeyResultId.of("\u202E"),
            () -> Unit.of(LONG),
            () -> LocalizedText.of(LONG, "", "en", ""),
            () -> Extensions.none().with(LONG, ""),
            () -> Extensions.none().with("x", Map.of(List.of(LONG), "")),
            () -> CheckIn.builder().value(LONG),
            () -> CheckIn.builder().value("\u001B[2J"),
            () -> Outcome.rejected(problems()).orElseThrow());
    for (ThrowingCallable call : wrong) {
      Throwable thrown = catchThrowable(call);
      assertThat(thrown).isInstanceOf(RuntimeException.class);
      assertThat(thrown.getMessage())
          .as(thrown.toString())
          .hasSizeLessThan(12_000)
          .doesNotContain("\u202E", "\u001B");
    }
    assertThat(catchThrowable(wrong.get(1))).hasMessageContaining("K9, ... and 99990 more");
  }
}
