/** The snippets of docs/ about scores, compiled and run. */
@NullMarked
package dev.okr.scoring.docs;

import org.jspecify.annotations.NullMarked;
