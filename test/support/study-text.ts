import { canonicalJson, digestOf } from '../../shared/base/canonical-json';
import { studyHash, type StudyHash } from '../../shared/base/ids';
import type { Study } from '../../shared/study/schema';

/** The version of a study: SHA-256 of its canonical JSON, so that order of fields and layout do not matter. */
export function hashOfStudy(checked: Study): StudyHash {
  return studyHash.parse(digestOf(checked));
}

/** A study as the text of its file: indented for people, fields in canonical order, ending in a line feed. */
export function formatStudy(checked: Study): string {
  const document: unknown = JSON.parse(canonicalJson(checked));
  return `${JSON.stringify(document, null, 2)}\n`;
}
