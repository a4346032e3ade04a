package dev.okr.core.wire.scan.plan;

import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.ObjectScanner;
import dev.okr.core.wire.scan.ScannedNames;
import dev.okr.core.wire.scan.ScannedValues;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads where the values of metrics come from. */
final class DataSourceScanner extends ObjectScanner {

  private static final int KIND = 0;
  private static final int NAME = 1;

  private static final ScannedNames NAMES = new ScannedNames("kind", "name");

  private @Nullable SourceKind kind;
  private @Nullable String name;

  DataSourceScanner(JsonScanner in, ScannedValues values) {
    super(in, values, NAMES, bit(KIND));
  }

  @Override
  protected boolean take(int member) {
    return member == KIND
        ? (kind = word(SourceKind.class)) != null
        : (name = in.text() ? values.text() : null) != null;
  }

  /** The source that comes next; {@code null} if it can't be read here. */
  @Nullable DataSource read() {
    return scan()
        ? new DataSource(Objects.requireNonNull(kind), said(NAME, name).orElse(null))
        : null;
  }
}
