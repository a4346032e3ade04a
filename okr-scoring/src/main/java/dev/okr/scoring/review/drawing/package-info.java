/**
 * Pictures as SVG, to stand inside a page: burn-ups and maps of goals. Coordinates are whole tenths
 * of a pixel, found exactly, so a picture is the same everywhere. Colours, dashes and fonts are the
 * page's style sheet's; what differs in meaning differs in shape too.
 */
@NullMarked
package dev.okr.scoring.review.drawing;

import org.jspecify.annotations.NullMarked;
