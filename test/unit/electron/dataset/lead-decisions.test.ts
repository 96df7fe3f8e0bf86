import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exportCommand } from '../../../../electron/command-line/export';
import { classifyVariable, decisionsOf, variablesShown } from '../../../../electron/dataset/export-decisions';
import { mergedSource } from '../../../../electron/dataset/merged-source';
import { Reading } from '../../../../electron/dataset/text-review/review-session';
import { textsToReview } from '../../../../electron/dataset/text-review/texts-to-review';
import { withdraw } from '../../../../electron/exchange/withdrawal/withdraw-everywhere';
import { decideText, textDecisionsOf, variableHistoryOf } from '../../../../electron/store/merged/export-decisions';
import { exportsOf } from '../../../../electron/store/merged/export-ledger';
import { mergedStoreOf } from '../../../../electron/store/merged/merged-store';
import { createProfile, openProfile } from '../../../../electron/store/profile/profile';
import { first } from '../../../../electron/store/database/migrations/0001_first';
import { audio } from '../../../../electron/store/database/migrations/0002_audio';
import { exportsLedger } from '../../../../electron/store/database/migrations/0003_exports';
import { MIGRATIONS } from '../../../../electron/store/database/migrations/all';
import { withdrawalCodeOf } from '../../../../shared/session/withdrawal-code';
import { builtInStudy } from '../../../../shared/built-in-study';
import { runCommand } from '../../../support/run-command';
import { mergedProfile } from '../../../e2e/support/export-profile';
import {
  cleanUp,
  codeOf,
  HandClock,
  PASSPHRASE,
  reopened,
  settingsWith,
  temporaryFolder,
  valueOf,
} from '../../../support/profile';
import { json } from '../../../support/folder-checks';

afterAll(cleanUp);
const study = builtInStudy.id;
const OWN = { kind: 'own', generalisation: null } as const;

describe('decisions about variables and texts', () => {
  it('come to profiles of every earlier release, are kept, and are never changed', async () => {
    for (const migrations of [[first], [first, audio, exportsLedger]]) {
      const folder = temporaryFolder();
      const wanted = { interviewer: 'Lead', passphrase: PASSPHRASE, pin: null };
      const old = valueOf(await createProfile(folder, wanted, { ...settingsWith(new HandClock()), migrations }));
      old.close();
      const { database, clock } = valueOf(await openProfile(folder, PASSPHRASE, settingsWith(new HandClock())));
      expect(database.pragma('user_version')).toBe(MIGRATIONS.length);
      const decide = (variable: string, classification: 'sensitive' | 'safe' | null) =>
        valueOf(classifyVariable(database, clock, builtInStudy, variable, { ...OWN, classification }));
      decide('grade', 'sensitive');
      decide('grade', null);
      expect(decisionsOf(database, study, 'shared', false).classification).toEqual({ grade: null });
      valueOf(classifyVariable(database, clock, builtInStudy, 'grade', { kind: 'as_study' }));
      expect(decisionsOf(database, study, 'shared', false).classification).toEqual({});
      expect(variableHistoryOf(database, study)).toHaveLength(3);
      expect(() => database.run("UPDATE variable_decisions SET variable = 'x'")).toThrow('never changed');
      expect(() => database.run('DELETE FROM variable_decisions')).toThrow('never removed');
    }
  });

  it('keep the lead from making a direct identifier or typed words safe', async () => {
    const direct = {
      ...builtInStudy,
      items: builtInStudy.items.map((item) =>
        item.id === 'grade' ? { ...item, classification: 'direct' as const } : item,
      ),
    };
    const { database, clock } = await reopened(await mergedProfile(0, 'short'));
    const safe = { ...OWN, classification: 'safe' } as const;
    expect(codeOf(classifyVariable(database, clock, direct, 'grade', safe))).toBe('export_variable_locked');
    for (const variable of ['suspicion', 'provider', 'nothing']) {
      expect(codeOf(classifyVariable(database, clock, builtInStudy, variable, safe))).toBe('export_variable_locked');
    }
    expect(variableHistoryOf(database, study)).toEqual([]);
    const shown = variablesShown(database, direct);
    expect(shown.find(({ id }) => id === 'grade')).toMatchObject({ lock: 'direct', allowed: ['direct'] });
    expect(shown.find(({ id }) => id === 'provider')).toMatchObject({ kind: 'session', lock: 'program' });
  });

  it('leave no variable of the built-in study unclassified', async () => {
    const { database } = await reopened(await mergedProfile(0, 'short'));
    const shown = variablesShown(database, builtInStudy);
    expect(shown.filter(({ classification }) => classification === null)).toEqual([]);
    expect(shown.filter(({ kind }) => kind === 'choice')).toHaveLength(8);
  });
});

describe('what the lead decides in the window', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mergedProfile(8, 'full');
  }, 120_000);

  it('counts for the command line, is named there, and stands in the ledger', async () => {
    vi.stubEnv('UNDERCURRENT_PASSPHRASE', PASSPHRASE);
    const lead = await reopened(folder);
    const { database, clock } = lead;
    valueOf(classifyVariable(database, clock, builtInStudy, 'grade', { ...OWN, classification: null }));
    const bands = { kind: 'bands' as const, widths: [10, 40] };
    const steps = { kind: 'own' as const, classification: 'quasi' as const, generalisation: bands };
    valueOf(classifyVariable(database, clock, builtInStudy, 'tenure_years', steps));
    const source = valueOf(mergedSource(database, study));
    const texts = valueOf(textsToReview(source, decisionsOf(database, study, 'internal', true), () => undefined));
    expect(texts.length).toBeGreaterThan(20);
    const reading = new Reading(source.study, texts, ({ id, session }, decision) =>
      decideText(database, clock, { study, session, text: id, decision }),
    );
    for (const place of texts.keys()) {
      valueOf(reading.decide(place, place === 0 ? { decision: 'edited', text: 'by hand' } : { decision: 'dropped' }));
    }
    expect(reading.progress()).toEqual({ total: texts.length, decided: texts.length, firstOpen: null });
    const again = valueOf(textsToReview(source, decisionsOf(database, study, 'internal', true), () => undefined));
    expect(again.filter(({ decision }) => decision === null)).toEqual([]);
    lead.close();

    const out = path.join(temporaryFolder(), 'dataset');
    const made = await runCommand(exportCommand, [
      '--store',
      folder,
      '--study',
      study,
      '--out',
      out,
      '--zip',
      '--with-texts',
    ]);
    expect(made.errors).toEqual([]);
    expect(made.lines).toContain('Not exported, because nobody classified them: grade.');
    expect(made.lines).toContain(`The same as one file: ${out}.zip`);
    expect(
      readFileSync(path.join(out, 'data/study-customerrelationship_description-texts_data.csv'), 'utf8'),
    ).toContain('by hand');
    const after = await reopened(folder);
    expect(exportsOf(after.database, study)[0]?.settings).toMatchObject({
      classification: { grade: null, tenure_years: 'quasi' },
      generalisation: { tenure_years: bands },
      unclassified: ['grade'],
      zip: true,
      texts: { edited: 1, kept: 0 },
    });
    after.close();

    const review = path.join(temporaryFolder(), 'review.json');
    const written = await runCommand(exportCommand, [
      '--store',
      folder,
      '--study',
      study,
      '--review',
      review,
      '--json',
    ]);
    expect(JSON.parse(written.lines[0] ?? '')).toMatchObject({ value: { texts: texts.length, open: 0 } });
    expect(json(review)).toMatchObject({ texts: again.map(({ id, decision }) => ({ id, decision })) });
  }, 120_000);

  it('about the texts of somebody who withdraws goes with that person', async () => {
    const { database, clock } = await reopened(folder);
    const before = textDecisionsOf(database, study).size;
    const source = valueOf(mergedSource(database, study));
    const texts = valueOf(textsToReview(source, decisionsOf(database, study, 'internal', true), () => undefined));
    const session = texts[0]?.session;
    if (session === undefined) throw new Error('there are no texts');
    const own = texts.filter((text) => text.session === session).length;
    valueOf(withdraw(mergedStoreOf(database, clock), study, withdrawalCodeOf(session)));
    expect(textDecisionsOf(database, study).size).toBe(before - own);
  });
});

describe('the command line refuses with what to change, and leaves nothing', () => {
  it.each([
    [0, 'internal', 'export_nothing'],
    [1, 'internal', 'export_too_few'],
    [3, 'public', 'export_too_few'],
  ])('%i participants, %s', async (participants, profile, code) => {
    const folder = await mergedProfile(participants, 'short');
    const place = path.join(temporaryFolder(), 'here');
    mkdirSync(place);
    const args = ['--store', folder, '--study', study, '--out', path.join(place, 'dataset'), '--profile', profile];
    const refused = await runCommand(exportCommand, [...args, '--zip', '--json']);
    expect(refused.code).toBe(1);
    expect(refused.errors.map((line) => (JSON.parse(line) as { error: { code: string } }).error.code)).toContain(code);
    expect(readdirSync(place)).toEqual([]);
  });
});
