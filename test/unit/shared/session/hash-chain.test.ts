import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainEvent, verifyChain } from '../../../../shared/session/hash-chain';
import { journalEvent, type JournalEvent } from '../../../../shared/session/events';
import { builtInStudy } from '../../../../shared/built-in-study';
import { headerFor } from '../../../support/journal';

const header = headerFor(builtInStudy);

function journalOf(times: readonly number[]): JournalEvent[] {
  const utc = '2026-05-04T09:00:00.000Z';
  const first = chainEvent(null, { actor: 'system', body: { type: 'session_created', payload: header } }, 0, utc);
  return times.reduce<JournalEvent[]>(
    (events, ms) => [
      ...events,
      chainEvent(
        events.at(-1) ?? null,
        { actor: 'interviewer', body: { type: 'paused', payload: { reason: 'phone', note: `é ${ms}` } } },
        ms,
        utc,
      ),
    ],
    [first],
  );
}

describe('the chain of a journal', () => {
  it('holds for any times, also when a clock runs backwards', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 20 }), (times) => {
        const events = journalOf(times);
        expect(verifyChain(events).ok).toBe(true);
        for (const event of events) expect(journalEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      }),
    );
  });

  it('names the first event that was changed, dropped or moved', () => {
    const events = journalOf([1, 2, 3, 4]);
    const at = (sequence: number) => ({ ok: false, error: { code: 'journal_damaged', details: { sequence } } });
    const changed = events.map((event) => (event.sequence === 3 ? { ...event, monotonicMs: 2.5 } : event));
    expect(verifyChain(changed)).toEqual(at(3));
    expect(verifyChain(events.filter((event) => event.sequence !== 2))).toEqual(at(2));
    const swapped = [events[0], events[2], events[1], events[3]].filter((event) => event !== undefined);
    expect(verifyChain(swapped)).toEqual(at(2));
    expect(verifyChain([])).toEqual(at(1));
    expect(verifyChain(events.slice(1))).toEqual(at(1));
  });

  it('refuses events of a later version by name', () => {
    const events = journalOf([1]).map((event) => ({ ...event, version: 99 }));
    expect(verifyChain(events)).toMatchObject({ error: { code: 'journal_future' } });
  });
});
