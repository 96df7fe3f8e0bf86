import { describe, expect, it } from 'vitest';
import { channelNames } from '../../../../../electron/app/bridge/register';
import { openHandlers } from '../../../../support/handlers';

describe('the handlers of each feature', () => {
  const features = [...new Set(channelNames.map((name) => name.split('.')[0] ?? ''))];

  it.each(features)('%s: serve the channels with its prefix and no others', async (feature) => {
    const module = (await import(`../../../../../electron/app/handlers/${feature}.ts`)) as Record<
      string,
      (context: unknown) => object
    >;
    const { context } = openHandlers('nowhere');
    const served = Object.keys(module[`${feature}Handlers`]?.(context) ?? {});
    expect(served.toSorted()).toEqual(channelNames.filter((name) => name.startsWith(`${feature}.`)).toSorted());
  });
});
