/**
 * Generators of plans and journals, for property tests of the library and of hosts: every type of
 * the model, every shape of it, and the odd ones most.
 */
@NullMarked
package dev.okr.core.testkit;

import org.jspecify.annotations.NullMarked;
