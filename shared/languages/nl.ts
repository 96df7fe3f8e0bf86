import analyses from './nl/analyses.json';
import app from './nl/app.json';
import backup from './nl/backup.json';
import commands from './nl/commands.json';
import common from './nl/common.json';
import consent from './nl/consent.json';
import console from './nl/console.json';
import dataset from './nl/dataset.json';
import device from './nl/device.json';
import exporting from './nl/export.json';
import home from './nl/home.json';
import lead from './nl/lead.json';
import merge from './nl/merge.json';
import participant from './nl/participant.json';
import practice from './nl/practice.json';
import problems from './nl/problems.json';
import profile from './nl/profile.json';
import recording from './nl/recording.json';
import recovery from './nl/recovery.json';
import risk from './nl/risk.json';
import score from './nl/score.json';
import study from './nl/study.json';
import tasks from './nl/tasks.json';
import timing from './nl/timing.json';
import tour from './nl/tour.json';
import vault from './nl/vault.json';
import withdrawal from './nl/withdrawal.json';

/** Every Dutch text, by feature. */
export const nl = {
  analyses,
  app,
  backup,
  commands,
  common,
  consent,
  console,
  dataset,
  device,
  export: exporting,
  home,
  lead,
  merge,
  participant,
  practice,
  problems,
  profile,
  recording,
  recovery,
  risk,
  score,
  study,
  tasks,
  timing,
  tour,
  vault,
  withdrawal,
};
