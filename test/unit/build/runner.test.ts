import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stampOf } from '../../../build/stamp.mjs';
import { countPlaywright, countVitest, honest, lastLine } from '../../../build/test.mjs';

describe('the last line', () => {
  it('counts, and names skipped tests only when there are any', () => {
    expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(lastLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
  });
});

describe('counting', () => {
  it('counts a file that could not be loaded', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 0,
      numPendingTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it('counts a test that passed only on a second try as failed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it.each([
    [null, true, 1],
    [null, false, 1],
    [{ passed: 0, failed: 0, skipped: 4 }, true, 1],
    [{ passed: 3, failed: 0, skipped: 0 }, false, 1],
    [{ passed: 3, failed: 2, skipped: 0 }, false, 2],
    [{ passed: 3, failed: 0, skipped: 0 }, true, 0],
  ])('never takes silence for success: %j, ended well %s', (counted, endedWell, failed) => {
    expect(honest(counted, endedWell).failed).toBe(failed);
  });
});

describe('the stamp of a build', () => {
  it('changes with content and names, not with anything else', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-stamp-'));
    try {
      mkdirSync(path.join(folder, 'a'));
      writeFileSync(path.join(folder, 'a/one.ts'), '1');
      const first = stampOf(folder, ['a', 'missing']);
      writeFileSync(path.join(folder, 'a/one.ts'), '1');
      writeFileSync(path.join(folder, 'elsewhere'), '2');
      expect(stampOf(folder, ['a', 'missing'])).toBe(first);
      writeFileSync(path.join(folder, 'a/one.ts'), '2');
      expect(stampOf(folder, ['a', 'missing'])).not.toBe(first);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
