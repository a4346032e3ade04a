package dev.okr.core.wire.document;

import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.scan.EntryScanner;

/**
 * What lines are read with. It knows what earlier lines said, so that ids and dates are found
 * instead of made. For one thread at a time.
 *
 * @param reading for lines that need a parser
 * @param scanner for the others
 */
record LineTools(ReadContext reading, EntryScanner scanner) {

  /** Tools that know nothing yet, for entries that are kept. */
  static LineTools ofKept() {
    return new LineTools(new ReadContext(), EntryScanner.ofKept());
  }

  /** Tools that know nothing yet, for entries that pass; they never know much. */
  static LineTools ofPassing() {
    return new LineTools(new ReadContext(), EntryScanner.ofPassing());
  }
}
