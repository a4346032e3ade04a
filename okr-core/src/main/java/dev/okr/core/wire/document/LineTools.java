package dev.okr.core.wire.document;

import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.line.EntryScanner;

/**
 * What lines are read with. It knows what earlier lines said, so that ids and dates are found
 * instead of made. For one thread at a time.
 *
 * @param reading for lines that need a parser
 * @param scanner for the others
 */
record LineTools(ReadContext reading, EntryScanner scanner) {

  /** Tools that know nothing yet. */
  LineTools() {
    this(new ReadContext(), new EntryScanner());
  }
}
