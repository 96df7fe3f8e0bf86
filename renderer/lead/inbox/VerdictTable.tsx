import { useState } from 'react';
import type { FileVerdict } from '../../../shared/merge/verdicts';
import { sentenceFor } from '../../../shared/languages/problems';
import { Button } from '../../ui/components/Button';
import { Choices } from '../../ui/components/Choices';
import { Table } from '../../ui/components/Table';
import { useWords } from '../../ui/languages/useWords';
import { adviceFor, countVerdicts, isProblem } from './verdicts';

/** Rows drawn at first and added at a time: a table of ten thousand rows makes the window slow. */
const ROWS = 200;

function VerdictRow({ verdict }: { verdict: FileVerdict }) {
  const { t, language } = useWords();
  return (
    <tr>
      <th scope="row" className="verdict-file">
        {verdict.file}
      </th>
      <td>{verdict.participant ?? '–'}</td>
      <td>
        <span className={isProblem(verdict) ? 'verdict-bad' : undefined}>{t(`merge.verdict.${verdict.verdict}`)}</span>
        {verdict.reason && <span className="table__note">{sentenceFor(verdict.reason, language)}</span>}
      </td>
      <td>{t(`merge.advice.${adviceFor(verdict)}`)}</td>
    </tr>
  );
}

function Counts({ verdicts }: { verdicts: readonly FileVerdict[] }) {
  const { t } = useWords();
  return (
    <div role="status">
      <ul className="verdict-counts">
        {countVerdicts(verdicts).map(([verdict, count]) => (
          <li key={verdict}>
            <strong>{count}</strong> {t(`merge.verdict.${verdict}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Every file with what became of it, why, and what to do. */
export function VerdictTable({ verdicts, settled }: { verdicts: readonly FileVerdict[]; settled: boolean }) {
  const { t } = useWords();
  const [show, setShow] = useState<'all' | 'problems'>('all');
  const [limit, setLimit] = useState(ROWS);
  const problems = verdicts.filter(isProblem);
  const shown = show === 'all' ? verdicts : problems;
  const left = shown.length - limit;
  return (
    <section className="lead__section" aria-label={t('merge.columns.verdict')}>
      <div className="verdict-bar">
        {settled && <Counts verdicts={verdicts} />}
        <Choices
          label={t('merge.filter')}
          labelHidden
          size="small"
          arrangement="row"
          value={show}
          onChange={setShow}
          choices={[
            { value: 'all', label: t('merge.all', { count: verdicts.length }) },
            { value: 'problems', label: t('merge.onlyProblems', { count: problems.length }) },
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <p className="soft">{t('merge.noProblems')}</p>
      ) : (
        <Table
          hasSentences
          columns={[
            { id: 'file', head: t('merge.columns.file') },
            { id: 'participant', head: t('merge.columns.participant') },
            { id: 'verdict', head: t('merge.columns.verdict') },
            { id: 'advice', head: t('merge.columns.advice') },
          ]}
        >
          {shown.slice(0, limit).map((verdict, place) => (
            // Two files may have the same name and the same verdict; their place tells them apart.
            <VerdictRow key={`${place} ${verdict.file}`} verdict={verdict} />
          ))}
        </Table>
      )}
      {left > 0 && (
        <Button onPress={() => setLimit(limit + ROWS)}>{t('merge.more', { count: Math.min(left, ROWS) })}</Button>
      )}
    </section>
  );
}
