/**
 * How a scenario is made: sketches, which are drawn and shrunk by themselves, and what draws a plan
 * and a journal from them. Nothing in a sketch names another by its id, so any part of one can be
 * left out and what is left still matches.
 */
@NullMarked
package dev.okr.testkit.internal;

import org.jspecify.annotations.NullMarked;
