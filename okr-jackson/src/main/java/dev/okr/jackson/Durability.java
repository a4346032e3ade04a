package dev.okr.jackson;

/** What an entry that was appended to a {@link JournalFile} survives. */
public enum Durability {
  /** The end of this process, however sudden: the operating system has the bytes. */
  PROCESS,
  /** The end of the machine too: the device has the bytes (fsync). Takes milliseconds. */
  DEVICE
}
