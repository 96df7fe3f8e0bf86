import { Decrypter, Encrypter } from 'age-encryption';

/** Bytes of an age file's first line and of the mark that closes its header (age-encryption.org/v1). */
const AGE_FIRST_LINE = Buffer.from('age-encryption.org/v1\n');
const AGE_HEADER_END = Buffer.from('\n--- ');
/** One X25519 recipient makes about 200 bytes; the library reads a header without a bound, so we set one. */
export const AGE_HEADER_LIMIT = 4096;

/** Whether bytes begin as an age file with a header of sane length. */
export function beginsAsAge(bytes: Buffer): boolean {
  return bytes.subarray(0, AGE_FIRST_LINE.length).equals(AGE_FIRST_LINE) && bytes.includes(AGE_HEADER_END);
}

function streamOf(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** Encrypts a stream to an age X25519 recipient (age1…). */
export async function* encryptedTo(recipient: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  yield* await encrypter.encrypt(streamOf(source));
}

/** Decrypts a stream with an age identity (AGE-SECRET-KEY-1…). @throws when the key or a byte is wrong */
export async function* decryptedWith(identity: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  yield* await decrypter.decrypt(streamOf(source));
}
