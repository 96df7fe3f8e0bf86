export const tour = {
  open: 'Tour',
  resume: 'Go on with the tour',
  region: 'Tour',
  position: 'Tour, stop {{position}} of {{count}}',
  next: 'Next stop',
  back: 'Previous stop',
  leave: 'Leave the tour',
  finish: 'End of the tour',
  done: '✓ Done. On to the next stop.',
  offer: {
    title: 'New here?',
    words:
      'A tour of five minutes shows the console while you use it, with a participant who is simulated. Nothing of it is kept.',
    start: 'Start the tour',
    decline: 'Not now',
  },
  stops: {
    start: {
      title: 'One button to go on',
      words: 'At the bottom right stands what comes next, always at the same place, always on the same key.',
      try: 'Press Ctrl+Enter to start the interview.',
    },
    say: {
      title: 'What you say',
      words: 'In the middle stands what you say, word for word, with ways to ask further below it.',
      try: 'Read it aloud and press Ctrl+Enter, until it is the participant’s turn.',
    },
    sees: {
      title: 'What the participant sees',
      words: 'A small picture shows the participant’s screen as it is now. It never shows times, notes or scores.',
      try: 'Look at the picture, and go on.',
    },
    answers: {
      title: 'Handing over, and the PIN',
      words:
        'On one screen you hand the laptop over. The participant answers; here that happens by itself. Your PIN gives the screen back.',
      try: 'Ctrl+Enter hands over. When it asks for you: choose ‘Interviewer’ at the top, or hold Esc, and type your PIN.',
    },
    answersThere: {
      title: 'The participant answers',
      words:
        'The participant has a screen and keys of their own; here the answers come by themselves. The button says that you wait. On one screen you would hand the laptop over, and take it back with your PIN.',
      try: 'Wait for the first answer.',
    },
    plan: {
      title: 'The plan',
      words:
        'On the left the blocks, with minutes spent and planned. At the top the time so far, and how far you are from the plan. When it gets late, it says what may be left out.',
      try: 'Look at the plan, and go on.',
    },
    note: {
      title: 'Notes',
      words: 'One key brings you to the note, Enter saves it. The participant sees nothing of it.',
      try: 'Press Ctrl+N, type something, and press Enter.',
    },
    association: {
      title: 'Associations',
      words:
        'What the participant connects with the provider is typed in one line: the words, where they came from (Alt+1 to 4) and how they felt (Alt+5 to 7).',
      try: 'Press Ctrl+A, type a few words, choose both, and press Enter.',
    },
    keys: {
      title: 'Every action has a key',
      words: 'You need not learn them: one key lists them all, on every screen.',
      try: 'Press F1, or ? outside a text field, and close the list again with Esc.',
    },
    pause: {
      title: 'Pause',
      words: 'The telephone rings, somebody comes in: the clock stands still and the participant sees a calm screen.',
      try: 'Press F9, say why, Ctrl+Enter. Then F9 to go on.',
    },
    skip: {
      title: 'Skip, with a reason',
      words:
        'Missing is not empty: who will not answer, or cannot, gets a code. Also the rest of a block can be left out.',
      try: 'Press F6, choose what to skip and why, and Ctrl+Enter.',
    },
    repeat: {
      title: 'Repeat a block',
      words:
        'When something went wrong, a block is done again. What was answered before is kept as an earlier version.',
      try: 'Press F7, and Ctrl+Enter.',
    },
    saved: {
      title: 'Saved, at every moment',
      words:
        'At the top stands when the last thing was saved. Nothing appears before what came before it is on disk: close the lid, and the interview goes on right there.',
      try: 'Look at the dot beside ‘saved’, and go on.',
    },
    finish: {
      title: 'Finish and seal',
      words:
        'At the end of the plan the button says Finish. Then you see how it went, and seal: one file that only the research lead can open. Practice has nothing to seal and ends with what a trainer would say.',
      try: 'Practise on from here, or go Home at the top right: nothing is kept.',
    },
  },
};
