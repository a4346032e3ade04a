package dev.okr.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.Limits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EntryIdTest {

  private static final LocalDate FRIDAY = LocalDate.parse("2026-02-06");
  private static final PartyId LIN = PartyId.of("p.lin");

  private static Subject keyResult(String id) {
    return Subject.of(KeyResultId.of(id));
  }

  @Test
  void aDerivedIdSaysWhatItIsMadeOf() {
    assertThat(EntryId.derived(CheckIn.class, keyResult("O1.KR3"), FRIDAY, LIN))
        .isEqualTo(EntryId.of("checkIn/keyResult/O1.KR3/2026-02-06/p.lin"));
    assertThat(
            EntryId.derived(
                CheckIn.class,
                Subject.of(KeyResultId.of("O1.KR3"), MeasureId.of("m")),
                FRIDAY,
                LIN))
        .isEqualTo(EntryId.of("checkIn/keyResult/O1.KR3/m/2026-02-06/p.lin"));
    assertThat(
            EntryId.derived(Reading.class, Subject.of(MetricId.of("a/b~c")), FRIDAY, LIN).value())
        .isEqualTo("reading/metric/a~1b~0c/2026-02-06/p.lin");
  }

  @Test
  void theClassOfAnEntryIsOfItsKind() {
    CheckIn checkIn =
        CheckIn.builder()
            .id("e")
            .on(FRIDAY)
            .recordedAt(Instant.EPOCH)
            .by("p.lin")
            .keyResult("K")
            .build();
    assertThat(EntryId.derived(checkIn.getClass(), keyResult("K"), FRIDAY, LIN))
        .isEqualTo(EntryId.derived(CheckIn.class, keyResult("K"), FRIDAY, LIN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EntryId.derived(Entry.class, keyResult("K"), FRIDAY, LIN))
        .withMessageContaining("(Entry)");
  }

  @Test
  void aLongOneIsADigest() {
    String longest = "k".repeat(Limits.ID);
    EntryId id = EntryId.derived(CheckIn.class, keyResult(longest), FRIDAY, LIN);
    assertThat(id.value()).matches("checkIn/2026-02-06/[0-9a-f]{64}");
    assertThat(EntryId.derived(CheckIn.class, keyResult(longest), FRIDAY, LIN)).isEqualTo(id);
    String other = "k".repeat(Limits.ID - 1) + "l";
    assertThat(EntryId.derived(CheckIn.class, keyResult(other), FRIDAY, LIN)).isNotEqualTo(id);
  }

  /** Short parts with many separators in them, where a careless join would run together. */
  @Provide
  Arbitrary<String> part() {
    return Arbitraries.strings().withChars("/~01k").ofMinLength(1).ofMaxLength(4);
  }

  @Property
  void otherPartsGiveAnotherId(
      @ForAll("part") String one,
      @ForAll("part") String measure,
      @ForAll("part") String by,
      @ForAll("part") String other,
      @ForAll("part") String otherMeasure,
      @ForAll("part") String otherBy) {
    List<Subject> subjects =
        List.of(
            keyResult(one),
            Subject.of(KeyResultId.of(one), MeasureId.of(measure)),
            Subject.of(MetricId.of(one)),
            keyResult(other),
            Subject.of(KeyResultId.of(other), MeasureId.of(otherMeasure)));
    for (Subject a : subjects) {
      for (Subject b : subjects) {
        boolean same = a.equals(b) && by.equals(otherBy);
        assertThat(
                EntryId.derived(CheckIn.class, a, FRIDAY, PartyId.of(by))
                    .equals(EntryId.derived(CheckIn.class, b, FRIDAY, PartyId.of(otherBy))))
            .isEqualTo(same);
      }
    }
  }
}
