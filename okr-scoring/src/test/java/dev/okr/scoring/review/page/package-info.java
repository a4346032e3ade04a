/** Tests of the pages made from review packs. */
@NullMarked
package dev.okr.scoring.review.page;

import org.jspecify.annotations.NullMarked;
