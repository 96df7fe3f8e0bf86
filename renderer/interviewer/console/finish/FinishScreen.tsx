import { useEffect, useRef, useState } from 'react';
import { openEnds } from '../../../../shared/session/completeness';
import type { SessionId } from '../../../../shared/base/ids';
import { providerOf } from '../../../../shared/study/lookups';
import { useSession } from '../../../session/useSession';
import { Button } from '../../../ui/components/Button';
import { Notice, ProblemNotice } from '../../../ui/components/Notice';
import { Busy } from '../../../ui/components/States';
import { useWords } from '../../../ui/languages/useWords';
import { useShortcuts } from '../../../ui/shortcuts/useShortcuts';
import { ask, useAction } from '../../../ui/useCall';
import { WithdrawnRecording } from '../../recording/WithdrawnRecording';
import { CorrectDialog } from '../dialogs/CorrectDialog';
import { EndingPage } from './EndingPage';
import { WithdrawalCode } from '../step/WithdrawalCode';
import './finish.css';

interface SealedAt {
  readonly file: string;
  /** Null for a file this session had before it was opened here. */
  readonly revision: number | null;
  /** The last event the file holds: a correction afterwards makes it old. */
  readonly sequence: number;
}

/** The file this session was sealed to before it was opened here, if it still holds everything. */
function useSealedBefore(session: SessionId, sequence: number): SealedAt | null {
  const [before, setBefore] = useState<SealedAt | null>(null);
  const [openedAt] = useState(sequence);
  useEffect(() => {
    let current = true;
    void ask('session.list', {}).then((sessions) => {
      if (!current || !sessions.ok) return;
      const own = sessions.value.find((summary) => summary.session === session);
      if (own?.phase !== 'sealed' || own.sealedFile === null) return;
      setBefore({ file: own.sealedFile, revision: null, sequence: openedAt });
    });
    return () => {
      current = false;
    };
  }, [session, openedAt]);
  return before;
}

function useSeal() {
  const { state } = useSession();
  const { session } = state.header;
  const { sequence } = state.last;
  const [made, setMade] = useState<SealedAt | null>(null);
  const before = useSealedBefore(session, sequence);
  const newest = made ?? before;
  const action = useAction();
  const latest = useRef(sequence);
  useEffect(() => {
    latest.current = sequence;
  }, [sequence]);
  // What settling the recording adds to the journal must be in the file, and known here before it counts as sealed.
  const settleAndSeal = async () => {
    const settled = await ask('recording.settle', { session });
    return settled.ok ? ask('session.seal', { session }) : settled;
  };
  const seal = () =>
    void action.run(settleAndSeal).then((result) => {
      if (!result?.ok) return;
      setMade({ file: result.value.file, revision: result.value.revision, sequence: latest.current });
    });
  const isCurrent = newest !== null && newest.sequence === sequence;
  return { newest, sealed: isCurrent ? newest : null, action, seal };
}

type Seal = ReturnType<typeof useSeal>;

function SealWords({ seal: { newest, sealed, action } }: { seal: Seal }) {
  const { t } = useWords();
  const show = (
    <Button onPress={() => void ask('system.show_folder', { which: 'sealed' })}>{t('console.finished.show')}</Button>
  );
  return (
    <>
      <p>{t('console.finished.sealWords')}</p>
      <ProblemNotice problem={action.problem} />
      {newest && !sealed && <Notice tone="late">{t('console.finished.sealedOld', { file: newest.file })}</Notice>}
      {sealed && (
        <Notice tone="information" actions={show}>
          {t('console.finished.sealed', { file: sealed.file })}
          {sealed.revision !== null && sealed.revision > 1 && (
            <> {t('console.finished.revision', { revision: sealed.revision })}</>
          )}
        </Notice>
      )}
      {action.pending && <Busy label={t('console.finished.sealing')} />}
    </>
  );
}

function SealActions({ seal: { newest, sealed, action, seal }, onLeave }: { seal: Seal; onLeave: () => void }) {
  const { t } = useWords();
  return (
    <>
      {!sealed && (
        <Button look="primary" size="large" keys="Mod+Enter" isDisabled={action.pending} onPress={seal}>
          {newest ? t('console.finished.sealAgain') : t('console.finished.seal')}
        </Button>
      )}
      <Button look={sealed ? 'primary' : 'plain'} size="large" onPress={onLeave}>
        {t('console.home')}
      </Button>
    </>
  );
}

function StillOpenHere() {
  const { t, language } = useWords();
  const { study, state } = useSession();
  const open = openEnds(study, state);
  if (open.length === 0) return null;
  return (
    <p className="finish__open">
      {t('console.end.stillOpen')} {open.map((end) => `${end.title[language]} (${end.places.length})`).join(', ')}
    </p>
  );
}

/** The end of a session: how it went, corrections, and the seal that makes it ready for the lead. */
export function FinishScreen({ onLeave }: { onLeave: () => void }) {
  const { t, language } = useWords();
  const { study, state, problem } = useSession();
  const [correcting, setCorrecting] = useState(false);
  const seal = useSeal();
  const goOn = seal.sealed ? onLeave : seal.seal;
  useShortcuts(t('console.finished.title'), [
    { id: 'seal', keys: 'Mod+Enter', label: seal.sealed ? t('console.home') : t('console.finished.seal'), run: goOn },
    { id: 'correct', keys: 'F4', label: t('console.actions.correct'), run: () => setCorrecting(true) },
  ]);
  return (
    <>
      <EndingPage
        title={state.finish?.early ? t('console.finished.early') : t('console.finished.title')}
        about={[
          state.header.participant,
          providerOf(study, state.header.provider).label[language],
          study.title[language],
        ].join(' · ')}
        reason={
          state.finish?.reason && (
            <p className="soft">
              <bdi>{state.finish.reason}</bdi>
            </p>
          )
        }
        notices={
          <>
            <ProblemNotice problem={problem} />
            <WithdrawnRecording />
          </>
        }
        belowQuality={
          <>
            <StillOpenHere />
            <div className="finish__correct">
              <Button keys="F4" onPress={() => setCorrecting(true)}>
                {t('console.actions.correct')}
              </Button>
              <span className="small soft">{t('console.finished.correctWords')}</span>
            </div>
          </>
        }
        partTitle={t('console.finished.sealTitle')}
        part={<SealWords seal={seal} />}
        actions={<SealActions seal={seal} onLeave={onLeave} />}
        belowActions={<WithdrawalCode />}
      />
      {correcting && <CorrectDialog onClose={() => setCorrecting(false)} />}
    </>
  );
}
