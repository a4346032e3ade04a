/**
 * Review packs as pages: {@link dev.okr.scoring.review.page.Markdown} writes them for mail and
 * chat, {@link dev.okr.scoring.review.page.Html} as one page with its pictures. What a page says is
 * written once; a {@code Markup} knows how headings, tables and texts of people look in each form.
 */
@NullMarked
package dev.okr.scoring.review.page;

import org.jspecify.annotations.NullMarked;
