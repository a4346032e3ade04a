package dev.okr.core.wire.scan.plan;

import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Definition;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Polarity;
import dev.okr.core.metric.Refresh;
import dev.okr.core.metric.Timing;
import dev.okr.core.metric.Unit;
import dev.okr.core.org.PartyId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.ObjectScanner;
import dev.okr.core.wire.scan.ScannedNames;
import dev.okr.core.wire.scan.ScannedValues;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads metrics that were never defined anew. */
final class MetricScanner extends ObjectScanner {

  private static final int ID = 0;
  private static final int TITLE = 1;
  private static final int DESCRIPTION = 2;
  private static final int UNIT = 3;
  private static final int POLARITY = 4;
  private static final int ACCUMULATION = 5;
  private static final int TIMING = 6;
  private static final int OWNER = 7;
  private static final int DEFINITION = 8;
  private static final int SOURCE = 9;
  private static final int REFRESH = 10;

  private static final ScannedNames NAMES =
      new ScannedNames(
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
          "refresh");

  private final PlanIds ids;
  private final DefinitionScanner definitions;
  private final DataSourceScanner sources;
  private @Nullable MetricId id;
  private @Nullable LocalizedText title;
  private @Nullable LocalizedText description;
  private @Nullable Unit unit;
  private @Nullable Polarity polarity;
  private @Nullable Accumulation accumulation;
  private @Nullable Timing timing;
  private @Nullable PartyId owner;
  private @Nullable Definition definition;
  private @Nullable DataSource source;
  private @Nullable Refresh refresh;

  MetricScanner(JsonScanner in, ScannedValues values, PlanIds ids) {
    super(in, values, NAMES, bit(ID));
    this.ids = ids;
    this.definitions = new DefinitionScanner(in, values);
    this.sources = new DataSourceScanner(in, values);
  }

  @Override
  protected boolean take(int member) {
    return switch (member) {
      case ID -> (id = ids.metric()) != null;
      case TITLE -> (title = localized()) != null;
      case DESCRIPTION -> (description = localized()) != null;
      case UNIT -> (unit = ids.unit()) != null;
      case POLARITY -> (polarity = word(Polarity.class)) != null;
      case ACCUMULATION -> (accumulation = word(Accumulation.class)) != null;
      case TIMING -> (timing = word(Timing.class)) != null;
      case OWNER -> (owner = ids.party()) != null;
      case DEFINITION -> (definition = definitions.read()) != null;
      case SOURCE -> (source = sources.read()) != null;
      default -> (refresh = word(Refresh.class)) != null;
    };
  }

  /** The metric that comes next; {@code null} if it can't be read here. */
  @Nullable Metric read() {
    if (!scan()) {
      return null;
    }
    return Metric.builder()
        .id(Objects.requireNonNull(id))
        .title(text(TITLE, title))
        .description(text(DESCRIPTION, description))
        .unit(said(UNIT, unit).orElse(Unit.COUNT))
        .polarity(said(POLARITY, polarity).orElse(Polarity.HIGHER))
        .accumulation(said(ACCUMULATION, accumulation).orElse(Accumulation.LEVEL))
        .timing(said(TIMING, timing))
        .owner(said(OWNER, owner))
        .definition(said(DEFINITION, definition).orElse(Definition.NONE))
        .source(said(SOURCE, source))
        .refresh(said(REFRESH, refresh))
        .extensions(Extensions.none())
        .build();
  }
}
