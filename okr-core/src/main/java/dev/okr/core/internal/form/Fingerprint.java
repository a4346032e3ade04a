package dev.okr.core.internal.form;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 that can go on: of so many lines, or of one document. Immutable. */
public final class Fingerprint {

  /** Of nothing. */
  public static final Fingerprint NONE = new Fingerprint(0, sha256());

  private final int lines;
  private final MessageDigest state;

  private Fingerprint(int lines, MessageDigest state) {
    this.lines = lines;
    this.state = state;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  /** How many lines it is of; 0 of one document. */
  public int lines() {
    return lines;
  }

  /** A digest that goes on from here; this fingerprint stays as it is. */
  public MessageDigest resume() {
    try {
      return (MessageDigest) state.clone();
    } catch (CloneNotSupportedException unable) {
      throw new IllegalStateException("the platform's SHA-256 can be cloned", unable);
    }
  }

  /** The fingerprint of what a digest has seen, which nobody goes on with. */
  public static Fingerprint of(int lines, MessageDigest digest) {
    return new Fingerprint(lines, digest);
  }

  /** Its 64 digits, {@code a} to {@code f} in lower case. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(resume().digest());
  }
}
