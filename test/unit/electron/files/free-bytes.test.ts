import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freeBytesOf } from '../../../../electron/files/free-bytes';
import { cleanUp, temporaryFolder } from '../../../support/profile';

afterAll(cleanUp);

describe('what is left on the disk', () => {
  it('is known for a folder and for one that is yet to be made in it', async () => {
    const folder = temporaryFolder();
    expect(await freeBytesOf(folder)).toBeGreaterThan(0);
    expect(await freeBytesOf(path.join(folder, 'profile'))).toBeGreaterThan(0);
  });

  it('is not known of a place that is not there', async () => {
    expect(await freeBytesOf(path.join(temporaryFolder(), 'no', 'such', 'place'))).toBeNull();
  });
});
