import answers from './nl/answers.json';
import app from './nl/app.json';
import appointments from './nl/appointments.json';
import audio from './nl/audio.json';
import commands from './nl/commands.json';
import common from './nl/common.json';
import consent from './nl/consent.json';
import console from './nl/console.json';
import dataset from './nl/dataset.json';
import enrolment from './nl/enrolment.json';
import exporting from './nl/export.json';
import home from './nl/home.json';
import lead from './nl/lead.json';
import participant from './nl/participant.json';
import practice from './nl/practice.json';
import problems from './nl/problems.json';
import profile from './nl/profile.json';
import recovery from './nl/recovery.json';
import risk from './nl/risk.json';
import score from './nl/score.json';
import tasks from './nl/tasks.json';
import timing from './nl/timing.json';
import tour from './nl/tour.json';

/** Every Dutch text, by feature. */
export const nl = {
  answers,
  app,
  appointments,
  audio,
  commands,
  common,
  consent,
  console,
  dataset,
  enrolment,
  exporting,
  home,
  lead,
  participant,
  practice,
  problems,
  profile,
  recovery,
  risk,
  score,
  tasks,
  timing,
  tour,
};
