import * as lab from 'lab.js';
import { asked, burden } from './load';
import { INTERVAL_MS, STIMULUS } from './rivals';

const { trials, loaded } = asked();
if (loaded) burden();

window.measured = (async () => {
  const content = Array.from({ length: trials }, () => [
    new lab.html.Screen({ content: '', timeout: INTERVAL_MS, title: 'interval' }),
    new lab.html.Screen({ content: STIMULUS, responses: { 'keydown(e)': 'ok' }, title: 'stimulus' }),
  ]).flat();
  const first = new lab.html.Screen({ content: '', timeout: 1500, title: 'lead' });
  const last = new lab.html.Screen({ content: '', timeout: INTERVAL_MS, title: 'last' });
  const study = new lab.flow.Sequence({ content: [first, ...content, last], datastore: new lab.data.Store() });
  const ended = new Promise((resolve) => {
    study.on('end', resolve);
  });
  await study.run();
  await ended;
  return study.options.datastore.data
    .filter(({ sender }) => sender === 'stimulus')
    .map(({ duration }) => ({ latencyMs: duration, flags: [] }));
})();
