import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesBetween, type ReplayedRival } from '../../../../../electron/exchange/merge/conflicts';
import { sortDropped } from '../../../../../electron/exchange/merge/dropped-files';
import { median, overviewOf } from '../../../../../electron/exchange/merge/study-overview';
import type { SessionQuality } from '../../../../../shared/study/overview';
import { replay } from '../../../../../shared/session/reducer';
import { participantCode, providerId, sessionId } from '../../../../../shared/base/ids';
import { study as studySchema } from '../../../../../shared/study/schema';
import { corrected, journalOf, newDevice, smallStudy, valueOf } from '../../../../support/session-file';

describe('dropped files', () => {
  it('lets through absolute paths of session files alone, each once, and answers for all the others', () => {
    const folder = path.resolve('/stick');
    const session = path.join(folder, 'a.ucsession');
    const others = ['a.ucsession', '../a.ucsession', path.join(folder, 'a.txt'), `${session}\0.txt`, folder, ''];
    const sorted = sortDropped([session, session, path.join(folder, 'x', '..', 'a.ucsession'), ...others]);
    expect(sorted.sessions).toEqual([session]);
    expect(sorted.refused.map(({ verdict, reason }) => [verdict, reason?.code])).toEqual(
      others.map(() => ['cannot_be_opened', 'file_not_a_session']),
    );
  });

  it('never lets a path through that does not end as session files do, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (files) => {
        const { sessions, refused } = sortDropped(files);
        for (const file of sessions) expect(path.isAbsolute(file) && /\.ucsession$/i.test(file)).toBe(true);
        for (const { file } of refused) expect(file).toBe(path.basename(file));
        expect(sessions.length + refused.length).toBeLessThanOrEqual(new Set(files).size);
      }),
    );
  });
});

describe('versions side by side', () => {
  const study = smallStudy();
  const first = journalOf({ study, device: newDevice(), grade: 8 });
  const rival = (events: typeof first): ReplayedRival => ({
    study,
    state: valueOf(replay(study, events)),
    events: events.length,
  });

  it('names the answers that differ with what each version holds', () => {
    const differences = differencesBetween([rival(first), rival(corrected(first, 3)), rival(first.slice(0, 1))]);
    expect(differences).toEqual([
      {
        item: study.items[0],
        name: 'grade',
        occasion: null,
        values: [{ kind: 'value', value: 8 }, { kind: 'value', value: 3 }, null],
      },
    ]);
  });

  it('finds nothing where the answers are the same', () => {
    expect(differencesBetween([rival(first), rival(corrected(first, 8))])).toEqual([]);
  });
});

describe('the study at a glance', () => {
  const quality = (session: Partial<SessionQuality>): SessionQuality => ({
    session: sessionId.parse('3f2c8a52-6a4e-4e4b-9d35-0b7f7f3c1c11'),
    participant: participantCode.parse('P-0001'),
    provider: providerId.parse('acme'),
    finished: true,
    practice: false,
    elapsedMs: 60_000,
    items: 10,
    missing: 1,
    interruptions: 0,
    tasksOpen: 0,
    revision: 1,
    mergedUtc: '2026-01-01T09:00:00.000Z',
    ...session,
  });
  const study = studySchema.parse({ ...smallStudy(), quotas: [{ provider: 'acme', wanted: 4 }] });

  it('counts finished sessions that were not practice, and nothing else', () => {
    const sessions = [
      quality({ elapsedMs: 100, interruptions: 2 }),
      quality({ elapsedMs: 300, missing: 4 }),
      quality({ finished: false, elapsedMs: 9_000 }),
      quality({ practice: true, missing: 10 }),
    ];
    const overview = overviewOf(study, sessions, []);
    expect(overview.providers).toMatchObject([{ provider: 'acme', finished: 2, wanted: 4 }]);
    expect(overview).toMatchObject({ medianMs: 200, missingShare: 0.25, interruptedSessions: 1 });
    expect(overview.sessions).toHaveLength(4);
  });

  it('says nothing of nobody', () => {
    expect(overviewOf(study, [], [])).toMatchObject({ medianMs: null, missingShare: null, interruptedSessions: 0 });
  });

  it('takes a median with as many values above as below', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values) ?? Number.NaN;
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});
