/** Random plans and journals for properties of scores. */
@NullMarked
package dev.okr.scoring.gen;

import org.jspecify.annotations.NullMarked;
