import { problemOf } from '../base/problems';
import { failure, success, type Result } from '../base/result';
import { findJsonError } from './json-error';
import { firstContradiction } from './check';
import { pathText } from './path-text';
import { STUDY_VERSION, study, type Study } from '../study/schema';
import { shapeProblem } from './shape-problem';

/** The longest study document read, in characters: images are bundled, but a field laptop must stay quick. */
const MAX_CHARACTERS = 50_000_000;

function foundVersion(document: unknown): number {
  if (typeof document !== 'object' || document === null) return 0;
  const marked = 'format' in document && document.format === 'undercurrent-study';
  return marked && 'version' in document && typeof document.version === 'number' ? document.version : 0;
}

/**
 * Checks a document against the study format and for coherence: every id known and used once, every text in every
 * language, lists long enough, conditions on earlier items only.
 * @returns `study_future`, or the first mistake with its exact `path`, e.g. blocks[2].steps[0].items[3]
 */
export function checkStudy(document: unknown): Result<Study> {
  const version = foundVersion(document);
  if (version > STUDY_VERSION) return failure(problemOf('study_future', { found: version, known: STUDY_VERSION }));
  const parsed = study.safeParse(document);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure(
      issue ? shapeProblem(issue, document) : problemOf('study_invalid', { path: pathText([]), reason: '?' }),
    );
  }
  const contradiction = firstContradiction(parsed.data);
  return contradiction === null ? success(parsed.data) : failure(contradiction);
}

/**
 * Reads a study from the text of its file.
 * @returns `study_not_json` with `line` and `column` (from 1), or what `checkStudy` finds
 */
export function loadStudy(text: string): Result<Study> {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (content.length > MAX_CHARACTERS)
    return failure(problemOf('study_invalid', { path: '(file)', reason: '> 50 MB' }));
  let document: unknown;
  try {
    document = JSON.parse(content);
  } catch {
    return failure(problemOf('study_not_json', { ...findJsonError(content) }));
  }
  return checkStudy(document);
}
