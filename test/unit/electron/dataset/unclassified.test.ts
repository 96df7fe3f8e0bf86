import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExportDecisions } from '../../../../electron/dataset/export-plan';
import { usualDecisions, exportDataset } from '../../../support/export-dataset';
import { publishUnrecorded } from '../../../../electron/dataset/publish';
import { success } from '../../../../shared/base/result';
import { builtInStudy } from '../../../../shared/built-in-study';
import type { Study } from '../../../../shared/study/schema';
import { valueOf } from '../../../support/profile';
import { csv, quiet, removeTargets, target } from '../../../support/exported-folder';
import { simulatedSource } from '../../../support/simulated-source';

afterAll(removeTargets);

describe('what nobody classified', () => {
  const source = simulatedSource({ count: 8, form: 'full' });
  /** The same interviews, as they were held with an earlier version of the study. */
  const ranWith = (change: (item: Study['items'][number]) => Study['items'][number]): typeof source => {
    const before = { ...builtInStudy, items: builtInStudy.items.map(change) };
    return {
      ...source,
      read: (session) => {
        const found = source.read(session);
        return found.ok ? success({ ...found.value, study: before }) : found;
      },
    };
  };
  const exportWith = (from: typeof source, classification: ExportDecisions['classification'] = {}) => {
    const folder = target();
    const decisions = { ...usualDecisions('internal'), classification };
    const summary = valueOf(exportDataset(from, folder, { decisions, publish: publishUnrecorded }, quiet));
    return { folder, summary };
  };

  it('stays out and is named, with every score that is made of it', () => {
    const { folder, summary } = exportWith(source, { grade: null, choice_trust: null });
    expect(summary.unclassified).toEqual(['choice_trust', 'grade']);
    const answers = csv(folder, 'answers').header;
    expect(answers).toContain('recommendation');
    expect(answers).toContain('choice_trouble_latency_ms');
    expect(answers.filter((name) => name === 'grade' || name.startsWith('choice_trust'))).toEqual([]);
    const scales = csv(folder, 'scales').header;
    expect(scales).toContain('loyalty_recommendation_group');
    expect(scales).not.toContain('loyalty_grade');
    expect(readFileSync(path.join(folder, 'CHANGES.md'), 'utf8')).toMatch(
      /nobody classified[^#]*- `choice_trust`\n- `grade`/,
    );
  });

  it('is also what was classified otherwise when a session ran, until the lead decides', () => {
    const sensitive = ranWith((item) => (item.id === 'grade' ? { ...item, classification: 'sensitive' } : item));
    const { folder, summary } = exportWith(sensitive);
    expect(summary.unclassified).toEqual(['grade']);
    expect(csv(folder, 'answers').header).not.toContain('grade');
    const decided = exportWith(sensitive, { grade: 'safe' });
    expect(decided.summary.unclassified).toEqual([]);
    expect(csv(decided.folder, 'answers').header).toContain('grade');
  });

  it('never is what the study calls direct in any version, or typed words: those stay out whatever the lead says', () => {
    const direct = ranWith((item) => (item.id === 'grade' ? { ...item, classification: 'direct' } : item));
    const { folder } = exportWith(direct, { grade: 'safe', suspicion: 'safe', incident_story: 'safe' });
    const { header } = csv(folder, 'answers');
    for (const name of ['grade', 'suspicion', 'incident_story']) expect(header).not.toContain(name);
    expect(csv(folder, 'scales').header).not.toContain('loyalty_grade');
  });

  it('takes a score away with an answer that is a key, for it would tell what was made coarser', () => {
    const { folder } = exportWith(source, { recommendation: 'quasi' });
    expect(csv(folder, 'scales').header.filter((name) => name.startsWith('loyalty_recommendation'))).toEqual([]);
    expect(csv(folder, 'scales').header).toContain('loyalty_grade');
  });
});
