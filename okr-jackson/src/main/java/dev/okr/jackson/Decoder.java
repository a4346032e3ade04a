package dev.okr.jackson;

/** What every decoder needs. */
abstract class Decoder {

  final Values values;
  final Cursor cursor;
  final ExtensionsDecoder extensions;

  Decoder(Values values) {
    this.values = values;
    this.cursor = values.cursor();
    this.extensions = new ExtensionsDecoder(values);
  }
}
