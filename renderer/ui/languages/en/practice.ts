export const practice = {
  open: 'Practise an interview…',
  instead: 'Practise instead…',
  title: 'Practise an interview',
  words:
    'In the real console, with a participant who is simulated. Nothing of it is kept: no answers, no code, no place in the design, no sound.',
  character: 'Who sits opposite you',
  characterName: { attentive: 'Attentive', hurried: 'Hurried', tired: 'Tired' },
  characterHint: {
    attentive: 'Reads everything and answers calmly.',
    hurried: 'Presses keys before having read. Watch “too fast”.',
    tired: 'Slow, drifts off, and leaves some questions unanswered.',
  },
  with: { attentive: 'an attentive person', hurried: 'a hurried person', tired: 'a tired person' },
  start: 'Start practising',
  mark: 'Practice',
  notKept: 'Nothing is kept.',
  region: 'Practice',
  says: 'The participant says',
  skipIt: 'There will be no answer to this one. Skip it with the code that fits (F6).',
  answerYourself: 'Answer yourself',
  letThemAnswer: 'Let them answer',
  byHand: 'You answer for the participant now, in the participant’s window.',
  withdrawal:
    'In an interview you give this code to the participant, who can have the data removed with it. In practice it opens nothing.',
  ended: 'Practice finished',
  endedWords: 'Nothing was kept. This page is gone when you leave it.',
  trainer: {
    title: 'What a trainer would say',
    on_plan: 'You stayed on plan: {{elapsed}} for the blocks you held.',
    over_plan:
      'You took {{elapsed}}, {{difference}} longer than planned for the blocks you held. Keep an eye on the time at the top, and on what the plan says may be left out.',
    under_plan:
      'You took {{elapsed}}, {{difference}} less than planned. A simulated participant reads quickly; with a real one, leave silences and ask further.',
    slow_block: 'Most of the extra time went into “{{block}}”: {{difference}} over.',
    ended_early: 'You ended early, with {{number}} things still open. In a real interview, always write down why.',
    still_open: '{{number}} things stayed open.',
    skipped_blocks: 'Skipped: {{blocks}}. Leave out what the plan names first.',
    skipped_items: 'Questions you gave a code instead of an answer: {{number}}. Good, as long as the code says why.',
    nothing_skipped: 'You left nothing out.',
    captured: 'Written down: {{number}}. Said of the participant’s own accord: {{said}}.',
    nothing_captured:
      'You wrote nothing down; said of the participant’s own accord: {{said}}. Try Ctrl+A: association, source, feeling, Enter.',
    nothing_said: 'There was nothing to write down. Practise the full form for the open interview.',
    ideas: 'Ideas you put aside for later: {{number}}.',
    task_not_done: '“{{task}}” was not completed. Repeat the block (F7) when it was interrupted.',
    too_fast:
      'In “{{task}}” {{share}} of the presses came too fast to have been read. Next time pause, and ask to read every word first.',
    pauses: 'Pauses: {{number}}, {{duration}} together. The plan leaves them out.',
    repeats: 'Blocks you had repeated: {{number}}.',
    corrected: 'Answers you corrected: {{number}}. The earlier ones are always kept.',
  },
};
