import { z } from 'zod';
import { studyId } from '../base/ids';
import { studyOverview } from '../study/overview';
import { studySummary } from '../study/summary';
import { channel, consoleOnly, keyChannel, nothing, passphrase, writtenFile } from './channel';

const ofStudy = z.strictObject({ study: studyId });

export const studyChannels = {
  'study.list': channel(nothing, z.array(studySummary), consoleOnly, 'store'),
  'study.add_built_in': channel(nothing, studySummary, consoleOnly, 'store'),
  /** Creates the study's key pair on this laptop: from now on this profile is the lead's. */
  'study.create_keys': channel(z.strictObject({ study: studyId, passphrase }), studySummary, consoleOnly, 'store'),
  'study.unlock': channel(z.strictObject({ study: studyId, passphrase }), nothing, consoleOnly, 'store'),
  'study.save_key': channel(ofStudy, writtenFile, consoleOnly, 'store'),
  'study.export_package': keyChannel(ofStudy, writtenFile),
  'study.import_package': channel(nothing, studySummary, consoleOnly, 'store'),
  /** How many sessions came per provider, and how they went. */
  'study.overview': channel(ofStudy, studyOverview, consoleOnly, 'store'),
} as const;
