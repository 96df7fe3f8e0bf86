import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportOrReasons, previewExport } from '../../../../electron/dataset/export';
import type { LedgerEntry } from '../../../../electron/store/merged/export-ledger';
import { usualDecisions, exportDataset } from '../../../support/export-dataset';
import type { DisclosureProfile } from '../../../../shared/export/disclosure-profile';
import { publishing, publishUnrecorded } from '../../../../electron/dataset/publish';
import { reviewTexts } from '../../../../electron/dataset/text-review/texts-to-review';
import type { TextDecision } from '../../../../electron/dataset/text-review/review';
import { success } from '../../../../shared/base/result';
import { builtInStudy } from '../../../../shared/built-in-study';
import { codeOf, valueOf } from '../../../support/profile';
import { column, csv, options, quiet, removeTargets, target } from '../../../support/exported-folder';
import { sessionIdOf, simulatedSource } from '../../../support/simulated-source';

afterAll(removeTargets);

function everyByte(folder: string): { names: string[]; all: string } {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.map((name) => path.join(folder, name)).filter((file) => !file.endsWith(path.sep));
  const bytes = files.flatMap((file) => {
    try {
      return [readFileSync(file).toString('latin1')];
    } catch {
      return [];
    }
  });
  return { names, all: bytes.join('\n') };
}

/** Said or typed by nobody else: a name, a street, a telephone number. */
const SECRET = 'Wilhelmina Zonnebloem, Kersenstraat 17, 06-31415926, w.zonnebloem@voorbeeld.nl';
const twenty = simulatedSource({ count: 24, form: 'full', words: () => SECRET });

describe('a dataset', () => {
  const folder = target();
  const exported = exportDataset(twenty, folder, options(), quiet);

  it('holds tables, descriptions, codebook and reports', () => {
    const { sessions, tables } = valueOf(exported);
    expect(sessions).toBeGreaterThanOrEqual(22);
    expect(tables.map(({ name }) => name)).toEqual([
      'sessions',
      'answers',
      'scales',
      'trials',
      'scores',
      'incidents',
      'timing',
    ]);
    for (const { name, rows } of tables) if (name !== 'timing') expect(rows, name).toBeGreaterThan(0);
    for (const file of [
      'README.md',
      'CHANGES.md',
      'risk-report.html',
      'codebook.html',
      'codebook.csv',
      'datapackage.json',
    ]) {
      expect(existsSync(path.join(folder, file))).toBe(true);
    }
    expect(existsSync(path.join(folder, 'spss/answers.sav'))).toBe(true);
    expect(existsSync(path.join(folder, 'parquet/trials/study=customer_relationship/site=all/part-0.parquet'))).toBe(
      true,
    );
  });

  it('never says that it is anonymous', () => {
    expect(everyByte(folder).all.toLowerCase()).not.toMatch(/anoniem|anonymous|anonymi[sz]ed/);
  });

  it('hides every participant among at least five by the declared keys', () => {
    const sessions = csv(folder, 'sessions');
    const answers = csv(folder, 'answers');
    const keys = builtInStudy.items
      .filter(({ classification }) => classification === 'quasi')
      .map(({ id }): string => id);
    const isKey = (name: string) =>
      keys.some((key) => name === key || name.startsWith(`${key}_`)) ||
      ['day', 'provider', 'interview_language'].includes(name);
    const own = (table: typeof sessions, row: string[]) =>
      row.filter((_cell, place) => isKey(table.header[place] ?? ''));
    const groups = Map.groupBy(sessions.rows.keys(), (place) =>
      [...own(sessions, sessions.rows[place] ?? []), ...own(answers, answers.rows[place] ?? [])].join('|'),
    );
    for (const members of groups.values()) expect(members.length).toBeGreaterThanOrEqual(5);
  });

  it('holds answers and trials as they were given where they single nobody out', () => {
    const grades = column(folder, 'answers', 'grade')
      .filter((value) => /^\d/.test(value))
      .map(Number);
    expect(grades.length).toBeGreaterThan(15);
    expect(grades.every((grade) => grade >= 1 && grade <= 10)).toBe(true);
    const latencies = column(folder, 'trials', 'latency_ms').map(Number);
    expect(latencies.every((latency) => latency >= 0)).toBe(true);
  });

  it('uses the same new ids in every table', () => {
    const ids = new Set(column(folder, 'sessions', 'session_id'));
    expect(new Set(column(folder, 'answers', 'session_id'))).toEqual(ids);
    expect(new Set(column(folder, 'trials', 'session_id'))).toEqual(ids);
  });
});

describe('what a task shows', () => {
  it('gives no provider away that the sessions table hides', () => {
    const folder = target();
    // One participant's provider is rare: it becomes "other", or is taken out.
    const rare = builtInStudy.providers[4];
    if (!rare) throw new Error('the study has five providers');
    const source = simulatedSource({ count: 12, header: (index) => (index === 5 ? { provider: rare.id } : {}) });
    valueOf(exportDataset(source, folder, options(), quiet));
    expect(JSON.stringify(source.read(sessionIdOf(5)))).toContain(rare.words.nl[1]);
    for (const table of ['sessions', 'trials']) {
      const all = csv(folder, table).rows.flat();
      expect(all).not.toContain(rare.id);
      for (const word of rare.words.nl) expect(all, word).not.toContain(word);
    }
  });
});

describe('who is in it', () => {
  it('takes only finished interviews with consent, never practice', () => {
    const source = simulatedSource({ count: 9, header: (index) => ({ practice: index === 0 }) });
    const read = source.read;
    const cut = sessionIdOf(1);
    const unfinished = {
      ...source,
      read: (session: typeof cut) => {
        const found = read(session);
        if (!found.ok || session !== cut) return found;
        return success({ ...found.value, events: found.value.events.slice(0, 30) });
      },
    };
    const preview = previewExport(unfinished, options(), quiet);
    if (!preview.ok) throw new Error(preview.error[0]?.code);
    expect(preview.value.excluded).toEqual({ unfinished: 1, practice: 1, withoutConsent: 0, notShared: 0 });
    expect(preview.value.sessions.length + preview.value.removed).toBe(7);
    expect(preview.value.sessions).not.toContain(cut);
  });

  it('asks for consent to sharing only outside the team', () => {
    const source = simulatedSource({ count: 14, sharing: (index) => index < 8 });
    const count = (profile: DisclosureProfile) => {
      const preview = previewExport(source, options(profile), quiet);
      return preview.ok ? preview.value.sessions.length + preview.value.removed : preview.error.map(({ code }) => code);
    };
    expect(count('internal')).toBe(14);
    expect(count('shared')).toBe(8);
    expect(count('public')).toEqual(['export_too_few']);
  });
});

describe('refusals', () => {
  const refused = (source: Parameters<typeof exportDataset>[0], decisions = usualDecisions('internal')) => {
    const folder = target();
    const result = exportOrReasons(source, folder, { decisions, publish: publishUnrecorded }, quiet);
    expect(existsSync(folder)).toBe(false);
    expect(readdirSync(path.dirname(folder))).toEqual([]);
    if (result.ok) throw new Error('expected a refusal');
    return result.error;
  };

  it('refuses an empty study, and outside the team one participant and too few', () => {
    const shared = usualDecisions('shared');
    expect(refused(simulatedSource({ count: 0 })).map(({ code }) => code)).toEqual(['export_nothing']);
    expect(refused(simulatedSource({ count: 1, sharing: () => true }), shared)).toEqual([
      { code: 'export_too_few', details: { count: 1, k: 5 } },
    ]);
    expect(refused(simulatedSource({ count: 4, sharing: () => true }), shared)[0]?.code).toBe('export_too_few');
  });

  it('counts a participant with five sessions once', () => {
    const source = simulatedSource({
      count: 6,
      sharing: () => true,
      header: () => ({ participant: 'P-0001' as never }),
    });
    expect(refused(source, usualDecisions('shared'))).toEqual([
      { code: 'export_too_few', details: { count: 1, k: 5 } },
    ]);
  });

  it('names every reason at once', () => {
    const decisions = {
      ...usualDecisions('shared'),
      classification: { grade: null, vision: null },
      texts: new Map(),
    };
    const reasons = refused(simulatedSource({ count: 2, sharing: () => true }), decisions);
    expect(reasons.map(({ code }) => code)).toEqual(['export_texts_unreviewed', 'export_too_few']);
  });

  it('refuses one participant alone, also within the team', () => {
    expect(refused(simulatedSource({ count: 1 }))).toEqual([{ code: 'export_too_few', details: { count: 1, k: 5 } }]);
  });

  it('leaves an item out that the lead calls direct', () => {
    const folder = target();
    const decisions = { ...usualDecisions('internal'), classification: { grade: 'direct' as const } };
    valueOf(exportDataset(simulatedSource({ count: 6 }), folder, { decisions, publish: publishUnrecorded }, quiet));
    expect(csv(folder, 'answers').header).not.toContain('grade');
  });

  it('keeps away from an archive that is there already', () => {
    const folder = target();
    writeFileSync(`${folder}.zip`, 'mine');
    const wanted = { ...options(), zip: true };
    expect(codeOf(exportDataset(twenty, folder, wanted, quiet))).toBe('export_zip_exists');
    expect(readFileSync(`${folder}.zip`, 'utf8')).toBe('mine');
    expect(readdirSync(path.dirname(folder))).toEqual(['dataset.zip']);
  });

  it('keeps out of a folder that holds something', () => {
    const folder = target();
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'mine.txt'), 'mine');
    expect(codeOf(exportDataset(twenty, folder, options(), quiet))).toBe('export_folder_not_empty');
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });
});

describe('all or nothing', () => {
  const eight = simulatedSource({ count: 8 });

  it('leaves nothing behind when cancelled', () => {
    for (const after of [1, 7, 12]) {
      const folder = target();
      let asked = 0;
      const isCancelled = () => (asked += 1) > after;
      expect(codeOf(exportDataset(eight, folder, { ...options(), isCancelled }, quiet))).toBe('cancelled');
      expect(readdirSync(path.dirname(folder))).toEqual([]);
    }
  });

  it('leaves nothing behind when a session fails while trials are written', () => {
    const folder = target();
    let reads = 0;
    const failing: typeof eight = {
      ...eight,
      read: (session) =>
        (reads += 1) > 12 ? { ok: false, error: { code: 'journal_damaged', details: {} } } : eight.read(session),
    };
    expect(exportDataset(failing, folder, options(), quiet).ok).toBe(false);
    expect(readdirSync(path.dirname(folder))).toEqual([]);
  });

  it('publishes nothing that the ledger cannot keep, and keeps nothing that cannot be published', () => {
    const entries: LedgerEntry[] = [];
    const failsAfter = publishing({
      record: (_entry, publish) => {
        publish();
        throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
      },
    });
    const folder = target();
    expect(codeOf(exportDataset(eight, folder, { ...options(), publish: failsAfter }, quiet))).toBe('disk_full');
    expect(readdirSync(path.dirname(folder))).toEqual([]);
    const keeps = publishing({
      record: (entry, publish) => {
        publish();
        entries.push(entry);
      },
    });
    const kept = valueOf(exportDataset(eight, folder, { ...options(), publish: keeps }, quiet));
    expect(entries).toHaveLength(1);
    expect(entries[0]?.sessions).toHaveLength(kept.sessions);
    expect(entries[0]?.folder).toBe('dataset');
  });
});

describe('texts', () => {
  const source = simulatedSource({
    count: 8,
    words: (index, purpose) =>
      purpose === 'incident_story' ? '' : `Ik sprak met mevrouw Zonnebloem uit Drachten, ${index}`,
  });

  function decide(decision: (index: number) => TextDecision) {
    const review = valueOf(reviewTexts(source, usualDecisions('internal')));
    expect(review.texts.length).toBeGreaterThan(8);
    return new Map(review.texts.map(({ id }, index) => [id, decision(index)]));
  }

  it('are proposed with names and places hidden', () => {
    const review = valueOf(reviewTexts(source, usualDecisions('internal')));
    expect(review.texts[0]?.proposal).toMatch(/^Ik sprak met mevrouw \[name\] uit \[place\], \d$/);
    expect(review.texts.every(({ decision }) => decision === null)).toBe(true);
  });

  it('are written only as decided, one by one', () => {
    const folder = target();
    const texts = decide((index) =>
      index % 3 === 0
        ? { decision: 'dropped' }
        : index % 3 === 1
          ? { decision: 'edited', text: 'rewritten by hand' }
          : { decision: 'kept' },
    );
    const decisions = { ...usualDecisions('internal'), texts };
    const planned = previewExport(source, { decisions }, quiet);
    if (!planned.ok) throw new Error('expected a preview');
    valueOf(exportDataset(source, folder, { decisions, publish: publishUnrecorded }, quiet));
    const rows = csv(folder, 'texts').rows.length;
    expect(rows).toBe((planned.value.texts?.kept ?? 0) + (planned.value.texts?.edited ?? 0));
    expect(
      readFileSync(path.join(folder, 'data/study-customerrelationship_description-texts_data.csv'), 'utf8'),
    ).toContain('rewritten by hand');
  });

  it('stop an export while one is undecided', () => {
    const texts = decide(() => ({ decision: 'kept' }));
    const [first] = texts.keys();
    texts.delete(first ?? '');
    const decisions = { ...usualDecisions('internal'), texts };
    const result = previewExport(source, { decisions }, quiet);
    expect(result).toEqual({ ok: false, error: [{ code: 'export_texts_unreviewed', details: { count: 1 } }] });
  });
});
