package dev.okr.core.wire.scan.plan;

import dev.okr.core.metric.Definition;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.ObjectScanner;
import dev.okr.core.wire.scan.ScannedNames;
import dev.okr.core.wire.scan.ScannedValues;
import org.jspecify.annotations.Nullable;

/** Reads what metrics count. */
final class DefinitionScanner extends ObjectScanner {

  private static final int FORMULA = 0;
  private static final int BOUNDARY = 1;
  private static final int GRAIN = 2;

  private static final ScannedNames NAMES = new ScannedNames("formula", "boundary", "grain");

  private @Nullable LocalizedText formula;
  private @Nullable LocalizedText boundary;
  private @Nullable LocalizedText grain;

  DefinitionScanner(JsonScanner in, ScannedValues values) {
    super(in, values, NAMES, 0);
  }

  @Override
  protected boolean take(int member) {
    return switch (member) {
      case FORMULA -> (formula = localized()) != null;
      case BOUNDARY -> (boundary = localized()) != null;
      default -> (grain = localized()) != null;
    };
  }

  /** The definition that comes next; {@code null} if it can't be read here. */
  @Nullable Definition read() {
    return scan()
        ? new Definition(text(FORMULA, formula), text(BOUNDARY, boundary), text(GRAIN, grain))
        : null;
  }
}
