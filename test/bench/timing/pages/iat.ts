import IatHtml from '@jspsych/plugin-iat-html';
import HtmlKeyboardResponse from '@jspsych/plugin-html-keyboard-response';
import { initJsPsych } from 'jspsych';
import { asked, burden } from './load';
import { INTERVAL_MS, STIMULUS } from './rivals';

const { trials, loaded } = asked();
if (loaded) burden();

window.measured = (async () => {
  const jsPsych = initJsPsych();
  const trial = {
    type: IatHtml,
    stimulus: STIMULUS,
    stim_key_association: 'left',
    left_category_key: 'e',
    right_category_key: 'i',
    left_category_label: ['LEFT'],
    right_category_label: ['RIGHT'],
    display_feedback: false,
    response_ends_trial: true,
    post_trial_gap: INTERVAL_MS,
  };
  await jsPsych.run([
    { type: HtmlKeyboardResponse, stimulus: '', choices: 'NO_KEYS', trial_duration: 1500 },
    { timeline: [trial], repetitions: trials },
  ]);
  const rows: { rt: number | null }[] = jsPsych.data.get().values();
  return rows.slice(1).map(({ rt }) => ({ latencyMs: rt, flags: [] }));
})();
