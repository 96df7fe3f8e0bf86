export const timing = {
  title: 'Timing check',
  heading: 'Timing of this laptop',
  check: 'Check the timing of this laptop',
  checkWords: 'Two minutes of pressing E when a dot appears. It measures the laptop, not you.',
  never: 'Not checked yet',
  checked: { fit: 'Fit, checked {{when}}', usable: 'Usable, checked {{when}}', unfit: 'Not fit, checked {{when}}' },
  breakOff: 'Break off the check',
  close: 'Back to Undercurrent',
  again: 'Check again',
  toDo: 'What to do',
  measured: 'What was measured',
  travels: 'This certificate is stored on this laptop and goes with every session that starts from now on.',
  warning: {
    none: 'The timing of this laptop was never checked. Reaction times will come without proof that they are right.',
    unfit: 'The last timing check found this laptop not fit for reaction times.',
    check: 'Check now',
  },
};
