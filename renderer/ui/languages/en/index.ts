import { appointments } from './appointments';
import { audio } from './audio';
import { common } from './common';
import { console } from './console';
import { home } from './home';
import { lead } from './lead';
import { participant } from './participant';
import { profile } from './profile';
import { timing } from './timing';

export const en = { appointments, audio, common, console, home, lead, participant, profile, timing };
