package dev.okr.jackson;

/** Tells which texts of a YAML document stood there without quotes, so that they may be words. */
interface PlainScalars {

  /** Whether the token at that offset of the JSON was written without quotes. */
  boolean isPlainAt(int offset);
}
