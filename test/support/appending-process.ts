/**
 * A process that appends to a session until it is killed, saying "saved N" only once N is committed.
 * Arguments: profile folder, and "hold" to wait after the first ten instead of going on.
 */
import fs from 'node:fs';
import { openProfile } from '../../electron/store/profile/profile';
import { captureId } from '../../shared/base/ids';

const [folder = '', mode = 'go'] = process.argv.slice(2);

function say(line: string): void {
  // Straight to the descriptor: what was said must be out before the next append begins.
  fs.writeSync(1, `${line}\n`);
}

function numberOfLast(events: readonly { body: { type: string; payload: unknown } }[]): number {
  const texts = events.flatMap((event) => JSON.stringify(event.body.payload).match(/answer number (\d+)/)?.[1] ?? []);
  return Math.max(0, ...texts.map(Number));
}

const opened = await openProfile(folder, 'fiets lantaarn muis wolken', { programVersion: 'test' });
if (!opened.ok) {
  say(`problem ${opened.error.code}`);
  process.exit(1);
}
const store = opened.value;
const listed = store.sessions.list();
const session = listed.ok ? listed.value[0]?.session : undefined;
if (session === undefined) throw new Error('the profile has a session');
const journal = store.sessions.open(session);
if (!journal.ok) throw new Error(journal.error.code);

let number = numberOfLast(journal.value.events);
let last = journal.value.events.at(-1)?.sequence ?? 0;

function appendNext(): void {
  number += 1;
  const text = `Annemarie zegt: answer number ${number}`;
  const capture = { kind: 'note', id: captureId.parse(crypto.randomUUID()), text } as const;
  const event = {
    actor: 'interviewer',
    body: { type: 'capture_recorded', payload: { capture, place: null } },
  } as const;
  if (session === undefined) return;
  const appended = store.sessions.append(session, last, [event]);
  if (!appended.ok) throw new Error(appended.error.code);
  last = appended.value.at(-1)?.sequence ?? last;
  say(`saved ${number}`);
}

if (mode === 'hold') {
  for (let count = 0; count < 10; count += 1) appendNext();
  const backup = store.backup();
  say(backup.ok ? 'ready' : `problem ${backup.error.code}`);
  setInterval(() => undefined, 1000);
} else {
  const goOn = (): void => {
    appendNext();
    // Paced, so that hundreds of kills leave a journal of the length of a real session.
    setTimeout(goOn, 10);
  };
  goOn();
}
