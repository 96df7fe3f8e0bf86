import type { GalleryRoom, GalleryState } from './state';
import { appointments } from './states/appointments';
import { consoleRoom } from './states/console';
import { consoleDialogs } from './states/console-dialogs';
import { exporting } from './states/export';
import { home } from './states/home';
import { analyses } from './states/analyses';
import { lead } from './states/lead';
import { participant } from './states/participant';
import { practice } from './states/practice';
import { profile } from './states/profile';
import { tasks } from './states/tasks';
import { timing } from './states/timing';

/** Every room of the program with its states, in the order in which a person meets them. */
export const ROOMS: readonly GalleryRoom[] = [
  profile,
  home,
  appointments,
  consoleRoom,
  consoleDialogs,
  practice,
  participant,
  tasks,
  timing,
  lead,
  exporting,
  analyses,
];

export const ALL_STATES: readonly GalleryState[] = ROOMS.flatMap(({ states }) => states);
