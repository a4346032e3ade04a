/** Tests of review packs as JSON and of charts. */
@NullMarked
package dev.okr.jackson.review;

import org.jspecify.annotations.NullMarked;
