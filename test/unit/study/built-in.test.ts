import { describe, expect, it } from 'vitest';
import { builtInStudy } from '../../../shared/study/built-in';
import { checkStudy, formatStudy, hashOfStudy, loadStudy } from '../../../shared/study/loader';

describe('the built-in study', () => {
  it('passes the check every study passes', () => {
    expect(checkStudy(builtInStudy)).toEqual({ ok: true, value: builtInStudy });
  });

  it('keeps its hash when written and read back', () => {
    const read = loadStudy(formatStudy(builtInStudy));
    expect(read.ok && hashOfStudy(read.value)).toBe(hashOfStudy(builtInStudy));
  });

  it('plans the short form for 10 to 15 minutes', () => {
    const minutes = builtInStudy.blocks
      .filter((block) => builtInStudy.forms.short.includes(block.id))
      .reduce((sum, block) => sum + block.plannedMinutes, 0);
    expect(minutes).toBeGreaterThanOrEqual(10);
    expect(minutes).toBeLessThanOrEqual(15);
  });
});
