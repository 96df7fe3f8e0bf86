import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { Busy } from '../../ui/components/States';
import { formatBytes, formatMoment } from '../../ui/format';
import { useWords } from '../../ui/languages/useWords';
import { ask, useAction, useLoaded } from '../../ui/useCall';
import { spaceLevel } from '../machine/disk-space';
import { useMachine } from '../machine/useMachine';

const loadBackups = () => ask('backup.list', {});

function Space() {
  const { t, language } = useWords();
  const freeBytes = useMachine()?.freeBytes ?? null;
  if (freeBytes === null) return null;
  const level = spaceLevel(freeBytes);
  const free = formatBytes(freeBytes, language);
  if (level === 'enough') return <p>{t('backup.free', { free })}</p>;
  return (
    <Notice tone={level === 'almost_none' ? 'loss' : 'late'}>{t(`console.warnings.space.${level}`, { free })}</Notice>
  );
}

/** Where everything is kept on this laptop, how much room there is, and the backups with the way back from them. */
export function StoragePanel({ folder }: { folder: string }) {
  const { t, language } = useWords();
  const backups = useLoaded(loadBackups);
  const making = useAction();
  const showing = useAction();
  const [newest] = backups.value ?? [];
  const make = () => void making.run(() => ask('backup.make', {})).then(backups.reload);
  const show = (which: 'profile' | 'backups') => void showing.run(() => ask('system.show_folder', { which }));
  return (
    <section className="storage">
      <h2>{t('backup.title')}</h2>
      <Space />
      <p className="small soft storage__folder">
        {t('backup.where')} <bdi>{folder}</bdi>
      </p>
      <h3>{t('backup.backups')}</h3>
      <ProblemNotice problem={backups.problem ?? making.problem ?? showing.problem} />
      {backups.value === null ? (
        !backups.problem && <Busy label={t('common.loading')} />
      ) : (
        <p>
          {newest
            ? t('backup.newest', {
                made: formatMoment(newest.madeUtc, language),
                size: formatBytes(newest.bytes, language),
                count: backups.value.length,
              })
            : t('backup.none')}
        </p>
      )}
      {making.pending && <Busy label={t('backup.making')} />}
      <div className="panel__actions">
        <Button isDisabled={making.pending} onPress={make}>
          {t('backup.make')}
        </Button>
        <Button look="quiet" onPress={() => show('backups')} isDisabled={!newest}>
          {t('backup.showBackups')}
        </Button>
        <Button look="quiet" onPress={() => show('profile')}>
          {t('backup.showFolder')}
        </Button>
      </div>
      <p className="small soft">{t('backup.howToRestore')}</p>
    </section>
  );
}
