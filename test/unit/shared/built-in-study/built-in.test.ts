import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInStudy } from '../../../../shared/built-in-study';
import { checkStudy, loadStudy } from '../../../../shared/study-document/loader';
import { formatStudy, hashOfStudy } from '../../../support/study-text';

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

describe('the full form', () => {
  const blocks = builtInStudy.blocks.filter((block) => builtInStudy.forms.full.includes(block.id));
  const steps = blocks.flatMap((block) => block.steps);
  const asked = steps.flatMap((step) =>
    step.kind === 'items' ? step.items.map((id) => ({ id, occasion: step.occasion ?? null })) : [],
  );
  const ofInstrument = (name: string) => builtInStudy.items.filter((item) => item.instrument?.name === name);

  it('has twelve blocks and plans ninety minutes', () => {
    expect(blocks).toHaveLength(12);
    expect(blocks.reduce((sum, block) => sum + block.plannedMinutes, 0)).toBe(90);
  });

  it('asks every item somewhere', () => {
    const names = new Set(asked.map(({ id }) => id));
    expect(builtInStudy.items.filter((item) => !names.has(item.id)).map((item) => item.id)).toEqual([]);
  });

  it('asks 47 feelings, 43 of them in 16 clusters, on two occasions', () => {
    const feelings = ofInstrument('consumption_emotions');
    const sizes = new Map<string, number>();
    for (const { instrument } of feelings)
      sizes.set(instrument?.scale ?? '', (sizes.get(instrument?.scale ?? '') ?? 0) + 1);
    const clusters = [...sizes.values()].filter((size) => size > 1);
    expect(feelings).toHaveLength(47);
    expect(clusters).toHaveLength(16);
    expect(clusters.reduce((sum, size) => sum + size, 0)).toBe(43);
    for (const occasion of ['last_contact', 'overall']) {
      expect(asked.filter((entry) => entry.id.startsWith('emotion_') && entry.occasion === occasion)).toHaveLength(47);
    }
  });

  it('asks five statements per relational model, four vignettes and two items per intention', () => {
    for (const scale of ['communal_sharing', 'authority_ranking', 'equality_matching', 'market_pricing']) {
      expect(ofInstrument('relational_models').filter((item) => item.instrument?.scale === scale)).toHaveLength(5);
    }
    expect(ofInstrument('relational_vignettes')).toHaveLength(4);
    const intentions = ofInstrument('intentions').map((item) => item.instrument?.scale);
    expect(intentions.toSorted()).toEqual(
      ['complain', 'pay_more', 'recommend', 'repurchase', 'switch'].flatMap((scale) => [scale, scale]),
    );
  });

  it('keeps words people type out of what may be exported as it is', () => {
    for (const item of builtInStudy.items) {
      expect([item.id, item.classification === 'free_text']).toEqual([item.id, item.format.kind === 'text']);
    }
  });

  it('says everything in two languages, not one text twice', () => {
    const same = [...builtInStudy.items.map((item) => item.prompt), ...steps.flatMap((step) => step.say ?? [])].filter(
      ({ nl, en }) => nl === en,
    );
    expect(same).toEqual([]);
  });

  it('matches pleasant with unpleasant and personal with business words in length', () => {
    const meanLength = (id: string, language: 'nl' | 'en'): number => {
      const stimuli = builtInStudy.wordLists.find((list) => list.id === id)?.stimuli;
      const words = stimuli?.kind === 'words' ? stimuli.words[language] : [];
      return words.reduce((sum, word) => sum + word.length, 0) / words.length;
    };
    for (const language of ['nl', 'en'] as const) {
      for (const [one, other] of [
        ['pleasant', 'unpleasant'],
        ['personal', 'business'],
      ] as const) {
        expect(Math.abs(meanLength(one, language) - meanLength(other, language))).toBeLessThanOrEqual(1);
      }
    }
  });

  it('carries all 26 questions: every name in docs/questions.md is in the study', () => {
    const page = fs.readFileSync('docs/questions.md', 'utf8');
    const names = new Set<string>([
      ...builtInStudy.items.map((item) => item.id),
      ...builtInStudy.tasks.map((task) => task.id),
      ...blocks.map((block) => block.id),
      ...steps.flatMap((step) => (step.kind === 'pressure' ? step.choices.map((choice) => choice.id) : [])),
    ]);
    const rows = page.split('\n').filter((line) => /^\| \d/.test(line));
    expect(rows).toHaveLength(26);
    const mentioned = rows.flatMap((row) => [...row.matchAll(/`([a-z0-9_]+)`/g)].map((match) => match[1] ?? ''));
    expect(mentioned.filter((name) => !names.has(name))).toEqual([]);
  });
});
