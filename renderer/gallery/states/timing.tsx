import { timingCertificate } from '../../../shared/associations/timing-certificate';
import type { Language } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success } from '../../../shared/base/result';
import { TimingApplication } from '../../timing/TimingApplication';
import { TimingActions, TimingResult } from '../../timing/TimingResult';
import { WindowFrame } from '../../ui/Window';
import type { FixtureOf } from '../fixture-bridge';
import { FIT_CERTIFICATE, UNFIT_CERTIFICATE } from '../fixtures/usual';
import type { GalleryRoom, GalleryState } from '../state';
import '../../timing/timing.css';

const ignore = () => undefined;

function result(id: string, title: string, certificate: NonNullable<FixtureOf<'timing.latest'>>): GalleryState {
  const parsed = timingCertificate.parse(certificate);
  return {
    id: `timing-${id}`,
    title: `Timing check, ${title}`,
    show: (language: Language) => (
      <WindowFrame language={language}>
        <main className="timing">
          <TimingResult certificate={parsed} />
          <TimingActions onAgain={ignore} onClose={ignore} />
        </main>
      </WindowFrame>
    ),
  };
}

/** The window of the timing check. */
export const timing: GalleryRoom = {
  name: 'Timing check',
  states: [
    {
      id: 'timing-running',
      title: 'Timing check, it begins',
      show: () => <TimingApplication />,
      fixtures: () => ({
        'timing.settings': () => success({ trials: 40, patch: null, nominalHz: 60, laboratory: false }),
      }),
      act: (hands) => hands.see({ selector: '.task-field[data-state="screen"]' }),
    },
    {
      id: 'timing-broken',
      title: 'Timing check, broken off',
      show: () => <TimingApplication />,
      fixtures: () => ({ 'timing.settings': () => failure(problemOf('timing_broken_off')) }),
      act: (hands, t) => hands.see(t('timing.again')),
    },
    result('fit', 'fit', FIT_CERTIFICATE),
    result('usable', 'usable', {
      ...FIT_CERTIFICATE,
      missedFrameShare: 0.02,
      verdict: 'usable',
      warnings: ['missed_frames'],
    }),
    result('unfit', 'not fit', UNFIT_CERTIFICATE),
  ],
};
