import { describe, expect, it } from 'vitest';
import { sessionSummary, type SessionSummary } from '../../../../shared/session/summary';
import { byDay } from '../../../../renderer/interviewer/home/days';

function summary(number: number, phase: SessionSummary['phase'], changedUtc: string): SessionSummary {
  return sessionSummary.parse({
    session: `018f3c1e-0000-4000-8000-${String(number).padStart(12, '0')}`,
    study: 'customer_relationship',
    studyTitle: { nl: 'Studie', en: 'Study' },
    form: 'short',
    participant: `P-000${number}`,
    provider: 'north',
    providerLabel: { nl: 'Noord', en: 'North' },
    language: 'nl',
    practice: false,
    phase,
    createdUtc: '2026-05-03T09:00:00.000Z',
    changedUtc,
    elapsedMs: 0,
    answers: 0,
    sealedFile: null,
  });
}

describe('the sessions of the home screen', () => {
  it('puts today first, and in each part what still asks for something', () => {
    const sessions = [
      summary(1, 'sealed', '2026-05-04T12:00:00.000Z'),
      summary(2, 'interrupted', '2026-05-04T11:00:00.000Z'),
      summary(3, 'sealed', '2026-05-03T12:00:00.000Z'),
      summary(4, 'finished', '2026-05-03T10:00:00.000Z'),
    ];
    const { today, earlier } = byDay(sessions, new Date('2026-05-04T13:00:00.000Z'));
    expect(today.map(({ participant }) => participant)).toEqual(['P-0002', 'P-0001']);
    expect(earlier.map(({ participant }) => participant)).toEqual(['P-0004', 'P-0003']);
  });
});
