/**
 * What a forecast starts from: the values so far, the days that are left, and what a goal would be
 * with other values.
 */
@NullMarked
package dev.okr.scoring.internal.outlook;

import org.jspecify.annotations.NullMarked;
