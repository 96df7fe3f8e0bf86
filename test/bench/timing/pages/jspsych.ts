import HtmlKeyboardResponse from '@jspsych/plugin-html-keyboard-response';
import { initJsPsych } from 'jspsych';
import { asked, burden } from './load';
import { INTERVAL_MS, STIMULUS } from './rivals';

const { trials, loaded } = asked();
if (loaded) burden();

window.measured = (async () => {
  const jsPsych = initJsPsych();
  const trial = {
    type: HtmlKeyboardResponse,
    stimulus: STIMULUS,
    choices: ['e'],
    post_trial_gap: INTERVAL_MS,
  };
  await jsPsych.run([
    { type: HtmlKeyboardResponse, stimulus: '', choices: 'NO_KEYS', trial_duration: 1500 },
    { timeline: [trial], repetitions: trials },
  ]);
  const rows: { rt: number | null }[] = jsPsych.data.get().values();
  return rows.slice(1).map(({ rt }) => ({ latencyMs: rt, flags: [] }));
})();
