package dev.okr.jackson;

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
import dev.okr.core.org.PartyId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads metrics of the dictionary. */
final class MetricDecoder {

  private final Scalars scalars;

  MetricDecoder(Scalars scalars) {
    this.scalars = scalars;
  }

  @Nullable Metric metric(Node node, Ids ids) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    MetricId id = f.id("id", MetricId::of);
    boolean isNew = ids.isNew(id, f);
    Metric.Builder made = Metric.builder();
    made.title(f.text("title"))
        .timing(f.word("timing", Timing.class))
        .owner(f.ref("owner", PartyId::of))
        .source(f.optional("source", this::source))
        .refresh(f.word("refresh", Refresh.class))
        .revisions(f.list("revisions", this::revision))
        .extensions(f.extensions());
    f.optional("unit", this::unit).ifPresent(made::unit);
    f.word("polarity", Polarity.class).ifPresent(made::polarity);
    f.optional("definition", this::definition).ifPresent(made::definition);
    f.close();
    return id == null || !isNew ? null : made.id(id).build();
  }

  private @Nullable Unit unit(Node node) {
    String code = scalars.string(node);
    if (code == null) {
      return null;
    }
    if (!Unit.isValid(code)) {
      scalars.problems().add(ProblemCode.BAD_UNIT, node, "found", code);
      return null;
    }
    return Unit.of(code);
  }

  private @Nullable Definition definition(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    Definition made = new Definition(f.text("formula"), f.text("boundary"), f.text("grain"));
    f.close();
    return made;
  }

  private @Nullable DataSource source(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    SourceKind kind = f.need("kind", item -> scalars.word(item, SourceKind.class));
    String name = f.string("name");
    f.close();
    return kind == null ? null : new DataSource(kind, name);
  }

  private @Nullable Revision revision(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    Integer version = f.need("version", item -> scalars.integer(item, 1));
    LocalDate from = f.need("from", scalars::date);
    Revision.Builder made = Revision.builder();
    made.reason(f.text("reason"))
        .approvedBy(Optional.ofNullable(f.string("approvedBy")))
        .rebase(Optional.ofNullable(f.number("rebase")))
        .definition(f.optional("definition", this::definition));
    f.optional("comparable", scalars::bool).ifPresent(made::comparable);
    f.close();
    return version == null || from == null
        ? null
        : made.version(version).effectiveFrom(from).build();
  }
}
