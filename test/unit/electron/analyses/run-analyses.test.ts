import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AnalysesRun } from '../../../../electron/analyses/run-analyses';
import { mergedSessions } from '../../../../electron/store/merged/merged-sessions';
import type { OpenProfile } from '../../../../electron/store/profile/open-profile';
import { studyId } from '../../../../shared/base/ids';
import { builtInStudy } from '../../../../shared/built-in-study';
import { mergedProfile } from '../../../e2e/support/export-profile';
import { cleanUp, codeOf, reopened, valueOf } from '../../../support/profile';

afterAll(cleanUp);
const study = builtInStudy.id;
const quiet = () => undefined;

let store: OpenProfile;
let closing: AbortController;
let run: AnalysesRun;
beforeAll(async () => {
  store = await reopened(await mergedProfile(2, 'short'));
});
beforeEach(() => {
  closing = new AbortController();
  run = new AnalysesRun(() => closing.signal);
});

describe('the analyses of a study', () => {
  it('read every merged session, say how far they are, and find the same from memory', async () => {
    const told: [number, number][] = [];
    const results = valueOf(await run.results(store, study, (done, total) => void told.push([done, total])));
    expect(mergedSessions(store.database, study)).toHaveLength(2);
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(results.title).toEqual(builtInStudy.title);
    expect(results.participants + results.leftOut.withoutConsent).toBe(2);
    expect(results.unreadable).toEqual([]);
    expect(valueOf(await run.results(store, study, quiet))).toEqual(results);
  });

  it('know no other study', async () => {
    expect(codeOf(await run.results(store, studyId.parse('unknown'), quiet))).toBe('study_unknown');
  });

  it.each([
    ['cancelled when nobody waits for them', 'cancelled', (begun: AnalysesRun) => begun.cancel()],
    [
      'cancelled when they are asked for anew',
      'cancelled',
      (begun: AnalysesRun) => void begun.results(store, study, quiet),
    ],
    ['ended by the lock', 'profile_locked', () => closing.abort()],
  ])('are %s', async (_when, code, end) => {
    let ended = false;
    const answer = run.results(store, study, () => {
      if (!ended) end(run);
      ended = true;
    });
    expect(codeOf(await answer)).toBe(code);
  });
});
