package dev.okr.core.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/** {@link OkrStyle} but for collections, which are wrapped copies: maps keep their order. */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    unsafeDefaultAndDerived = true, // no default is made of another one, so nothing can go round
    depluralize = true,
    depluralizeDictionary = {"person:people", "alias:aliases"},
    allowedClasspathAnnotations = {Generated.class})
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
public @interface OkrStyleWithMaps {}
