/** What the rules of the library say, from the files of its languages. */
@NullMarked
package dev.okr.core.rule.text;

import org.jspecify.annotations.NullMarked;
