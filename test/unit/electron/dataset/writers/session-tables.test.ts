import { describe, expect, it } from 'vitest';
import { trialsOf, type SessionState, type TaskAttempt } from '../../../../../shared/session/state';
import type { TrialRecord } from '../../../../../shared/associations/trial';
import { INCIDENT_VARIABLES, incidentRows } from '../../../../../electron/dataset/tables/incidents';
import { countedAttempts, SCORE_VARIABLES, scoreRows } from '../../../../../electron/dataset/tables/scores';
import { TIMING_VARIABLES, timingRows } from '../../../../../electron/dataset/tables/timing';
import type { Cell } from '../../../../../electron/dataset/table';
import { simulatedSession, study } from '../../../../support/demo-tables';

const state = simulatedSession(3);
const column = (name: string): number => SCORE_VARIABLES.findIndex((variable) => variable.name === name);

/** The session with more attempts; each takes what it does not say from the first attempt of the session's first task. */
function withAttempts(...changes: readonly Partial<TaskAttempt>[]): SessionState {
  const [first] = state.taskAttempts;
  if (!first) throw new Error('the simulated session has no task');
  return { ...state, taskAttempts: [...state.taskAttempts, ...changes.map((change) => ({ ...first, ...change }))] };
}

function slower(attempt: TaskAttempt, change: Partial<TrialRecord>): TaskAttempt {
  return { ...attempt, chunks: [trialsOf(attempt).map((trial) => ({ ...trial, ...change }))] };
}

describe('the scores table', () => {
  it('has one row per scored task, names of lower case, and a label in both languages for each', () => {
    const tasks = new Set(state.taskAttempts.filter(({ kind }) => kind !== 'sorting').map(({ task }) => task));
    const rows = scoreRows(state);
    expect(rows.map(([task]) => task)).toEqual([...tasks]);
    expect(new Set(SCORE_VARIABLES.map(({ name }) => name)).size).toBe(SCORE_VARIABLES.length);
    for (const { name, label } of SCORE_VARIABLES) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect([label.nl.length > 0, label.en.length > 0], name).toEqual([true, true]);
    }
    for (const row of rows) expect(row).toHaveLength(SCORE_VARIABLES.length);
  });

  it('gives values without reasons, or reasons without values, never both and never NaN', () => {
    for (const row of scoreRows(state)) {
      for (const [index, { name }] of SCORE_VARIABLES.entries()) {
        if (!name.endsWith('_reason')) continue;
        const value = row[column(name.slice(0, -'_reason'.length))];
        expect(value === null || row[index] === null, name).toBe(true);
        if (typeof value === 'number') expect(Number.isFinite(value), name).toBe(true);
      }
    }
  });

  it('uses the last completed attempt at a block, and no attempt that was broken off', () => {
    const [first] = state.taskAttempts;
    const counted = countedAttempts(
      withAttempts({ attempt: 2, outcome: 'interrupted' }, { attempt: 3 }, { attempt: 4, outcome: 'interrupted' }),
    );
    const ofBlock = [...counted].filter(({ task, block }) => task === first?.task && block === first.block);
    expect(ofBlock.map(({ attempt }) => attempt)).toEqual([3]);
  });

  it('does not change when an interrupted attempt or an invalid trial is there', () => {
    const before = scoreRows(state);
    const critical = state.taskAttempts.find(({ blockRole }) => blockRole === 'test_compatible');
    if (!critical) throw new Error('the simulated session has no test block');
    const interrupted: TaskAttempt = { ...slower(critical, { latencyMs: 9000 }), attempt: 2, outcome: 'interrupted' };
    const invalid = trialsOf(critical).map((trial) => ({ ...trial, latencyMs: 9000, invalidReason: 'blur' as const }));
    const spoiled: TaskAttempt = { ...critical, chunks: [...critical.chunks, invalid] };
    const attempts = state.taskAttempts.map((attempt) => (attempt === critical ? spoiled : attempt));
    expect(scoreRows({ ...state, taskAttempts: [...attempts, interrupted] })).toEqual(before);
    const repeated: TaskAttempt = { ...slower(critical, { latencyMs: 1400 }), attempt: 2 };
    expect(scoreRows({ ...state, taskAttempts: [...state.taskAttempts, repeated] })).not.toEqual(before);
  });

  it('says which block is missing', () => {
    const without = state.taskAttempts.filter(({ blockRole }) => blockRole !== 'test_incompatible');
    const reasons = scoreRows({ ...state, taskAttempts: without }).flatMap((row) =>
      row.filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('missing_block')),
    );
    expect(reasons).toContain('missing_block:test_incompatible');
  });
});

describe('the incidents table', () => {
  const SECRET = 'called by Jan on 06-12345678';
  const eventful: SessionState = {
    ...state,
    pauses: [
      { reason: 'phone', note: SECRET, startMs: 90_000, endMs: 151_260 },
      { reason: 'other', note: null, startMs: 600_000, endMs: null },
    ],
    interruptions: [
      {
        sequence: 5,
        monotonicMs: 30_000,
        utc: '2026-05-04T09:00:30.000Z',
        cause: 'crash',
        durationMs: null,
        note: SECRET,
      },
    ],
    skippedBlocks: {
      emotions: { sequence: 9, monotonicMs: 120_000, utc: '2026-05-04T09:02:00.000Z', code: 'refused', note: SECRET },
    },
    repeats: [{ sequence: 10, monotonicMs: 180_000, utc: '2026-05-04T09:03:00.000Z', block: 'emotions', note: SECRET }],
  };
  const rows = incidentRows(study, eventful);
  const happened = rows.filter(([, kind]) => kind !== 'answer').map((row) => row.slice(1));

  it('lists in order of time what happened, on the clock of the session', () => {
    const expected: Cell[][] = [
      ['interruption', 'crash', null, 0.5, null],
      ['pause', 'phone', null, 1.5, 61.3],
      ['block_skipped', 'emotions', { missing: 'refused' }, 2, null],
      ['block_repeated', 'emotions', null, 3, null],
      ['pause', 'other', null, 10, null],
    ];
    expect(happened).toEqual(expected);
    expect(rows.map(([entry]) => entry)).toEqual(rows.map((_, index) => index + 1));
    for (const row of rows) expect(row).toHaveLength(INCIDENT_VARIABLES.length);
  });

  it('holds the answers about incidents, and neither notes, stories nor clock times', () => {
    const sessions = [eventful, ...Array.from({ length: 6 }, (_, seed) => simulatedSession(seed + 10))];
    const all = sessions.flatMap((session) => incidentRows(study, session));
    const asked = new Set(all.filter(([, kind]) => kind === 'answer').map(([, , about]) => about));
    expect([...asked]).toEqual(expect.arrayContaining(['incident_happened']));
    expect(asked.has('incident_story')).toBe(false);
    expect(JSON.stringify(all)).not.toMatch(/called by|2026|\d\d:\d\d/);
  });
});

describe('the timing table', () => {
  const certificate = {
    measuredUtc: '2026-05-04T08:59:00.000Z',
    trials: 40,
    refreshHz: 59.94,
    nominalHz: 60,
    missedFrameShare: 0.01,
    clockResolutionMs: 0.005,
    crossOriginIsolated: true,
    handlerDelayMedianMs: 0.4,
    handlerDelayP95Ms: 1.2,
    keyRepeat: false,
    presentationShare: 0.99,
    softwareRendering: null,
    verdict: 'usable',
    warnings: ['software_rendering', 'missed_frames'],
  } as const;

  it('has one row for a session that was checked, without the moment, and none otherwise', () => {
    expect(timingRows({ ...state, certificate: null })).toEqual([]);
    const [row, ...more] = timingRows({
      ...state,
      certificate: { ...certificate, warnings: [...certificate.warnings] },
    });
    expect(more).toEqual([]);
    expect(row).toHaveLength(TIMING_VARIABLES.length);
    expect(row?.slice(0, 4)).toEqual(['usable', 'software_rendering missed_frames', 40, 59.94]);
    expect(JSON.stringify(row)).not.toContain('2026');
  });
});
