import { expect, it } from 'vitest';
import { digestOf } from '../../../../shared/base/canonical-json';
import { builtInStudy } from '../../../../shared/built-in-study';

/**
 * Datasets tell wordings apart by an item's id and version. Whoever changes the items raises the version of each item
 * changed and writes the new digest here; a change by accident fails.
 */
it('asks exactly the items whose wording was agreed on', () => {
  expect(digestOf(builtInStudy.items)).toBe('75589411e25a9201cab27e50a7facd80a81cedab9ffee8d72e1aaa5232b5bc9b');
});
