package dev.okr.core.serial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.testkit.PlanArbitraries;
import dev.okr.core.testkit.Streams;
import dev.okr.core.testkit.ValueArbitraries;
import dev.okr.core.value.LocalizedText;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What has a document comes back from a stream as it was; a host lets in nothing but ours. */
class SerializationProperties {

  private static final String OURS_ONLY = "dev.okr.**";

  @Provide
  Arbitrary<Plan> plans() {
    return PlanArbitraries.plans();
  }

  @Provide
  Arbitrary<Journal> journals() {
    return JournalArbitraries.journals();
  }

  @Provide
  Arbitrary<LocalizedText> texts() {
    return ValueArbitraries.texts();
  }

  @Property(tries = 300)
  void aPlanComesBack(@ForAll("plans") Plan plan) {
    Plan back = Streams.through(plan, OURS_ONLY);
    assertThat(back).isEqualTo(plan);
    assertThat(back.fingerprint()).isEqualTo(plan.fingerprint()).hasSize(64);
  }

  @Property(tries = 300)
  void aJournalComesBack(@ForAll("journals") Journal journal) {
    Journal back = Streams.through(journal, OURS_ONLY);
    assertThat(back).isEqualTo(journal);
    assertThat(back.fingerprint()).isEqualTo(journal.fingerprint());
  }

  @Property(tries = 100)
  void aHistoryComesBack(@ForAll("plans") Plan first, @ForAll("plans") Plan second) {
    PlanHistory history = PlanHistory.of(version(first, "2026-01-01"));
    PlanHistory longer = history.with(version(second, "2026-02-01"));
    PlanHistory back = Streams.through(longer, OURS_ONLY);
    assertThat(back).isEqualTo(longer);
    assertThat(back.fingerprint())
        .isEqualTo(longer.fingerprint())
        .isNotEqualTo(history.fingerprint());
  }

  private static PlanVersion version(Plan plan, String on) {
    return new PlanVersion(
        LocalDate.parse(on),
        Instant.parse(on + "T08:00:00Z"),
        PartyId.of("committee"),
        LocalizedText.of("why"),
        plan);
  }

  @Property
  void aTextComesBack(@ForAll("texts") LocalizedText text) {
    assertThat(Streams.through(text, OURS_ONLY)).isEqualTo(text);
    assertThat(Streams.through(text, OURS_ONLY).byTag().keySet())
        .containsExactlyElementsOf(text.byTag().keySet());
  }

  @Property(tries = 50)
  void aReportComesBack(@ForAll("plans") Plan plan, @ForAll("journals") Journal journal) {
    Report report = RuleBook.standard().check(plan, journal, LocalDate.parse("2026-03-01"));
    Report back = Streams.through(report, "dev.okr.**;java.base/*");
    assertThat(back).isEqualTo(report);
    assertThat(back.open()).isEqualTo(report.open());
  }

  /** A journal that was asked for its fingerprint goes on from there, to the same. */
  @Property(tries = 300)
  void aJournalThatGrewHasTheFingerprintOfOneMadeAtOnce(
      @ForAll("journals") Journal whole, @ForAll @IntRange(max = 20) int cut) {
    List<Entry> entries = whole.entries();
    int asked = Math.min(cut, entries.size());
    Journal grown = Journal.of(entries.subList(0, asked));
    String before = grown.fingerprint();
    for (Entry entry : entries.subList(asked, entries.size())) {
      grown = grown.append(entry);
    }
    assertThat(grown.fingerprint()).isEqualTo(Journal.of(new ArrayList<>(entries)).fingerprint());
    assertThat(grown.fingerprint().equals(before)).isEqualTo(asked == entries.size());
  }

  /** Whatever a byte of the document is changed to, a host gets a plan or an IOException. */
  @Property(tries = 300)
  void whatWasTamperedWithIsReadOrRefused(
      @ForAll("plans") Plan plan, @ForAll @IntRange(max = 100_000) int place, @ForAll byte value)
      throws ClassNotFoundException {
    byte[] stream = Streams.write(plan);
    int head = Streams.write(Plan.builder("x").build()).length - 30;
    int at = head + place % (stream.length - head);
    stream[at] = value;
    Plan read;
    try {
      read = (Plan) Streams.read(stream, OURS_ONLY);
    } catch (IOException refused) {
      return;
    }
    assertThat(Streams.through(read, OURS_ONLY)).isEqualTo(read);
  }

  @Property(tries = 300)
  void whatWasCutIsRefused(@ForAll("journals") Journal journal, @ForAll @IntRange(max = 9999) int n)
      throws ClassNotFoundException {
    byte[] stream = Streams.write(journal);
    byte[] cut = Arrays.copyOf(stream, n % stream.length);
    try {
      Streams.read(cut, OURS_ONLY);
    } catch (IOException refused) {
      return;
    }
    throw new AssertionError("a stream was read that was cut at " + cut.length);
  }
}
