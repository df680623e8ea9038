import { createCipheriv, createDecipheriv, createSecretKey, randomFillSync, type KeyObject } from "node:crypto";

/**
 * Sealed bytes: version (1), nonce (12), tag (16), ciphertext. The version leaves room for another cipher. What the
 * ciphertext belongs to (municipality and key) is authenticated with it, so a sealed value moved elsewhere will not open.
 */
const VERSION = 1;
const NONCE = 12;
const TAG = 16;
const HEAD = 1 + NONCE + TAG;

/** What was sealed cannot be opened: another key, another place, or changed bytes. */
export class UnsealError extends Error {
  readonly code = "unsealable";
}

/** Random nonces are drawn many at a time: one draw each tripled the cost of sealing (docs/architecture.md). */
const pool = Buffer.alloc(NONCE * 1024);
let used = pool.length;

function takeNonce(into: Buffer, offset: number): void {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  pool.copy(into, offset, used, used + NONCE);
  used += NONCE;
}

/** @param raw 32 bytes. */
export function makeKey(raw: Buffer): KeyObject {
  if (raw.length !== 32) throw new TypeError("An AES-256 key has 32 bytes.");
  return createSecretKey(raw);
}

/** Seals bytes with AES-256-GCM; `about` must be given again to open them. */
export function sealBytes(key: KeyObject, about: string, plain: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD);
  head[0] = VERSION;
  takeNonce(head, 1);
  const cipher = createCipheriv("aes-256-gcm", key, head.subarray(1, 1 + NONCE));
  cipher.setAAD(Buffer.from(about));
  const body = cipher.update(plain);
  cipher.final();
  cipher.getAuthTag().copy(head, 1 + NONCE);
  return Buffer.concat([head, body]);
}

/** @throws UnsealError when key, `about` or bytes are not those of the sealing. */
export function openBytes(key: KeyObject, about: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < HEAD || bytes[0] !== VERSION) throw new UnsealError("These are no sealed bytes.");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(1, 1 + NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(1 + NONCE, HEAD));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(HEAD)), decipher.final()]);
  } catch {
    throw new UnsealError("Sealed bytes did not open: another key, another place, or changed bytes.");
  }
}
