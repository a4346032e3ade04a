package dev.okr.core.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/**
 * The house's style of Immutables types: a public sealed interface, a hidden implementation, a
 * nested builder. Kept in sources only, so that no trace of Immutables reaches a host's compiler.
 *
 * <p>Lists are those of {@code List.of}, of which short ones take a third of the room. Maps would
 * be those of {@code Map.of} and forget their order: types that have some use {@link
 * OkrStyleWithMaps}.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    unsafeDefaultAndDerived = true, // no default is made of another one, so nothing can go round
    jdk9Collections = true,
    depluralize = true,
    depluralizeDictionary = {"person:people", "alias:aliases"},
    allowedClasspathAnnotations = {Generated.class})
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
public @interface OkrStyle {}
