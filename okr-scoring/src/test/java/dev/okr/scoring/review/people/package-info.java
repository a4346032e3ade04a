/** Tests of dossiers and thanks. */
@NullMarked
package dev.okr.scoring.review.people;

import org.jspecify.annotations.NullMarked;
