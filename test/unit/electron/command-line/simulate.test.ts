import { afterAll, expect, it, vi } from 'vitest';
import { simulateCommand } from '../../../../electron/command-line/simulate';
import { saveTimingCertificate } from '../../../../electron/store/database/preferences';
import { readJournal } from '../../../../electron/store/session/journal';
import { builtInStudy } from '../../../../shared/built-in-study';
import { runCommand } from '../../../support/run-command';
import { FIT } from '../../../support/certificate';
import { cleanUp, freshStore, PASSPHRASE, reopened, temporaryFolder, valueOf } from '../../../support/profile';

afterAll(cleanUp);

it('simulated sessions start with the certificate of the profile they are held in, if it has one', async () => {
  vi.stubEnv('UNDERCURRENT_PASSPHRASE', PASSPHRASE);
  const folder = temporaryFolder();
  const args = ['--profile', folder, '--study', builtInStudy.id, '--json'];
  const simulate = async () => expect(await runCommand(simulateCommand, args)).toMatchObject({ code: 0, errors: [] });
  (await freshStore(folder)).close();
  await simulate();
  const checked = await reopened(folder);
  valueOf(saveTimingCertificate(checked.database, FIT));
  checked.close();
  await simulate();
  const store = await reopened(folder);
  const certificates = valueOf(store.sessions.list()).map(({ session, createdUtc }) => ({
    createdUtc,
    types: valueOf(readJournal(store.database, session)).map(({ body }) => body.type),
  }));
  const [first, second] = certificates.toSorted((one, other) => (one.createdUtc < other.createdUtc ? -1 : 1));
  expect(first?.types).not.toContain('timing_certified');
  expect(second?.types.filter((type) => type === 'timing_certified')).toHaveLength(1);
  expect(second?.types[(second?.types.indexOf('moved') ?? 0) + 1]).toBe('timing_certified');
});
