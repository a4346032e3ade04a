package dev.okr.jackson.oracle;

import java.time.LocalDate;

/** A closed span of dates in which objectives run. */
record Cycle(String id, LocalDate from, LocalDate to) {}
