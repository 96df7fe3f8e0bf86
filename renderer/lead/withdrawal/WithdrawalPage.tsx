import { useState } from 'react';
import { disclosureProfile } from '../../../shared/export/disclosure-profile';
import type { ExportEntry, WithdrawalDone, WithdrawalTarget } from '../../../shared/withdrawal/withdrawal';
import type { StudyId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { Dialog } from '../../ui/components/Dialog';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { TextField } from '../../ui/components/TextField';
import { formatMoment } from '../../ui/format';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { ask, useAction, type Action } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';
import './withdrawal.css';

function Exports({ exports }: { exports: readonly ExportEntry[] }) {
  const { t, language } = useWords();
  const disclosureWords = (disclosure: string): string => {
    const known = disclosureProfile.safeParse(disclosure);
    return known.success ? t(`export.profileName.${known.data}`) : disclosure;
  };
  if (exports.length === 0) return <p>{t('withdrawal.noExports')}</p>;
  return (
    <section className="lead__section" aria-labelledby="exports-title">
      <h3 id="exports-title">{t('withdrawal.exports')}</h3>
      <p className="lead__measure">{t('withdrawal.exportsWords')}</p>
      <ul className="lead__list">
        {exports.map(({ export: name, folder, profile: disclosure, madeUtc }) => (
          <li key={name}>
            <span>
              {`${folder} · ${disclosureWords(disclosure)}`}
              <span className="table__note">
                {formatMoment(madeUtc, language)} · {name}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Target({ target }: { target: WithdrawalTarget }) {
  const { t } = useWords();
  const { session, isOwn } = target;
  if (session === null && isOwn) {
    return (
      <section className="lead__section">
        <h3>{t('withdrawal.foundOwn')}</h3>
        <p className="lead__measure">{t('withdrawal.ownWords')}</p>
      </section>
    );
  }
  if (session === null) {
    return (
      <section className="lead__section">
        <h3>{t('withdrawal.notHere')}</h3>
        <p className="lead__measure">{t(target.alreadyWithdrawn ? 'withdrawal.already' : 'withdrawal.notHereWords')}</p>
      </section>
    );
  }
  return (
    <section className="lead__section">
      <h3>{t('withdrawal.found')}</h3>
      <dl className="lead__facts">
        <div>
          <dt>{t('study.columns.participant')}</dt>
          <dd>{session.participant}</dd>
        </div>
        <div>
          <dt>{t('withdrawal.removed')}</dt>
          <dd>
            {t('withdrawal.answers', { count: session.answers })}, {t('withdrawal.trials', { count: session.trials })} ·{' '}
            {t('withdrawal.revisions', { count: session.revisions })}
          </dd>
        </div>
      </dl>
      {isOwn && <p className="lead__measure">{t('withdrawal.ownWords')}</p>}
      <p className="lead__measure soft">{t('withdrawal.kept')}</p>
    </section>
  );
}

interface ConfirmProps {
  code: string;
  action: Action;
  onClose: () => void;
  onConfirm: () => void;
}

function Confirm({ code, action, onClose, onConfirm }: ConfirmProps) {
  const { t } = useWords();
  return (
    <Dialog
      title={t('withdrawal.sure', { code })}
      onClose={onClose}
      shortcuts={[{ id: 'confirm', keys: 'Mod+Enter', label: t('withdrawal.confirm'), run: onConfirm }]}
    >
      <p>{t('withdrawal.sureWords')}</p>
      <ProblemNotice problem={action.problem} />
      <div className="dialog__actions">
        <Button onPress={onClose} autoFocus>
          {t('common.cancel')}
        </Button>
        <Button look="danger" keys="Mod+Enter" isDisabled={action.pending} onPress={onConfirm}>
          {t('withdrawal.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}

function Done({ done, onNext }: { done: WithdrawalDone; onNext: () => void }) {
  const { t } = useWords();
  const { target, local } = done;
  return (
    <>
      <Notice tone="information">
        <p>{t('withdrawal.done', { code: target.code })}</p>
        {target.isOwn && <p>{t('withdrawal.doneOwn')}</p>}
        {local !== null && local.backups > 0 && <p>{t('withdrawal.doneBackups', { count: local.backups })}</p>}
        {local !== null && local.setAside > 0 && <p>{t('withdrawal.setAside', { count: local.setAside })}</p>}
        <p>{t('withdrawal.doneFiles')}</p>
      </Notice>
      <Exports exports={target.exports} />
      <Button onPress={onNext}>{t('withdrawal.next')}</Button>
    </>
  );
}

/** What was found for a code, and what can be done about it. */
function Found({ target, onWithdraw }: { target: WithdrawalTarget; onWithdraw: () => void }) {
  const { t } = useWords();
  const isNothingLeft = target.alreadyWithdrawn && target.session === null && !target.isOwn;
  return (
    <>
      <Target target={target} />
      <Exports exports={target.exports} />
      {!isNothingLeft && (
        <Button look="danger" size="large" onPress={onWithdraw}>
          {t(target.session || target.isOwn ? 'withdrawal.submit' : 'withdrawal.submitAbsent')}
        </Button>
      )}
    </>
  );
}

/** The code as it is typed, what was found for it, and what became of it. */
function useWithdrawal(study: StudyId) {
  const [code, setCode] = useState('');
  const [target, setTarget] = useState<WithdrawalTarget | null>(null);
  const [isConfirming, setConfirming] = useState(false);
  const [done, setDone] = useState<WithdrawalDone | null>(null);
  const action = useAction();
  const type = (typed: string) => {
    setCode(typed);
    setTarget(null);
  };
  const find = () => {
    if (code.trim() === '') return;
    setTarget(null);
    void action
      .run(() => ask('withdrawal.find', { study, code }))
      .then((result) => {
        if (result?.ok) setTarget(result.value);
      });
  };
  const withdraw = () => {
    if (!target) return;
    void action
      .run(() => ask('withdrawal.run', { study, code: target.code }))
      .then((result) => {
        if (!result?.ok) return;
        setConfirming(false);
        type('');
        setDone(result.value);
      });
  };
  return { code, type, target, isConfirming, setConfirming, done, setDone, action, find, withdraw };
}

/** Withdraws a participant by code: shows what goes, asks once more, and lists the datasets that held the person. */
export function WithdrawalPage({ study }: { study: StudyId }) {
  const { t } = useWords();
  const withdrawal = useWithdrawal(study);
  const { code, target, isConfirming, setConfirming, done, action, find } = withdrawal;
  const title = t('withdrawal.title');
  useShortcuts(title, [{ id: 'find', keys: 'Mod+Enter', label: t('withdrawal.find'), run: find, enabled: !done }]);
  return (
    <>
      <h2 className="visually-hidden">{title}</h2>
      <p className="lead__words">{t('withdrawal.words')}</p>
      {done ? (
        <Done done={done} onNext={() => withdrawal.setDone(null)} />
      ) : (
        <>
          <div className="withdrawal-search">
            <TextField
              label={t('withdrawal.code')}
              hint={t('withdrawal.codeHint')}
              value={code}
              onChange={withdrawal.type}
              onEnter={find}
              maxLength={40}
            />
            <Button look={target ? 'plain' : 'primary'} size="large" keys="Mod+Enter" onPress={find}>
              {t('withdrawal.find')}
            </Button>
          </div>
          {!isConfirming && <ProblemNotice problem={action.problem} />}
          {target && <Found target={target} onWithdraw={() => setConfirming(true)} />}
        </>
      )}
      {isConfirming && target && (
        <Confirm
          code={target.code}
          action={action}
          onClose={() => setConfirming(false)}
          onConfirm={withdrawal.withdraw}
        />
      )}
    </>
  );
}
