/**
 * Who does the work: teams, people and outside partners (together: parties), and the RACI that ties
 * them to a key result.
 */
@NullMarked
package dev.okr.core.org;

import org.jspecify.annotations.NullMarked;
