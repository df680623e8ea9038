import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomFillSync,
  type KeyObject,
} from "node:crypto";

/**
 * Sealed bytes: one version byte, a nonce of 12 bytes, a tag of 16 and the ciphertext (AES-256-GCM, NIST SP 800-38D).
 * What they belong to is authenticated as well, so that a row cannot be moved to another person unseen.
 */
const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/** Random bytes are asked of the system by the kilobyte: one call for each nonce costs more than the cipher. */
const pool = Buffer.alloc(NONCE * 512);
let used = pool.length;

function nonce(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += NONCE;
  return Buffer.from(pool.subarray(used - NONCE, used));
}

/** @param belongsTo what the bytes are bound to; opening needs the same. */
export function seal(key: KeyObject, belongsTo: string, plain: Buffer): Buffer {
  const iv = nonce();
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(belongsTo));
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), body]);
}

/** @throws when the key is another, the bytes were changed, or they belong elsewhere. */
export function open(key: KeyObject, belongsTo: string, sealed: Buffer): Buffer {
  if (sealed[0] !== VERSION || sealed.length < 1 + NONCE + TAG)
    throw new Error("These bytes were not sealed by us.");
  const iv = sealed.subarray(1, 1 + NONCE);
  const tag = sealed.subarray(1 + NONCE, 1 + NONCE + TAG);
  const decipher = createDecipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(belongsTo)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]);
}

/** A secret key for one purpose, derived from the master key (HKDF-SHA-256, RFC 5869). */
export function deriveKey(master: Buffer, purpose: string): KeyObject {
  return createSecretKey(
    Buffer.from(hkdfSync("sha256", master, Buffer.alloc(0), `buurtlijn ${purpose}`, 32)),
  );
}

/** Keyed hash of a number, for look-ups: without the key nobody can try all numbers against a stolen table. */
export function keyedHash(key: KeyObject, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
