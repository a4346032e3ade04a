package dev.okr.core.wire.plan;

import dev.okr.core.error.ProblemCode;
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
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.WordCodec;
import dev.okr.core.wire.scalar.ExtensionsCodec;
import dev.okr.core.wire.scalar.Ids;
import dev.okr.core.wire.scalar.Lists;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.core.wire.scalar.TextCodecs;
import dev.okr.core.wire.scalar.Times;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Metrics of the dictionary. */
public final class MetricTables {

  private static final Table<Definition> DEFINITION = definition();

  /** A metric. */
  public static final Table<Metric> METRIC = metric();

  private MetricTables() {}

  private static Table<Metric> metric() {
    Fields<Metric> fields = new Fields<>();
    var id =
        fields.required("id", Ids.unique(SubjectKind.METRIC, Ids.of(MetricId::of)), Metric::id);
    var title = TextCodecs.text("title", fields, Metric::title);
    var description = TextCodecs.text("description", fields, Metric::description);
    var unit = fields.written("unit", new UnitCodec(), Unit.COUNT, Metric::unit);
    var polarity =
        fields.written("polarity", WordCodec.of(Polarity.class), Polarity.HIGHER, Metric::polarity);
    var accumulation =
        fields.standard(
            "accumulation",
            WordCodec.of(Accumulation.class),
            Accumulation.LEVEL,
            Metric::accumulation);
    var timing = fields.optional("timing", WordCodec.of(Timing.class), Metric::timing);
    var owner = fields.optional("owner", Ids.PARTY, Metric::owner);
    var definition = fields.standard("definition", DEFINITION, Definition.NONE, Metric::definition);
    var source = fields.optional("source", source(), Metric::source);
    var refresh = fields.optional("refresh", WordCodec.of(Refresh.class), Metric::refresh);
    var revisions = Lists.list("revisions", revision(), fields, Metric::revisions);
    var extensions = ExtensionsCodec.extensions(fields, Metric::extensions);
    return fields.table(
        in ->
            Metric.builder()
                .id(in.get(id))
                .title(in.get(title))
                .description(in.get(description))
                .unit(in.get(unit))
                .polarity(in.get(polarity))
                .accumulation(in.get(accumulation))
                .timing(in.optional(timing))
                .owner(in.optional(owner))
                .definition(in.get(definition))
                .source(in.optional(source))
                .refresh(in.optional(refresh))
                .revisions(in.get(revisions))
                .extensions(in.get(extensions))
                .build());
  }

  /** What a metric counts. */
  public static Table<Definition> definition() {
    Fields<Definition> fields = new Fields<>();
    var formula = TextCodecs.text("formula", fields, Definition::formula);
    var boundary = TextCodecs.text("boundary", fields, Definition::boundary);
    var grain = TextCodecs.text("grain", fields, Definition::grain);
    return fields.table(in -> new Definition(in.get(formula), in.get(boundary), in.get(grain)));
  }

  /** Where its values come from. */
  public static Table<DataSource> source() {
    Fields<DataSource> fields = new Fields<>();
    var kind = fields.required("kind", WordCodec.of(SourceKind.class), DataSource::kind);
    var name = fields.nullable("name", TextCodecs.STRING, DataSource::name);
    return fields.table(in -> new DataSource(in.get(kind), in.find(name)));
  }

  /** A change of its definition. */
  public static Table<Revision> revision() {
    Fields<Revision> fields = new Fields<>();
    var version = fields.required("version", Numbers.integer(1), Revision::version);
    var from = fields.required("from", Times.DATE, Revision::effectiveFrom);
    var reason = TextCodecs.text("reason", fields, Revision::reason);
    var approvedBy = fields.optional("approvedBy", TextCodecs.STRING, Revision::approvedBy);
    var comparable = fields.standard("comparable", Numbers.BOOL, false, Revision::comparable);
    var rebase = fields.optional("rebase", Numbers.NUMBER, Revision::rebase);
    var definition =
        fields.optional(
            "definition",
            DEFINITION,
            revision -> revision.definition().filter(written -> !written.isEmpty()));
    return fields.table(
        in ->
            Revision.builder()
                .version(in.get(version))
                .effectiveFrom(in.get(from))
                .reason(in.get(reason))
                .approvedBy(in.optional(approvedBy))
                .comparable(in.get(comparable))
                .rebase(in.optional(rebase))
                .definition(in.optional(definition))
                .build());
  }

  private static final class UnitCodec implements Codec<Unit> {

    @Override
    public @Nullable Unit read(ReadContext in) throws IOException {
      String code = TextCodecs.STRING.read(in);
      if (code != null && !Unit.isValid(code)) {
        in.cursor().problem(ProblemCode.BAD_UNIT, "found", code);
        return null;
      }
      return code == null ? null : Unit.of(code);
    }

    @Override
    public void write(Unit value, WireWriter out) throws IOException {
      out.text(value.toString());
    }
  }
}
