export const enrolment = {
  open: 'Enrol this laptop…',
  title: 'Enrol this laptop',
  words:
    'The lead takes session files only from laptops they know. Compare both fingerprints aloud, then bring the lead the enrolment file.',
  study: 'Study',
  studyWords: 'The lead sees the same under Laptops. If it differs, this package does not come from your lead.',
  laptop: 'This laptop',
  laptopWords: 'The lead sees the same when they open your enrolment file.',
  save: 'Save the enrolment file…',
  saved:
    'Saved as {{file}}. It holds no name. Bring it to the lead; sessions you sealed before are taken in afterwards as well.',
};
