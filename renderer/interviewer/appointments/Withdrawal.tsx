import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { LocalWithdrawal } from '../../../shared/withdrawal/withdrawal';
import { readWithdrawalCode } from '../../../shared/session/withdrawal-code';
import { Button } from '../../ui/components/Button';
import { Dialog } from '../../ui/components/Dialog';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { Busy } from '../../ui/components/States';
import { TextField } from '../../ui/components/TextField';
import { useWords } from '../../ui/languages/useWords';
import { ask, useAction } from '../../ui/useCall';

function Done({ removed }: { removed: LocalWithdrawal }) {
  const { t } = useWords();
  const { participant, sealedFiles, audioChunks, backups, setAside } = removed;
  return (
    <Notice tone="information">
      <p>
        {participant === null
          ? t('withdrawal.here.doneBefore', { count: backups })
          : t('withdrawal.here.done', {
              code: participant,
              sealed: t('withdrawal.here.sealedFiles', { count: sealedFiles }),
              chunks: t('withdrawal.here.pieces', { count: audioChunks }),
              backups: t('withdrawal.here.backups', { count: backups }),
            })}
      </p>
      <p>{t('withdrawal.here.lead')}</p>
      {setAside > 0 && <p>{t('withdrawal.here.setAside', { count: setAside })}</p>}
    </Notice>
  );
}

function Sure(props: {
  code: string;
  forgetPerson: boolean;
  onClose: () => void;
  onDone: (r: LocalWithdrawal) => void;
}) {
  const { t } = useWords();
  const { code, forgetPerson, onClose, onDone } = props;
  const action = useAction();
  const remove = () => {
    void action
      .run(() => ask('vault.withdraw', { code, forgetPerson }))
      .then((result) => {
        if (result?.ok) onDone(result.value);
      });
  };
  return (
    <Dialog title={t('withdrawal.here.sure')} onClose={onClose} dismissable={!action.pending}>
      <p>{t('withdrawal.here.sureWords')}</p>
      <ProblemNotice problem={action.problem} />
      {action.pending && <Busy label={t('withdrawal.here.working')} />}
      <div className="dialog__actions">
        <Button autoFocus isDisabled={action.pending} onPress={onClose}>
          {t('common.cancel')}
        </Button>
        <Button look="danger" isDisabled={action.pending} onPress={remove}>
          {t('withdrawal.here.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Takes a participant's session off this laptop by the code they hold. */
export function Withdrawal({ onChange }: { onChange: () => void }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [forgetPerson, setForget] = useState(true);
  const [isAsking, setAsking] = useState(false);
  const [removed, setRemoved] = useState<LocalWithdrawal | null>(null);
  const isCode = readWithdrawalCode(code) !== null;
  const done = (result: LocalWithdrawal) => {
    setAsking(false);
    setCode('');
    setRemoved(result);
    onChange();
  };
  return (
    <section className="appointments__panel">
      <h2>{t('withdrawal.here.title')}</h2>
      <p className="appointments__words">{t('withdrawal.here.words')}</p>
      <TextField label={t('withdrawal.here.code')} value={code} onChange={setCode} />
      <Checkbox className="check" isSelected={forgetPerson} onChange={setForget}>
        <span className="check__mark" />
        {t('withdrawal.here.forget')}
      </Checkbox>
      {removed && <Done removed={removed} />}
      <Button isDisabled={!isCode} onPress={() => setAsking(true)}>
        {t('withdrawal.here.open')}
      </Button>
      {isAsking && <Sure code={code} forgetPerson={forgetPerson} onClose={() => setAsking(false)} onDone={done} />}
    </section>
  );
}
