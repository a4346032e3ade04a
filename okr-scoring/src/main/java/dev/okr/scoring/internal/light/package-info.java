/**
 * Lights as severities: the bounds of pace and the bands of scores that give them, and the reasons
 * that speak against green.
 */
@NullMarked
package dev.okr.scoring.internal.light;

import org.jspecify.annotations.NullMarked;
