import { useEffect, useRef, useState } from 'react';
import type { QuestionName, StudyResults } from '../../../shared/analyses/results';
import { captioned, svgFile } from '../../charts/svg-file';
import { Picture } from '../../charts/Picture';
import { pngFile } from '../../charts/png-file';
import { Bullets } from '../../ui/components/Bullets';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { Empty } from '../../ui/components/States';
import { Table } from '../../ui/components/Table';
import { ask, useAction } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';
import { problemOf } from '../../../shared/base/problems';
import { failure } from '../../../shared/base/result';
import type { PageContent, PageTable } from './content';
import { contentOf } from './questions';
import { numberWords } from './number-words';

function TableView({ table: { columns, rows }, caption }: { table: PageTable; caption: string }) {
  return (
    <Table
      caption={caption}
      isFixed
      hasSentences
      columns={columns.map((column, at) => ({ id: column, head: column, isNumber: at > 0 }))}
    >
      {rows.map(({ head, cells }) => (
        <tr key={head}>
          <th scope="row">{head}</th>
          {cells.map((cell, at) => (
            <td key={columns[at + 1] ?? at} className="table__number">
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

/** Who is not in the finding, and why. */
function Missing({ name, results }: { name: QuestionName; results: StudyResults }) {
  const { t } = useWords();
  const { counted, missing } = results.results[name];
  return (
    <section className="analyses__part" aria-labelledby="analyses-missing">
      <h4 id="analyses-missing">{t('analyses.missing')}</h4>
      <p>
        {t(missing.length === 0 ? 'analyses.everybody' : 'analyses.counted', {
          count: counted,
          total: results.participants,
        })}
      </p>
      {missing.length > 0 && (
        <Bullets look="dense">
          {missing.map(({ reason, count }) => (
            <li key={reason}>
              {t(`analyses.absence.${reason}`)}: {count}
            </li>
          ))}
        </Bullets>
      )}
    </section>
  );
}

function SavePicture({ name, title, content }: { name: QuestionName; title: string; content: PageContent }) {
  const { t } = useWords();
  const action = useAction();
  const [saved, setSaved] = useState<string | null>(null);
  const save = async (format: 'svg' | 'png') => {
    setSaved(null);
    const drawing = captioned(content.drawing, [title, content.finding, ...content.notes, ...content.sources]);
    const result = await action.run(async () => {
      if (format === 'svg') {
        return ask('analyses.save_picture', {
          name,
          picture: { format, text: svgFile(drawing, title, content.finding) },
        });
      }
      const base64 = await pngFile(drawing);
      if (base64 === null) return failure(problemOf('unexpected', { where: 'picture' }));
      return ask('analyses.save_picture', { name, picture: { format, base64 } });
    });
    if (result?.ok) setSaved(result.value.file);
  };
  return (
    <div className="analyses__save">
      <Button look="quiet" isDisabled={action.pending} onPress={() => void save('svg')}>
        {t('analyses.saveSvg')}
      </Button>
      <Button look="quiet" isDisabled={action.pending} onPress={() => void save('png')}>
        {t('analyses.savePng')}
      </Button>
      <ProblemNotice problem={action.problem} />
      {saved !== null && <Notice tone="information">{t('analyses.saved', { file: saved })}</Notice>}
    </div>
  );
}

function Finding({ name, title, content }: { name: QuestionName; title: string; content: PageContent }) {
  const { t } = useWords();
  return (
    <>
      <p className="analyses__finding">{content.finding}</p>
      <figure className="analyses__figure">
        <Picture drawing={content.drawing} alternative={`${title} ${content.finding} ${t('analyses.inTable')}`} />
      </figure>
      <SavePicture name={name} title={title} content={content} />
      {content.notes.map((note) => (
        <p key={note} className="analyses__note">
          {note}
        </p>
      ))}
      <section className="analyses__part" aria-labelledby="analyses-table">
        <h4 id="analyses-table">{t('analyses.table')}</h4>
        {content.tables.map((table) => (
          <TableView key={table.columns.join(' ')} table={table} caption={`${title} ${table.columns[0] ?? ''}`} />
        ))}
      </section>
      <section className="analyses__part" aria-labelledby="analyses-how">
        <h4 id="analyses-how">{t('analyses.how')}</h4>
        {content.how.map((words) => (
          <p key={words}>{words}</p>
        ))}
        {content.sources.map((source) => (
          <p key={source} className="small soft">
            {source}
          </p>
        ))}
      </section>
    </>
  );
}

/** One question: the finding, the picture, the table, how it was computed and who is missing. */
export function QuestionPage({ name, results }: { name: QuestionName; results: StudyResults }) {
  const { t, language } = useWords();
  const { result, counted } = results.results[name];
  const content = contentOf(name, results.results, numberWords(t, language));
  const title = t(`analyses.question.${name}`);
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    // A question chosen from far down the page before begins at its finding.
    if ((page.current?.getBoundingClientRect().top ?? 0) < 0) page.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <article className="analyses__page" aria-labelledby="analyses-question" ref={page}>
      <h3 id="analyses-question">{title}</h3>
      {content !== null && <Finding name={name} title={title} content={content} />}
      {result.state === 'too_few' && (
        <Empty title={t('analyses.tooFew')}>
          {t('analyses.tooFewWords', { count: counted, needed: result.needed, more: result.needed - counted })}
        </Empty>
      )}
      {result.state === 'no_finding' && (
        <Empty title={t('analyses.noFinding')}>{t(`analyses.why.${result.why}`)}</Empty>
      )}
      <Missing name={name} results={results} />
    </article>
  );
}
