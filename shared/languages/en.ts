import analyses from './en/analyses.json';
import app from './en/app.json';
import backup from './en/backup.json';
import commands from './en/commands.json';
import common from './en/common.json';
import consent from './en/consent.json';
import console from './en/console.json';
import dataset from './en/dataset.json';
import device from './en/device.json';
import exporting from './en/export.json';
import home from './en/home.json';
import lead from './en/lead.json';
import merge from './en/merge.json';
import participant from './en/participant.json';
import practice from './en/practice.json';
import problems from './en/problems.json';
import profile from './en/profile.json';
import recording from './en/recording.json';
import recovery from './en/recovery.json';
import risk from './en/risk.json';
import score from './en/score.json';
import study from './en/study.json';
import tasks from './en/tasks.json';
import timing from './en/timing.json';
import tour from './en/tour.json';
import vault from './en/vault.json';
import withdrawal from './en/withdrawal.json';

/** Every English text, by feature. */
export const en = {
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
