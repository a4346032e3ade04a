/** Rules on results and their titles (OKR-201 to OKR-224). */
@NullMarked
package dev.okr.core.rule.result;

import org.jspecify.annotations.NullMarked;
