/** Rules on the one truth: metrics, their sources and values (OKR-401 to OKR-409). */
@NullMarked
package dev.okr.core.rule.metric;

import org.jspecify.annotations.NullMarked;
