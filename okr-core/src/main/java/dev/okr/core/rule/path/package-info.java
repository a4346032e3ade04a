/** Places in a plan: paths by id, names in a sentence, circles of goals. */
@NullMarked
package dev.okr.core.rule.path;

import org.jspecify.annotations.NullMarked;
