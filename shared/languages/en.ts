import answers from './en/answers.json';
import app from './en/app.json';
import appointments from './en/appointments.json';
import audio from './en/audio.json';
import commands from './en/commands.json';
import common from './en/common.json';
import consent from './en/consent.json';
import console from './en/console.json';
import dataset from './en/dataset.json';
import enrolment from './en/enrolment.json';
import exporting from './en/export.json';
import home from './en/home.json';
import lead from './en/lead.json';
import participant from './en/participant.json';
import practice from './en/practice.json';
import problems from './en/problems.json';
import profile from './en/profile.json';
import recovery from './en/recovery.json';
import risk from './en/risk.json';
import score from './en/score.json';
import tasks from './en/tasks.json';
import timing from './en/timing.json';
import tour from './en/tour.json';

/** Every English text, by feature. */
export const en = {
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
