/**
 * The OKR model: plan, dictionary, journal and rule book, one package per concept.
 *
 * <p>The style below makes every Immutables type of this module a public sealed interface with a
 * hidden implementation, so that an aggregate can grow without breaking a host.
 */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    depluralize = true,
    depluralizeDictionary = {"person:people", "alias:aliases"},
    allowedClasspathAnnotations = {Generated.class})
package dev.okr.core;

import javax.annotation.processing.Generated;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
