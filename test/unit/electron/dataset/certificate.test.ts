import { afterAll, expect, it } from 'vitest';
import { exportDataset } from '../../../../electron/dataset/export';
import type { SessionSource } from '../../../../electron/dataset/session-source';
import { certify, type TimingCertificate } from '../../../../shared/associations/timing-certificate';
import { chainEvent } from '../../../../shared/session/hash-chain';
import { success } from '../../../../shared/base/result';
import { FIT, MEASURED } from '../../../support/certificate';
import { valueOf } from '../../../support/profile';
import { column, csv, options, quiet, removeTargets, target } from '../../../support/exported-folder';
import { simulatedSource } from '../../../support/simulated-source';

afterAll(removeTargets);

const UNFIT = certify({ ...MEASURED, refreshHz: 30, missedFrameShare: 0.3 });

/** Simulated sessions of laptops that were checked before. */
function certified(count: number, certificateOf: (index: number) => TimingCertificate): SessionSource {
  const source = simulatedSource({ count });
  return {
    ...source,
    read: (session) => {
      const { study, events } = valueOf(source.read(session));
      const last = events.at(-1);
      if (last === undefined) throw new Error('the session has events');
      const certificate = certificateOf(source.sessions.indexOf(session));
      const body = { type: 'timing_certified', payload: { certificate } } as const;
      const added = chainEvent(last, { actor: 'system', body }, last.monotonicMs, last.utc);
      return success({ study, events: [...events, added] });
    },
  };
}

it('the timing certificate of each laptop is in the dataset, by session, without when it was measured', () => {
  expect([FIT.verdict, UNFIT.verdict]).toEqual(['fit', 'unfit']);
  const folder = target();
  const source = certified(24, (index) => (index % 3 === 0 ? UNFIT : FIT));
  valueOf(exportDataset(source, folder, options(), quiet));
  const of = (table: string, name: string) => column(folder, table, name);
  const verdicts = of('sessions', 'timing_verdict');
  expect(new Set(verdicts)).toEqual(new Set(['fit', 'unfit']));
  const byParticipant = (table: string, name: string) =>
    Object.fromEntries(of(table, 'participant_id').map((participant, row) => [participant, of(table, name)[row]]));
  expect(byParticipant('timing', 'verdict')).toEqual(byParticipant('sessions', 'timing_verdict'));
  expect(of('timing', 'refresh_hz').map(Number)).toEqual(
    of('timing', 'verdict').map((verdict) => (verdict === 'unfit' ? 30 : 60)),
  );
  const { header } = csv(folder, 'timing');
  expect(header.filter((name) => /utc|measured_at|date/.test(name))).toEqual([]);
});
