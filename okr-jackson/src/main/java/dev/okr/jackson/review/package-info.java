/** Review packs as JSON, and charts as Vega-Lite specifications. */
@NullMarked
package dev.okr.jackson.review;

import org.jspecify.annotations.NullMarked;
