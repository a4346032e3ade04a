package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Link;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.Theme;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.ResourceMoved;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Revision;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.org.Person;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.Identifiers;
import dev.okr.core.value.LimitException;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the builders accept is written, read back and equal, at the edges of every limit: as
 * JSON, as lines of a journal, as the YAML that JSON is, and through a host's own mapper.
 */
class LimitEdgesProperties {

  private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new OkrModule()).build();
  private static final List<BigDecimal> NUMBERS =
      List.of(
          BigDecimal.ZERO,
          new BigDecimal("999999999999999999"),
          new BigDecimal("-999999999999999999"),
          new BigDecimal("999999999999999999E+18"),
          new BigDecimal("-1E+35"),
          new BigDecimal("1E-18"),
          new BigDecimal("-0.999999999999999999"),
          new BigDecimal("100000000000000000.1E+1"));

  private final OkrJson json = OkrJson.standard();

  /** Picks edges by a seed: a million characters are better not shrunk one by one. */
  private static final class Edges {

    private final Random random;

    Edges(long seed) {
      random = new Random(seed);
    }

    private <T> T of(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    private boolean is(int oneIn) {
      return random.nextInt(oneIn) == 0;
    }

    /** Characters of every kind that needs care: escaped, wide, invisible, line breaks of YAML. */
    private String characters() {
      return of(
          List.of(
              "x",
              "\"",
              "\\",
              "/",
              "\n",
              "\r",
              "\t",
              "\u0000",
              "\u0001",
              "\u001F",
              "\u007F",
              "\u0080",
              "\u0085",
              "\u00A0",
              "\u00E9",
              "\u2028",
              "\u2029",
              "\u202E",
              "\u200B",
              "支",
              "\uD7FF",
              "\uE000",
              "\uFEFF",
              "\uFFFD",
              "\uFFFE",
              "\uFFFF",
              "\uD83D\uDE00",
              "\uDBFF\uDFFF"));
    }

    String text(int most) {
      if (is(3)) {
        return of(
            List.of("", " ", "~", "null", "NO", "1e3", "{", "- a", "a: b", "#", "'", "%", "&a"));
      }
      String one = characters();
      int length = is(4) ? most : 1 + random.nextInt(Math.min(most, 40));
      String run = one.repeat(Math.max(1, length / one.length()));
      return is(2) ? run : ("a" + run + "b").substring(0, Math.min(run.length(), most));
    }

    /** A text that is no half of a character, whatever was cut. */
    String wellFormed(int most) {
      String text = text(most);
      return Limits.isWellFormed(text) ? text : "a";
    }

    LocalizedText texts(int most) {
      if (is(3)) {
        return LocalizedText.of(wellFormed(most));
      }
      Map<String, String> byTag = new LinkedHashMap<>();
      List<String> tags =
          List.of(
              "en",
              "zh-Hant-TW",
              "und",
              "x-" + "a-".repeat(48) + "bb",
              "EN",
              "i-klingon",
              "de-1996");
      for (int i = random.nextInt(3); i >= 0; i--) {
        byTag.put(of(tags), wellFormed(i == 0 ? most : 40));
      }
      return LocalizedText.of(byTag);
    }

    String id() {
      String id = wellFormed(Limits.ID);
      return Identifiers.isValid(id)
          ? id
          : of(List.of("NO", "~", "null", "0x10", "x".repeat(Limits.ID)));
    }

    LocalDate day() {
      return of(
          List.of(
              Limits.FIRST_DAY,
              Limits.LAST_DAY,
              LocalDate.of(2024, 2, 29),
              LocalDate.of(999, 12, 31)));
    }

    Instant instant() {
      return of(
          List.of(
              Limits.FIRST_INSTANT,
              Limits.LAST_INSTANT,
              Instant.EPOCH,
              Instant.EPOCH.plusNanos(1),
              Instant.EPOCH.plusMillis(1)));
    }

    BigDecimal number() {
      return Decimals.normalise(of(NUMBERS));
    }

    private BigDecimal score() {
      return of(List.of(Limits.SCORE, Limits.SCORE.negate(), BigDecimal.ONE));
    }

    Weight weight() {
      return of(List.of(Weight.ZERO, new Weight(Weight.MAX), Weight.of("0.000001"), Weight.ONE));
    }

    Extensions extensions() {
      Object value =
          of(
              List.of(
                  wellFormed(100_000),
                  number(),
                  true,
                  Collections.singletonList(null),
                  List.of(),
                  Map.of(),
                  nested(Limits.EXTENSION_DEPTH - 1)));
      return is(2)
          ? Extensions.none()
          : Extensions.of(Map.of(wellFormed(Limits.EXTENSION_NAME), value));
    }

    private Object nested(int levels) {
      Object value = "x";
      for (int i = 0; i < levels; i++) {
        value = is(2) ? List.of(value) : Map.of("n", value);
      }
      return value;
    }

    private Target target() {
      return of(
          List.of(
              new Target.FromTo(number(), number()),
              new Target.AtLeast(number(), null, null),
              new Target.Grades(List.of(new GradePoint(number(), score()))),
              Target.done()));
    }

    Plan plan() {
      LocalDate first = day();
      return Plan.builder(id())
          .title(texts(Limits.TEXT))
          .cycles(
              List.of(
                  Cycle.builder()
                      .id(CycleId.of(id()))
                      .span(new DateSpan(Limits.FIRST_DAY, Limits.LAST_DAY))
                      .title(texts(100))
                      .extensions(extensions())
                      .build()))
          .themes(List.of(new Theme(ThemeId.of(id()), texts(100), extensions())))
          .people(List.of(Person.builder().id(id()).name(texts(100)).leftOn(day()).build()))
          .metrics(
              List.of(
                  Metric.builder()
                      .id(id())
                      .unit("custom:" + "x".repeat(Limits.ID - 7))
                      .source(new DataSource(SourceKind.SQL_VIEW, wellFormed(Limits.TEXT)))
                      .revisions(
                          List.of(
                              Revision.builder()
                                  .version(Integer.MAX_VALUE)
                                  .effectiveFrom(first)
                                  .approvedBy(wellFormed(Limits.TEXT))
                                  .build()))
                      .build()))
          .objectives(
              List.of(
                  Objective.builder()
                      .id(id())
                      .description(texts(Limits.TEXT))
                      .weight(weight())
                      .keyResults(List.of(keyResult()))
                      .extensions(extensions())
                      .build()))
          .initiatives(
              List.of(
                  Initiative.builder()
                      .id(id())
                      .links(
                          List.of(
                              new Link(wellFormed(100), wellFormed(100), wellFormed(Limits.TEXT))))
                      .build()))
          .waivers(List.of(new Waiver(id(), Subject.of(CycleId.of(id())), texts(100), day())))
          .extensions(extensions())
          .build();
    }

    private KeyResult keyResult() {
      Measure.Builder measure = Measure.builder().id(id()).metric(id()).weight(weight());
      return KeyResult.builder()
          .id(id())
          .expected(
              new Expectation.Checkpoints(
                  List.of(new Checkpoint(day(), is(8) ? number() : score(), false))))
          .startsOn(Limits.FIRST_DAY)
          .endsOn(day())
          .measures(
              List.of(
                  is(2)
                      ? measure.target(target()).build()
                      : measure.targets(List.of(new PlannedTarget(day(), target()))).build()))
          .build();
    }

    Entry entry() {
      return switch (random.nextInt(4)) {
        case 0 ->
            Reading.builder()
                .id(id())
                .on(day())
                .recordedAt(instant())
                .by(id())
                .metric(id())
                .value(number())
                .extensions(extensions())
                .build();
        case 1 ->
            CheckIn.builder()
                .id(id())
                .on(day())
                .recordedAt(instant())
                .by(id())
                .keyResult(id())
                .value(Optional.of(number()))
                .note(texts(Limits.TEXT))
                .blockers(List.of(new Blocker(texts(Limits.TEXT), is(2))))
                .extensions(extensions())
                .build();
        case 2 ->
            Decision.builder()
                .id(id())
                .on(day())
                .recordedAt(instant())
                .by(id())
                .text(texts(Limits.TEXT))
                .about(List.of(Subject.of(CycleId.of(id()))))
                .build();
        default ->
            ResourceMoved.builder()
                .id(id())
                .on(day())
                .recordedAt(instant())
                .by(id())
                .givenBy(id())
                .givenTo(id())
                .what(texts(Limits.TEXT))
                .reason(texts(Limits.TEXT))
                .build();
      };
    }
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs().between(0, 1_000_000);
  }

  /** What was built, or {@code null} where the builders refused it by a limit. */
  private static <T> @Nullable T accepted(Supplier<T> building) {
    try {
      return building.get();
    } catch (LimitException beyond) {
      return null;
    }
  }

  @Property(tries = 60)
  void aPlan(@ForAll("seeds") long seed) throws Exception {
    Plan plan = accepted(new Edges(seed)::plan);
    if (plan == null) {
      return;
    }
    String text = json.writePlan(plan);
    assertThat(json.readPlan(text).orElseThrow()).isEqualTo(plan);
    assertThat(json.readYamlPlan(text).orElseThrow()).isEqualTo(plan);
    assertThat(json.writePlan(json.readPlan(text).orElseThrow())).isEqualTo(text);
    assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(plan), Plan.class)).isEqualTo(plan);
  }

  @Property(tries = 100)
  void anEntry(@ForAll("seeds") long seed) throws Exception {
    Edges edges = new Edges(seed);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Entry entry = accepted(edges::entry);
      if (entry != null && entries.stream().noneMatch(e -> e.id().equals(entry.id()))) {
        entries.add(entry);
      }
    }
    Journal journal = Journal.of(entries);
    String text = json.writeJournal(journal);
    assertThat(text.lines().mapToInt(String::length).max().orElse(0))
        .isLessThanOrEqualTo(Limits.ENTRY_BYTES);
    assertThat(json.readJournal(text).orElseThrow()).isEqualTo(journal);
    assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(journal), Journal.class))
        .isEqualTo(journal);
  }
}
