/** Review packs as JSON. */
@NullMarked
package dev.okr.jackson.review;

import org.jspecify.annotations.NullMarked;
