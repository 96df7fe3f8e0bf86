import { answers } from './answers';
import { appointments } from './appointments';
import { audio } from './audio';
import { common } from './common';
import { console } from './console';
import { enrolment } from './enrolment';
import { exporting } from './export';
import { home } from './home';
import { lead } from './lead';
import { participant } from './participant';
import { practice } from './practice';
import { profile } from './profile';
import { timing } from './timing';
import { tour } from './tour';

export const nl = {
  answers,
  appointments,
  audio,
  common,
  console,
  enrolment,
  exporting,
  home,
  lead,
  participant,
  practice,
  profile,
  timing,
  tour,
};
