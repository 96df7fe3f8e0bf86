import { canonicalJson } from '../../shared/base/canonical-json';
import type { JournalEvent } from '../../shared/session/events';
import type { Digest } from '../../shared/base/ids';
import { sha256Of } from './signing';

/** The digest an event must carry, by the machine's own SHA-256: with thousands of sessions the portable one is slow. */
export function fastHashOfEvent({ hash: _hash, ...unhashed }: JournalEvent): Digest {
  return sha256Of(canonicalJson(unhashed));
}
