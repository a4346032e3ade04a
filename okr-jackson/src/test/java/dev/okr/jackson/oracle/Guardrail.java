package dev.okr.jackson.oracle;

/** A metric that must not be broken; either bound may be missing. */
record Guardrail(Metric metric, Fraction atLeast, Fraction atMost, boolean strict) {}
