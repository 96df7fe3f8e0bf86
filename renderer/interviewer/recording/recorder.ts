import type { SessionId } from '../../../shared/base/ids';
import type { Problem } from '../../../shared/base/problems';
import { readSessionClock } from '../../session/useSessionClock';
import { ask } from '../../ui/useCall';

/** Well under the ten seconds that may be lost at most. */
const CHUNK_MS = 5_000;
/** Speech stays clear; 90 minutes are about 22 MB. */
const BITS_PER_SECOND = 32_000;
const KIND = 'audio/webm;codecs=opus';

/** Why there is no sound: the microphone's own reasons, or a problem with keeping what was recorded. */
type RecorderTrouble = 'denied' | 'none' | 'broken' | 'lost' | Problem;

export interface RecorderView {
  readonly phase: 'off' | 'starting' | 'on';
  readonly session: SessionId | null;
  readonly trouble: RecorderTrouble | null;
  /** By the window's clock, ms; null while off. */
  readonly sinceMs: number | null;
}

interface Recording {
  readonly session: SessionId;
  readonly stream: MediaStream;
  readonly media: MediaRecorder;
  readonly sound: AudioContext;
  readonly analyser: AnalyserNode;
  /** Session ms = window ms + offset. */
  readonly offsetMs: number;
  lastEndMs: number;
  /** Chunks are kept one after the other, in the order they were recorded. */
  saving: Promise<void>;
  ended: Promise<void>;
}

const OFF: RecorderView = { phase: 'off', session: null, trouble: null, sinceMs: null };

function troubleOf(error: unknown): RecorderTrouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' ? 'none' : 'broken';
}

/**
 * The microphone of the console's window. It outlives the screens, so that a recording goes on whatever dialog
 * opens; nothing is kept here but the chunk being recorded.
 */
class Recorder {
  #view: RecorderView = OFF;
  #recording: Recording | null = null;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getView = (): RecorderView => this.#view;

  #show(view: RecorderView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }

  /**
   * Starts recording a session; does nothing while one is recorded.
   * @param onLost hears that the microphone went away
   */
  async start(session: SessionId, onLost: () => void): Promise<void> {
    if (this.#view.phase !== 'off') return;
    this.#show({ ...OFF, phase: 'starting', session });
    try {
      const clock = await readSessionClock(session);
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      // Whoever left meanwhile is not recorded.
      if (this.getView().phase !== 'starting') return stopTracks(stream);
      this.#record(session, stream, clock?.offsetMs ?? 0, onLost);
    } catch (error) {
      this.#show({ ...OFF, session, trouble: troubleOf(error) });
    }
  }

  #record(session: SessionId, stream: MediaStream, offsetMs: number, onLost: () => void): void {
    const media = new MediaRecorder(stream, { mimeType: KIND, audioBitsPerSecond: BITS_PER_SECOND });
    const sound = new AudioContext();
    const analyser = sound.createAnalyser();
    sound.createMediaStreamSource(stream).connect(analyser);
    const ended = new Promise<void>((resolve) => {
      media.addEventListener('stop', () => resolve(), { once: true });
    });
    const now = performance.now();
    const recording = { session, stream, media, sound, analyser, offsetMs, ended };
    this.#recording = { ...recording, lastEndMs: now, saving: Promise.resolve() };
    media.addEventListener('dataavailable', ({ data }) => this.#keep(data));
    for (const track of stream.getAudioTracks()) {
      track.addEventListener('ended', () => {
        void this.stop('lost');
        onLost();
      });
    }
    media.start(CHUNK_MS);
    this.#show({ phase: 'on', session, trouble: null, sinceMs: now });
  }

  #keep(data: Blob): void {
    const recording = this.#recording;
    if (recording === null || data.size === 0) return;
    const startMs = recording.lastEndMs + recording.offsetMs;
    const now = performance.now();
    const durationMs = now - recording.lastEndMs;
    recording.lastEndMs = now;
    const { session } = recording;
    recording.saving = recording.saving.then(async () => {
      const bytes = new Uint8Array(await data.arrayBuffer());
      const saved = await ask('recording.save_chunk', { session, startMs, durationMs, bytes });
      // A chunk that cannot be kept ends the recording; the interview goes on.
      if (!saved.ok && this.#recording === recording) void this.stop(saved.error);
    });
  }

  /** Stops, keeps the last chunk, and lets the microphone go. Resolves once the chunk is on the disk. */
  async stop(trouble: RecorderTrouble | null = null): Promise<void> {
    const recording = this.#recording;
    if (recording === null || this.#view.phase !== 'on') {
      if (this.#view.phase === 'starting') this.#show(OFF);
      return;
    }
    this.#show({ ...OFF, session: recording.session, trouble });
    if (recording.media.state !== 'inactive') recording.media.stop();
    await recording.ended;
    this.#recording = null;
    stopTracks(recording.stream);
    await recording.sound.close();
    await recording.saving;
  }

  /** Loudness now, 0..1: −60 dB of full scale and less is 0. */
  level(): number {
    const analyser = this.#recording?.analyser;
    if (analyser === undefined) return 0;
    const samples = new Float32Array(analyser.fftSize);
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    return power === 0 ? 0 : Math.min(1, Math.max(0, 1 + (10 * Math.log10(power)) / 60));
  }
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** One window, one microphone. */
export const recorder = new Recorder();
