/**
 * JSON without a library: a strict reader for the bytes that travel inside Java serialization, a
 * writer for them, and the normal form whose SHA-256 is a fingerprint. Hosts read and write JSON
 * with okr-jackson.
 */
@NullMarked
package dev.okr.core.wire.json;

import org.jspecify.annotations.NullMarked;
