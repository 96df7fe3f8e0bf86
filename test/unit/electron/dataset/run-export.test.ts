import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExportRun } from '../../../../electron/dataset/run-export';
import { exportsOf } from '../../../../electron/store/merged/export-ledger';
import type { OpenProfile } from '../../../../electron/store/profile/open-profile';
import { problemOf } from '../../../../shared/base/problems';
import { failure, success } from '../../../../shared/base/result';
import { studyId } from '../../../../shared/base/ids';
import { builtInStudy } from '../../../../shared/built-in-study';
import { mergedProfile } from '../../../e2e/support/export-profile';
import { cleanUp, codeOf, reopened, temporaryFolder, valueOf } from '../../../support/profile';

afterAll(cleanUp);
const study = builtInStudy.id;
const internal = { study, profile: 'internal', texts: false } as const;
const quiet = () => undefined;

let store: OpenProfile;
let closing: AbortController;
let run: ExportRun;
beforeAll(async () => {
  store = await reopened(await mergedProfile(3, 'short'));
});
beforeEach(() => {
  closing = new AbortController();
  run = new ExportRun(() => closing.signal);
});

describe('a preview', () => {
  it('says how many would be in the dataset, and writes nothing', async () => {
    const told: [number, number][] = [];
    const answer = valueOf(await run.preview(store, internal, (done, total) => void told.push([done, total])));
    if (answer.state !== 'ready') throw new Error('three participants can be looked at');
    const { sessions, excluded, removed, k, texts } = answer.preview;
    expect(sessions + removed + excluded.withoutConsent).toBe(3);
    expect(k).toBe(5);
    expect(texts).toBeNull();
    expect(told.at(-1)?.[1]).toBe(3);
    expect(exportsOf(store.database, study)).toEqual([]);
  });

  it('is refused with every reason where a rule cannot be met', async () => {
    const answer = valueOf(await run.preview(store, { ...internal, profile: 'public' }, quiet));
    expect(answer).toMatchObject({ state: 'refused', reasons: [{ code: 'export_too_few' }] });
    const unknown = { ...internal, study: studyId.parse('unknown') };
    expect(codeOf(await run.preview(store, unknown, quiet))).toBe('study_unknown');
  });

  it.each([
    ['is cancelled', (begun: ExportRun) => begun.cancel()],
    ['gives way to a newer one', (begun: ExportRun) => void begun.preview(store, internal, quiet)],
    ['loses its profile', () => closing.abort()],
  ])('ends as cancelled when it %s', async (_when, end) => {
    let ended = false;
    const answer = run.preview(store, internal, () => {
      if (!ended) end(run);
      ended = true;
    });
    expect(codeOf(await answer)).toBe('cancelled');
  });
});

describe('an export', () => {
  it('writes into the folder that was chosen, and writes that down', async () => {
    const folder = path.join(temporaryFolder(), 'dataset');
    const answer = valueOf(await run.export(store, { ...internal, zip: false }, async () => success(folder), quiet));
    expect(answer).toMatchObject({ state: 'done', folder, summary: { zip: null } });
    expect(existsSync(path.join(folder, 'README.md'))).toBe(true);
    expect(exportsOf(store.database, study)).toMatchObject([{ profile: 'internal', folder: 'dataset' }]);
  });

  it('is cancelled with its dialog', async () => {
    const left = async () => failure(problemOf('cancelled'));
    expect(codeOf(await run.export(store, { ...internal, zip: false }, left, quiet))).toBe('cancelled');
  });
});

describe('reading texts', () => {
  it('goes on until the profile closes, and no longer', async () => {
    expect(codeOf(run.reading())).toBe('export_texts_closed');
    const { total, decided, firstOpen } = valueOf(await run.openTexts(store, internal, quiet));
    expect(total).toBeGreaterThan(0);
    expect([decided, firstOpen]).toEqual([0, 0]);
    const reading = valueOf(run.reading());
    expect(valueOf(reading.text(0)).decision).toBeNull();
    expect(valueOf(reading.decide(0, { decision: 'dropped' }))).toMatchObject({ decided: 1 });
    expect(valueOf(await run.openTexts(store, internal, quiet))).toMatchObject({ total, decided: 1 });
    closing.abort();
    expect(codeOf(run.reading())).toBe('export_texts_closed');
  });
});
