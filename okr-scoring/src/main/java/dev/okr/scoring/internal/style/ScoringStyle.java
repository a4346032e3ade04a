package dev.okr.scoring.internal.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/**
 * The house's style of Immutables types, as in okr-core. It stands here once more because
 * okr-core's class files keep no trace of Immutables, so no other module can read the style from
 * them.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    depluralize = true,
    depluralizeDictionary = {"person:people", "alias:aliases"},
    allowedClasspathAnnotations = {Generated.class})
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
public @interface ScoringStyle {}
