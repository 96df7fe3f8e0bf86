import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useSession } from '../../session/useSession';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { formatElapsed } from '../../ui/format';
import { useWords } from '../../ui/languages/useWords';
import { recorder, type RecorderView } from './recorder';
import { WithdrawnRecording } from './WithdrawnRecording';
import './recording.css';

const LOOKS_PER_SECOND = 10;
/** Under this for so long, the microphone hears nothing. */
const SILENT_LEVEL = 0.05;
const SILENT_MS = 8_000;

/** How loud it is and how long it has been silent; looks only while recording. */
function useLoudness(isOn: boolean): { level: number; isSilent: boolean; nowMs: number } {
  const [seen, setSeen] = useState({ level: 0, isSilent: false, nowMs: 0 });
  useEffect(() => {
    if (!isOn) return undefined;
    let heardMs = performance.now();
    const looking = setInterval(() => {
      const nowMs = performance.now();
      const level = recorder.level();
      if (level > SILENT_LEVEL) heardMs = nowMs;
      setSeen({ level, isSilent: nowMs - heardMs > SILENT_MS, nowMs });
    }, 1000 / LOOKS_PER_SECOND);
    return () => clearInterval(looking);
  }, [isOn]);
  return seen;
}

function Trouble({ view }: { view: RecorderView }) {
  const { t } = useWords();
  const { trouble } = view;
  if (trouble === null) return null;
  if (typeof trouble === 'string') return <Notice tone="loss">{t(`recording.problem.${trouble}`)}</Notice>;
  return (
    <>
      <ProblemNotice problem={trouble} />
      <p className="recording__words">{t('recording.stopped')}</p>
    </>
  );
}

/** Rests during a pause and when consent is taken back; goes on after a pause that found it running. */
function useRest(mayRecord: boolean, isPaused: boolean, phase: RecorderView['phase'], start: () => void): void {
  const rests = useRef(false);
  useEffect(() => {
    if (!mayRecord && phase !== 'off') void recorder.stop();
    if (mayRecord && isPaused && phase === 'on') {
      rests.current = true;
      void recorder.stop();
    }
    if (mayRecord && !isPaused && rests.current && phase === 'off') {
      rests.current = false;
      start();
    }
  }, [mayRecord, isPaused, phase, start]);
}

/** The recording of the session in front: only there where the participant agreed to it. */
export function RecordingStrip() {
  const { t } = useWords();
  const { state, propose } = useSession();
  const view = useSyncExternalStore(recorder.subscribe, recorder.getView);
  const isOn = view.phase === 'on';
  const loudness = useLoudness(isOn);
  const { session } = state.header;
  const mayRecord = state.consent.audio === true && state.phase !== 'finished';
  const isPaused = state.phase === 'paused';
  const [start] = useState(() => () => {
    const payload = { cause: 'technical', durationMs: null, note: 'microphone lost' } as const;
    void recorder.start(session, () => {
      void propose([{ actor: 'system', body: { type: 'interruption_recorded', payload } }], true);
    });
  });
  useRest(mayRecord, isPaused, view.phase, start);
  // Whatever takes the console away ends the recording of its session.
  useEffect(() => () => void recorder.stop(), []);
  if (!mayRecord) return <WithdrawnRecording />;
  const elapsed = view.sinceMs === null ? 0 : Math.max(0, loudness.nowMs - view.sinceMs);
  return (
    <section className="recording" aria-label={t('recording.region')}>
      <div className="recording__line">
        <span className={isOn ? 'recording__mark recording__mark--on' : 'recording__mark'} aria-hidden="true" />
        <span className="recording__words" role="status">
          {isOn ? t('recording.recording') : t(isPaused ? 'recording.resting' : 'recording.off')}
        </span>
        {isOn && <span className="recording__time">{formatElapsed(elapsed)}</span>}
        {isOn && (
          <span className="recording__level" aria-hidden="true">
            <span className="recording__loudness" style={{ inlineSize: `${Math.round(loudness.level * 100)}%` }} />
          </span>
        )}
        {isOn ? (
          <Button look="quiet" onPress={() => void recorder.stop()}>
            {t('recording.stop')}
          </Button>
        ) : (
          <Button look="quiet" isDisabled={view.phase === 'starting' || isPaused} onPress={start}>
            {t(view.phase === 'starting' ? 'recording.starting' : 'recording.start')}
          </Button>
        )}
      </div>
      {isOn && loudness.isSilent && <Notice tone="late">{t('recording.silence')}</Notice>}
      {view.session === session && <Trouble view={view} />}
    </section>
  );
}
