/** Tests of the review packs and of the pages made from them. */
@NullMarked
package dev.okr.scoring.review;

import org.jspecify.annotations.NullMarked;
