/** Jackson's parsers and generators behind the interfaces of the wire format. */
@NullMarked
package dev.okr.jackson3.internal;

import org.jspecify.annotations.NullMarked;
