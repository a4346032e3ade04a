/**
 * What documents look like, in one place: the members of a type, their names, order, defaults and
 * limits stand in a {@link dev.okr.core.wire.Table}, by which its objects are read and written.
 * Tables know two small interfaces, {@link dev.okr.core.wire.WireReader} and {@link
 * dev.okr.core.wire.WireWriter}, which adapters of JSON libraries implement. For adapters, not for
 * hosts.
 */
@NullMarked
package dev.okr.core.wire;

import org.jspecify.annotations.NullMarked;
