package dev.okr.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.org.PartyId;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LimitException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What all builders of entries have in common, of an entry of unknown kind. */
class EntryBuilderProperties {

  private static final LocalDate DAY = LocalDate.parse("2031-05-05");
  private static final Extensions EXTENSIONS = Extensions.of(Map.of("ticket", "ACME-1"));

  @Provide
  Arbitrary<Entry> entries() {
    return JournalArbitraries.entries();
  }

  @Property
  void aBuilderStartsFromTheEntry(@ForAll("entries") Entry entry) {
    assertThat(entry.toBuilder().build()).isEqualTo(entry).hasSameClassAs(entry);
  }

  @Property
  void theSharedMembersAreChangedAndNothingElse(@ForAll("entries") Entry entry) {
    Entry changed =
        entry.toBuilder()
            .id("another")
            .on(DAY)
            .recordedAt(Instant.EPOCH)
            .by("p.other")
            .extensions(EXTENSIONS)
            .build();
    assertThat(changed.id()).isEqualTo(EntryId.of("another"));
    assertThat(changed.on()).isEqualTo(DAY);
    assertThat(changed.recordedAt()).isEqualTo(Instant.EPOCH);
    assertThat(changed.by()).isEqualTo(PartyId.of("p.other"));
    assertThat(changed.extensions()).isEqualTo(EXTENSIONS);
    assertThat(
            changed.toBuilder()
                .id(entry.id())
                .on(entry.on())
                .recordedAt(entry.recordedAt())
                .by(entry.by())
                .extensions(entry.extensions())
                .build())
        .isEqualTo(entry);
  }

  @Property(tries = 200)
  void noKindIsBuiltForADayThatCannotBeWritten(@ForAll("entries") Entry entry) {
    assertThatThrownBy(() -> entry.toBuilder().on(LocalDate.MAX).build())
        .isInstanceOf(LimitException.class);
    assertThatThrownBy(() -> entry.toBuilder().recordedAt(Instant.MAX).build())
        .isInstanceOf(LimitException.class);
  }

  @Property
  void aCheckInHoldsItsNumbersInTheirOneForm(
      @ForAll @LongRange(min = -999_999, max = 999_999) long digits,
      @ForAll @IntRange(min = -18, max = 18) int scale,
      @ForAll @IntRange(max = 1_000) int share) {
    CheckIn.Builder builder =
        CheckIn.builder().id("e").on(DAY).recordedAt(Instant.EPOCH).by("p.lin").keyResult("KR");
    BigDecimal value = BigDecimal.valueOf(digits, scale);
    Assume.that(Decimals.isWithinLimits(value));
    CheckIn made = builder.value(value).confidence(BigDecimal.valueOf(share, 3)).build();
    assertThat(made.value()).contains(Decimals.normalise(value));
    assertThat(made.confidence()).contains(Decimals.normalise(BigDecimal.valueOf(share, 3)));
    BigDecimal tooMuch = BigDecimal.valueOf(1_001 + share, 3);
    assertThatThrownBy(() -> builder.confidence(tooMuch).build())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
