package dev.okr.core.metric;

/** Where the values of a metric come from. */
public enum SourceKind {
  /** A view of a data warehouse. */
  SQL_VIEW,
  /** A metric store or semantic layer. */
  METRIC_STORE,
  /** A report of a business intelligence tool. */
  BI_REPORT,
  /** An operational system. */
  SYSTEM,
  /** A person types them. */
  MANUAL
}
