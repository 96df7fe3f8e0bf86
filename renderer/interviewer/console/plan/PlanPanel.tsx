import { planClock, type BlockClock, type Droppable } from '../../../../shared/session/plan-clock';
import { useSession } from '../../../session/useSession';
import { useSessionClock } from '../../../session/useSessionClock';
import { formatNumber } from '../../../ui/format';
import { useWords } from '../../../ui/languages/useWords';
import './plan.css';

const MINUTE = 60_000;
const MARKS: Record<BlockClock['status'], string> = { done: '✓', current: '▶', ahead: '', skipped: '–' };

function PlanRow({ block }: { block: BlockClock }) {
  const { t, language } = useWords();
  const planned = formatNumber(block.plannedMs / MINUTE, language);
  const spent = formatNumber(Math.floor(block.elapsedMs / MINUTE), language);
  const isLate = block.overrunMs > 0 && block.status === 'current';
  const minutes = block.status === 'current' ? `${spent}/${planned}'` : `${planned}'`;
  return (
    <li
      className={`plan__row plan__row--${block.status}`}
      aria-current={block.status === 'current' ? 'step' : undefined}
    >
      <span className="plan__mark" aria-hidden="true">
        {MARKS[block.status]}
      </span>
      <span className="plan__title">
        {block.title[language]}
        <span className="visually-hidden">, {t(`console.plan.${block.status}`)}</span>
      </span>
      <span className={isLate ? 'plan__late' : undefined}>
        {minutes}
        {isLate && <span className="visually-hidden"> {t('console.header.late')}</span>}
      </span>
    </li>
  );
}

/** The blocks of the session against their planned minutes; never scrolls out of sight. */
export function PlanPanel() {
  const { t, language } = useWords();
  const { study, state } = useSession();
  const now = useSessionClock(state.header.session);
  const clock = planClock(study, state, now ?? state.last.monotonicMs);
  const advised = clock.droppable.filter((block) => block.advised);
  const savesWords = ({ title, savesMs }: Droppable) =>
    t('console.plan.saves', { block: title[language], minutes: formatNumber(savesMs / MINUTE, language) });
  return (
    <nav className="plan" data-tour-part="plan" aria-label={t('console.plan.title')}>
      <h2 className="overline">{t('console.plan.title')}</h2>
      <ol>
        {clock.blocks.map((block) => (
          <PlanRow key={block.block} block={block} />
        ))}
      </ol>
      {clock.latenessMs > 5 * MINUTE && advised.length > 0 && (
        <p className="plan__advice">
          {t('console.plan.drop', {
            late: formatNumber(Math.floor(clock.latenessMs / MINUTE), language),
            blocks: advised.map(savesWords).join(', '),
          })}
        </p>
      )}
    </nav>
  );
}
