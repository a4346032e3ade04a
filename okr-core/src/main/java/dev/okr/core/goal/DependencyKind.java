package dev.okr.core.goal;

/** How one goal depends on another. */
public enum DependencyKind {
  /** It can't be met without the other. */
  REQUIRES,
  /** It takes data from the other. */
  FEEDS,
  /** It is moved by the other: leading to lagging. */
  DRIVES
}
