export const profile = {
  create: {
    title: 'Set up this laptop',
    what: 'Undercurrent guides you through a one-on-one interview and keeps everything you record on this laptop, encrypted from the first keystroke. Nothing goes over a network.',
    passphraseWhy:
      'The passphrase is the only key to what you record here. Nobody can reset it for you, so choose one you will remember.',
    pinWhy:
      'The PIN is short because you type it at the table: it gives the screen back to you after the participant has answered.',
    interviewer: 'Your short name',
    interviewerHint:
      'Initials or a first name. It is stored with each session, so that your sessions can be told apart.',
    passphrase: 'Passphrase',
    passphraseAgain: 'Passphrase once more',
    passphraseDiffers: 'The two passphrases are not the same yet.',
    pin: 'PIN for the table',
    pinHint: '4 to 8 digits.',
    pinWrong: 'A PIN has 4 to 8 digits.',
    nameMissing: 'Fill in a short name.',
    submit: 'Create my profile',
    working: 'Creating the encrypted profile. This takes a few seconds on purpose: it makes guessing slow.',
  },
  advice: {
    empty: 'At least {{length}} characters. Four unrelated words work well.',
    too_short: 'Too short: use at least {{length}} characters.',
    common: 'This holds a word that everybody tries first. Use unrelated words.',
    repeated: 'The same characters come back too often. Use unrelated words.',
    sequence: 'Keys or letters in a row are easy to guess. Use unrelated words.',
    add_words: 'Another unrelated word would make it stronger.',
    good: 'Strong. Keep it somewhere safe.',
  },
  restore: {
    open: 'Restore a backup…',
    title: 'Restore a backup',
    words:
      'Do this only when the profile no longer opens or something is lost. Interviews from after the backup will not be in it; what stands there now is set aside, not deleted.',
    which: 'Which one',
    none: 'There is no backup yet',
    noneWords: 'One is made after every finished interview, and on the home screen when you ask for it.',
    passphraseHint: 'The passphrase the profile had at the time.',
    working: 'Checking and restoring the backup…',
    submit: 'Restore and open',
  },
  unlock: {
    title: 'Open your profile',
    words: 'Everything here is encrypted. Enter your passphrase to go on.',
    passphrase: 'Passphrase',
    submit: 'Open',
    working: 'Opening the encrypted profile…',
    wait_one: 'The next try is possible in {{count}} second.',
    wait_other: 'The next try is possible in {{count}} seconds.',
  },
};
