import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TimingFile } from '../../../../../electron/app/timing-laboratory/result-file';
import { timingRequest } from '../../../../../electron/app/timing-laboratory/arguments';
import { certify } from '../../../../../shared/associations/timing-certificate';
import { trialRecord } from '../../../../../shared/associations/trial';
import { timingAdvice, timingReadings } from '../../../../../shared/associations/timing-words';

const RECORD = trialRecord.parse({
  task: 'timing_check',
  kind: 'sorting',
  block: 1,
  blockRole: 'warm_up',
  attempt: 1,
  trial: 1,
  stimulus: '●',
  stimulusCategory: 'left',
  prime: null,
  primeCategory: null,
  sideCorrect: 'left',
  key: 'KeyE',
  correct: true,
  latencyMs: 251.125,
  latencyCorrectedMs: 251.125,
  timedOut: false,
  presses: [{ code: 'KeyE', down: 1251.125, up: 1300, repeat: false }],
  onsetMs: 1000,
  onsetSource: 'presentation',
  frameMs: 1008,
  responseMs: 1251.125,
  handlerMs: 1251.4,
  refreshHz: 60,
  flags: ['missed_frames'],
  seed: 0,
  invalidReason: null,
});

const CERTIFICATE = certify({
  measuredUtc: '2026-03-02T10:00:00.000Z',
  trials: 200,
  refreshHz: 29.97,
  nominalHz: 60,
  missedFrameShare: 0.02,
  clockResolutionMs: 0.1,
  crossOriginIsolated: true,
  handlerDelayMedianMs: 0.3,
  handlerDelayP95Ms: 1.2,
  keyRepeat: false,
  presentationShare: 1,
  softwareRendering: true,
});

describe('a timing check asked for on the command line', () => {
  const read = (...args: string[]) => timingRequest(args, '/work/here');

  it('is none where nobody asks for it', () => {
    expect(read('.', '--profile', 'p')).toBeNull();
    expect(read('.', '--out', 'trials.json')).toBeNull();
  });

  it.each(['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const)('takes the corner %s', (patch) => {
    const found = read('.', '--timing-check', '200', '--patch', patch, '--out', 'trials.json');
    const out = path.resolve('/work/here/trials.json');
    expect(found).toEqual({ ok: true, value: { trials: 200, patch, out, hasDisplay: true } });
  });

  it('reads the other way of writing options, and a check without a patch', () => {
    expect(read('--timing-check=5', '--out=/tmp/a.json')).toEqual({
      ok: true,
      value: { trials: 5, patch: null, out: path.resolve('/tmp/a.json'), hasDisplay: true },
    });
  });

  it('is told where nobody can see it', () => {
    const found = read('--timing-check=5', '--out=/tmp/a.json', '--without-display');
    expect(found).toMatchObject({ ok: true, value: { hasDisplay: false } });
  });

  it.each([
    [['--timing-check', '--out', 'a.json'], '--timing-check --out'],
    [['--timing-check', '0', '--out', 'a.json'], '--timing-check 0'],
    [['--timing-check', 'many', '--out', 'a.json'], '--timing-check many'],
    [['--timing-check', '99999', '--out', 'a.json'], '--timing-check 99999'],
    [['--timing-check', '9', '--patch', 'middle', '--out', 'a.json'], '--patch middle'],
    [['--timing-check', '9', '--out', 'a.json', '--patch'], '--patch'],
    [['--timing-check', '9'], '--out'],
    [['--timing-check', '9', '--out', '--patch', 'top-left'], '--out'],
  ])('names the option in %j that is wrong', (args, option) => {
    expect(read(...args)).toEqual({ ok: false, error: { code: 'timing_request_wrong', details: { option } } });
  });
});

describe('the file of a timing check', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-timing-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const fileAt = (out: string) => new TimingFile({ trials: 2, patch: 'top-left', out, hasDisplay: true }, '1.0.0');

  it('holds every record by its exported names, and the certificate', async () => {
    const out = path.join(folder, 'trials.json');
    const file = fileAt(out);
    expect(file.begin().ok).toBe(true);
    expect(file.take([RECORD]).ok).toBe(true);
    expect(existsSync(out)).toBe(false);
    expect(JSON.parse(readFileSync(`${out}.part`, 'utf8'))).toMatchObject({ latency_ms: 251.125 });
    file.take([{ ...RECORD, trial: 2 }]);
    expect((await file.finish(CERTIFICATE)).ok).toBe(true);
    const written: unknown = JSON.parse(readFileSync(out, 'utf8'));
    expect(written).toMatchObject({
      asked: { trials: 2, patch: 'top-left', key: 'KeyE' },
      certificate: { refresh_hz: 29.97, verdict: 'unfit' },
      trials: [
        { trial: 1, onset_source: 'presentation', flags: ['missed_frames'], presses: [{ code: 'KeyE', up: 1300 }] },
        { trial: 2 },
      ],
    });
    expect(existsSync(`${out}.part`)).toBe(false);
  });

  it('says before the first trial that a folder is missing or in the way', () => {
    expect(fileAt(path.join(folder, 'no', 'trials.json')).begin()).toMatchObject({
      error: { code: 'file_unwritable' },
    });
    mkdirSync(path.join(folder, 'trials.json'));
    expect(fileAt(path.join(folder, 'trials.json')).begin()).toMatchObject({ error: { code: 'file_unwritable' } });
  });
});

describe('what a certificate says', () => {
  it('advises on every warning, in both languages', () => {
    expect(CERTIFICATE.warnings).toEqual([
      'coarse_clock',
      'slow_refresh',
      'refresh_differs',
      'missed_frames',
      'software_rendering',
    ]);
    expect(timingAdvice(CERTIFICATE, 'nl')).toHaveLength(5);
    expect(timingAdvice({ ...CERTIFICATE, warnings: ['from_a_later_version'] }, 'en')).toEqual([]);
  });

  it('writes figures as the reader does', () => {
    const values = (language: 'nl' | 'en') => timingReadings(CERTIFICATE, language).map(({ value }) => value);
    expect(values('nl').slice(0, 5)).toEqual(['30 Hz (60 Hz)', '2%', '100%', '0,3 · 1,2 ms', '100 µs']);
    expect(values('en')[3]).toBe('0.3 · 1.2 ms');
  });
});
