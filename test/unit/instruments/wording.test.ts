import { expect, it } from 'vitest';
import { digestOf } from '../../../shared/canonical';
import { builtInStudy } from '../../../shared/study/built-in';

/**
 * Datasets tell wordings apart by an item's id and version. Whoever changes the items raises the version of each item
 * changed and writes the new digest here; a change by accident fails.
 */
it('asks exactly the items whose wording was agreed on', () => {
  expect(digestOf(builtInStudy.items)).toBe('95a42e6789d0a3a8380c7789e61a238d34b7aec2af81ebc0892da0a877926841');
});
