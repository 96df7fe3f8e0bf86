import { studyId } from '../../shared/base/ids';
import { builtInStudy } from '../../shared/built-in-study';
import { success } from '../../shared/base/result';
import { LeadArea } from '../lead/LeadArea';
import { Frame } from './Frame';
import type { Fixtures } from './fixture-bridge';
import { DEVICES, FINGERPRINTS, overview } from './fixtures/lead';
import type { GalleryState } from './state';

const USUAL: Fixtures = {
  'study.unlock': () => success({}),
  'merge.gaps': () => success([]),
  'merge.conflicts': () => success([]),
  'device.list': () => success(DEVICES),
  'study.overview': () => success(overview(24)),
  'device.fingerprints': () => success({ study: FINGERPRINTS[2], device: FINGERPRINTS[0] }),
};

/** A state of the lead's area of the built-in study. */
export function leadState(
  id: string,
  title: string,
  fixtures: Fixtures,
  act: NonNullable<GalleryState['act']>,
): GalleryState {
  return {
    id,
    title,
    show: () => (
      <Frame>
        <LeadArea study={studyId.parse(builtInStudy.id)} onLeave={() => undefined} />
      </Frame>
    ),
    fixtures: () => ({ ...USUAL, ...fixtures }),
    act,
  };
}

/** Opens the study and goes to one of its places. */
export function openTab(
  name: 'inbox' | 'study' | 'answers' | 'devices' | 'withdrawal' | 'export',
): NonNullable<GalleryState['act']> {
  return async (hands, t) => {
    await hands.write(0, 'anchor violet pepper lantern');
    await hands.press(t('study.unlock.submit'));
    await hands.press(t(`lead.tabs.${name}`));
  };
}
