/**
 * For Spring Boot 4: {@link dev.okr.boot.OkrAutoConfiguration} registers the wire format with the
 * application's mapper and makes a scorer and a rule book, by the properties {@code okr.policy} and
 * {@code okr.rules.*}.
 */
@NullMarked
package dev.okr.boot;

import org.jspecify.annotations.NullMarked;
