/** Tests of pictures. */
@NullMarked
package dev.okr.scoring.review.drawing;

import org.jspecify.annotations.NullMarked;
