package dev.okr.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.org.PartyId;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LimitException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
}
