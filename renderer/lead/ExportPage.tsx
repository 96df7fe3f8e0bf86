import { useEffect, useState } from 'react';
import type { ExportSummary, ResponseOf } from '../../shared/bridge';
import { sentenceFor } from '../../shared/languages/problems';
import type { StudyId } from '../../shared/names';
import type { Problem } from '../../shared/problems';
import { Button } from '../ui/components/Button';
import { Choices } from '../ui/components/Choices';
import { Notice, ProblemNotice } from '../ui/components/Notice';
import { Busy } from '../ui/components/States';
import { useShortcuts } from '../ui/shortcuts/useShortcuts';
import { ask, useAction } from '../ui/useCall';
import { useWords } from '../ui/languages/useWords';
import { ExportedTables } from './ExportedTables';
import { ExportPreviewView } from './ExportPreviewView';
import { useProgress } from './useProgress';

const PROFILES = ['internal', 'shared', 'public'] as const;
type Profile = (typeof PROFILES)[number];
type Preview = ResponseOf<'lead.preview_export'>;

/** What the export would be; asked anew for every profile, an answer for an earlier one is not shown. */
function usePreview(study: StudyId, profile: Profile): { preview: Preview | null; problem: Problem | null } {
  const [known, setKnown] = useState<{ profile: Profile; preview: Preview | null; problem: Problem | null } | null>(
    null,
  );
  useEffect(() => {
    let current = true;
    void ask('lead.preview_export', { study, profile, texts: false }).then((result) => {
      if (!current) return;
      const problem = result.ok || result.error.code === 'cancelled' ? null : result.error;
      setKnown({ profile, preview: result.ok ? result.value : null, problem });
    });
    return () => {
      current = false;
      void ask('lead.cancel_export', {});
    };
  }, [study, profile]);
  return known?.profile === profile ? known : { preview: null, problem: null };
}

function Reasons({ reasons }: { reasons: readonly Problem[] }) {
  const { t, language } = useWords();
  return (
    <Notice tone="loss">
      <p>{t('lead.export.refused')}</p>
      <ul className="export__reasons">
        {reasons.map((reason) => (
          <li key={`${reason.code} ${JSON.stringify(reason.details)}`}>{sentenceFor(reason, language)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Running() {
  const { t } = useWords();
  const progress = useProgress('export', true);
  return (
    <div className="lead__working">
      {progress?.total ? (
        <Busy
          label={t('lead.export.progress', { done: progress.done, total: progress.total })}
          share={progress.done / progress.total}
        />
      ) : (
        <Busy label={t('lead.export.working')} />
      )}
      <Button onPress={() => void ask('lead.cancel_export', {})}>{t('lead.export.cancel')}</Button>
    </div>
  );
}

/** For whom, what would leave and at what risk, and then the dataset itself. */
export function ExportPage({ study }: { study: StudyId }) {
  const { t } = useWords();
  const action = useAction();
  const [profile, setProfile] = useState<Profile>('internal');
  const [summary, setSummary] = useState<ExportSummary | null>(null);
  const [reasons, setReasons] = useState<readonly Problem[]>([]);
  const { preview, problem } = usePreview(study, profile);
  const refused = preview?.state === 'refused' ? preview.reasons : reasons;
  const run = () => {
    setSummary(null);
    setReasons([]);
    void action
      .run(() => ask('lead.export', { study, profile, texts: false, zip: true }))
      .then((result) => {
        if (!result?.ok) return;
        if (result.value.state === 'done') setSummary(result.value.summary);
        else setReasons(result.value.reasons);
      });
  };
  const title = t('lead.export.title');
  const mayRun = refused.length === 0 && !action.pending;
  useShortcuts(title, [{ id: 'export', keys: 'Mod+Enter', label: t('lead.export.run'), run, enabled: mayRun }]);
  return (
    <>
      <h2 className="visually-hidden">{title}</h2>
      <p className="lead__words">{t('lead.export.words')}</p>
      <div className="export">
        <div className="export__choice">
          <Choices
            label={t('lead.export.profile')}
            value={profile}
            onChange={(chosen) => {
              setProfile(chosen);
              setSummary(null);
              setReasons([]);
            }}
            choices={PROFILES.map((value) => ({
              value,
              label: t(`lead.export.profileName.${value}`),
              hint: t(`lead.export.profileHint.${value}`),
            }))}
          />
          {action.pending ? (
            <Running />
          ) : (
            <Button look="primary" size="large" keys="Mod+Enter" isDisabled={!mayRun} onPress={run}>
              {t('lead.export.run')}
            </Button>
          )}
        </div>
        <div className="export__preview">
          <ProblemNotice problem={problem ?? action.problem} />
          {summary && <ExportedTables summary={summary} />}
          {refused.length > 0 && <Reasons reasons={refused} />}
          {preview === null && problem === null && !action.pending && <Busy label={t('lead.export.previewing')} />}
          {preview?.state === 'ready' && <ExportPreviewView preview={preview.preview} />}
        </div>
      </div>
    </>
  );
}
