package dev.okr.jackson;

import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Definition;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Polarity;
import dev.okr.core.metric.Refresh;
import dev.okr.core.metric.Revision;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.metric.Timing;
import dev.okr.core.metric.Unit;
import dev.okr.core.value.LocalizedText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads metrics of the dictionary. */
final class MetricDecoder extends Decoder {

  private static final Members METRIC =
      Members.of(
              "id",
              "title",
              "description",
              "unit",
              "polarity",
              "accumulation",
              "timing",
              "owner",
              "definition",
              "source",
              "refresh",
              "revisions",
              "extensions")
          .requiring("id");
  private static final Members DEFINITION = Members.of("formula", "boundary", "grain");
  private static final Members SOURCE = Members.of("kind", "name").requiring("kind");
  private static final Members REVISION =
      Members.of("version", "from", "reason", "approvedBy", "comparable", "rebase", "definition")
          .requiring("version", "from");

  private static final Words<Polarity> POLARITIES = Words.of(Polarity.class);
  private static final Words<Accumulation> ACCUMULATIONS = Words.of(Accumulation.class);
  private static final Words<Timing> TIMINGS = Words.of(Timing.class);
  private static final Words<SourceKind> SOURCE_KINDS = Words.of(SourceKind.class);
  private static final Words<Refresh> REFRESHES = Words.of(Refresh.class);

  private final Ids ids;

  MetricDecoder(Values values) {
    super(values);
    this.ids = values.newIds();
  }

  @Nullable Metric metric() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    boolean isNew = false;
    Metric.Builder made = Metric.builder();
    for (String name = cursor.member(METRIC); name != null; name = cursor.member(METRIC)) {
      switch (name) {
        case "id" -> {
          MetricId id = values.id(MetricId::of);
          isNew = ids.isNew(id, "/metrics");
          if (id != null) {
            made.id(id);
          }
        }
        case "title" -> made.title(values.text());
        case "description" -> made.description(values.text());
        case "unit" -> made.unit(unit());
        case "accumulation" -> {
          Accumulation accumulation = values.word(ACCUMULATIONS);
          made.accumulation(accumulation == null ? Accumulation.LEVEL : accumulation);
        }
        case "polarity" -> {
          Polarity polarity = values.word(POLARITIES);
          made.polarity(polarity == null ? Polarity.HIGHER : polarity);
        }
        case "timing" -> made.timing(values.optionalWord(TIMINGS));
        case "owner" -> made.owner(Optional.ofNullable(values.party()));
        case "definition" -> made.definition(definition());
        case "source" -> made.source(Optional.ofNullable(source()));
        case "refresh" -> made.refresh(values.optionalWord(REFRESHES));
        case "revisions" -> made.revisions(cursor.list(this::revision));
        default -> made.extensions(extensions.extensions());
      }
    }
    return isNew ? made.build() : null;
  }

  /** A unit; a count where that was a problem. */
  private Unit unit() throws IOException {
    String code = values.string();
    if (code == null) {
      return Unit.COUNT;
    }
    if (!Unit.isValid(code)) {
      cursor.problem(ProblemCode.BAD_UNIT, "found", code);
      return Unit.COUNT;
    }
    return Unit.of(code);
  }

  private Definition definition() throws IOException {
    if (!cursor.enter()) {
      return Definition.NONE;
    }
    LocalizedText formula = LocalizedText.empty();
    LocalizedText boundary = LocalizedText.empty();
    LocalizedText grain = LocalizedText.empty();
    for (String name = cursor.member(DEFINITION); name != null; name = cursor.member(DEFINITION)) {
      switch (name) {
        case "formula" -> formula = values.text();
        case "boundary" -> boundary = values.text();
        default -> grain = values.text();
      }
    }
    return new Definition(formula, boundary, grain);
  }

  private @Nullable DataSource source() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    SourceKind kind = null;
    String called = null;
    for (String name = cursor.member(SOURCE); name != null; name = cursor.member(SOURCE)) {
      if (name.equals("kind")) {
        kind = values.word(SOURCE_KINDS);
      } else {
        called = values.string();
      }
    }
    return kind == null ? null : new DataSource(kind, called);
  }

  private @Nullable Revision revision() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    Integer version = null;
    LocalDate from = null;
    Revision.Builder made = Revision.builder();
    for (String name = cursor.member(REVISION); name != null; name = cursor.member(REVISION)) {
      switch (name) {
        case "version" -> version = values.integer(1);
        case "from" -> from = values.date();
        case "reason" -> made.reason(values.text());
        case "approvedBy" -> made.approvedBy(Optional.ofNullable(values.string()));
        case "comparable" -> made.comparable(Boolean.TRUE.equals(values.bool()));
        case "rebase" -> made.rebase(values.optionalNumber());
        default -> made.definition(definition());
      }
    }
    return version == null || from == null
        ? null
        : made.version(version).effectiveFrom(from).build();
  }
}
