export const audio = {
  region: 'Recording',
  start: 'Start recording',
  stop: 'Stop recording',
  starting: 'Starting…',
  recording: 'Recording',
  resting: 'Recording rests during the pause',
  off: 'The participant agrees to a recording. Nothing is being recorded now.',
  silence: 'No sound is coming in. Check the microphone.',
  problem: {
    denied:
      'The microphone was refused, by this computer or by its settings. Nothing is recorded; the interview can go on. Allow the microphone in the system’s privacy settings, then start again.',
    none: 'There is no microphone. Nothing is recorded; the interview can go on. Plug one in, then start again.',
    broken:
      'The microphone could not be used. Nothing is recorded; the interview can go on. Close other programs that use it, then start again.',
    lost: 'The microphone went away and recording has stopped. What was recorded is saved. Plug it in again and start the recording anew.',
  },
  withdrawn:
    'Consent to the recording was taken back. The recording has stopped and goes nowhere. {{duration}} of it is still on this laptop; it is deleted when the interview ends, or now.',
  delete: 'Delete the recording now',
  deleted:
    'Consent to the recording was taken back. What was recorded has been deleted from this laptop; the journal says so.',
  stopped: 'Recording has stopped; the interview can go on.',
};
