export const profile = {
  create: {
    title: 'Set up this laptop',
    what: 'Undercurrent guides you through a one-on-one interview and keeps everything you record on this laptop, encrypted from the first keystroke. Nothing goes over a network.',
    passphraseWhy:
      'The passphrase is the key to what you record here. Choose one you will remember: if you forget it, only the lead of a study on this laptop can help, and the names in the vault stay closed.',
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
      'Do this only when the profile no longer opens or something is lost. Interviews, names and appointments become what they were then; what came after the backup is not in it. What stands there now is set aside, not deleted.',
    which: 'Which one',
    none: 'There is no backup yet',
    noneWords: 'One is made after every finished interview, and on the home screen when you ask for it.',
    passphraseHint: 'The passphrase the profile had at the time.',
    working: 'Checking and restoring the backup…',
    submit: 'Restore and open',
  },
  recovery: {
    open: 'Forgot the passphrase?',
    title: 'A new passphrase',
    words:
      'Nobody can bring the old passphrase back. The lead of a study on this laptop can let you choose a new one; every interview stays as it is. Names and appointments lie in a vault that only the old passphrase opens.',
    way: 'What do you have?',
    ways: {
      request: 'Nothing yet: I ask the lead',
      answer: 'The answer file of the lead',
      key: 'I am the lead: I have the study key',
    },
    wayHints: {
      request: 'You choose the new passphrase now and bring a request file to the lead.',
      answer: 'The file that came back for the request below.',
      key: 'The .uckey file and its own passphrase. Only on the lead’s laptop: the key must not leave it.',
    },
    newPassphrase: 'New passphrase',
    newAgain: 'New passphrase once more',
    studyPassphrase: 'Passphrase of the study key',
    waiting: 'Request of {{made}}:',
    answerHint: 'The one you chose when you saved the request.',
    submit: {
      request: 'Save the request…',
      answer: 'Choose the answer…',
      key: 'Choose the study key…',
    },
    saved: 'The request is saved as {{file}}.',
    savedWords:
      'Bring it to the lead, and read them this fingerprint yourself, by phone or at the table. Come back here with the answer; then you need the new passphrase you just chose.',
    working: 'This takes a few seconds on purpose: it makes guessing slow.',
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
