/** Rules on focus, ownership and pay (OKR-101 to OKR-104, OKR-301 to OKR-309, OKR-801, OKR-802). */
@NullMarked
package dev.okr.core.rule.people;

import org.jspecify.annotations.NullMarked;
