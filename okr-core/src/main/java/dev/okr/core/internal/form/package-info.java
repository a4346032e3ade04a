/**
 * How a value finds its document without knowing the package of documents, which knows all values:
 * as a service.
 */
@NullMarked
package dev.okr.core.internal.form;

import org.jspecify.annotations.NullMarked;
