import { LOCALES } from '../../../shared/base/locale';
import { answerKey } from '../../../shared/session/check-answer';
import type { AnswerVersion, SessionState } from '../../../shared/session/state';
import { translator } from '../../../shared/languages/translator';
import type { Language } from '../../../shared/base/ids';
import { blockOf, itemOf } from '../../../shared/study/lookups';
import type { Block, Item, Step, Study } from '../../../shared/study/schema';
import { escaped } from './escaped';

const STYLE = `
  @page { size: A4; margin: 22mm 20mm }
  body { font: 11pt/1.5 serif; color: #000 }
  h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 6mm }
  h2 { font-size: 13pt; margin: 8mm 0 3mm; break-after: avoid }
  dl { display: grid; grid-template-columns: 48mm 1fr; gap: 1mm 4mm; margin: 0 }
  dt { color: #444 } dd { margin: 0; overflow-wrap: anywhere }
  p { max-width: 155mm; margin: 0 0 3mm; white-space: pre-line }
  section { break-inside: avoid; margin: 0 0 5mm; padding: 0 0 4mm; border-bottom: 0.2mm solid #999 }
  .help { color: #444 } .answer { font-weight: bold; margin: 0 } .earlier { color: #444; margin: 0 }
`;

function moment(utc: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'medium' }).format(new Date(utc));
}

function isConsent(study: Study, id: string): boolean {
  return itemOf(study, id).format.kind === 'consent';
}

/** The blocks of the session's form in which consent is asked. */
function consentBlocks(study: Study, state: SessionState): Block[] {
  const asksConsent = (step: Step): boolean =>
    step.kind === 'items' && step.items.some((item) => isConsent(study, item));
  return study.forms[state.header.form].map((id) => blockOf(study, id)).filter(({ steps }) => steps.some(asksConsent));
}

function said({ answer, utc }: AnswerVersion, language: Language): string {
  const isYes = answer.kind === 'value' && answer.value === true;
  const spoken = answer.kind === 'missing' ? 'missing' : isYes ? 'yes' : 'no';
  return `${translator(language)(`consent.${spoken}`)} · ${moment(utc, language)}`;
}

function question(item: Item, occasion: string | null, state: SessionState): string {
  const { language } = state.header;
  const t = translator(language);
  const record = state.answers[answerKey(item.id, occasion)];
  const earlier = (record?.superseded ?? []).map((version) => said(version, language));
  return [
    `<section><p>${escaped(item.prompt[language])}</p>`,
    item.help === undefined ? '' : `<p class="help">${escaped(item.help[language])}</p>`,
    `<p class="answer">${escaped(record === undefined ? t('consent.notAsked') : said(record, language))}</p>`,
    ...earlier.map((spoken) => `<p class="earlier">${escaped(`${t('consent.earlier')}: ${spoken}`)}</p>`),
    '</section>',
  ].join('\n');
}

function told(step: Step, language: Language): string {
  const spoken = step.say === undefined ? '' : `<p>${escaped(step.say[language])}</p>`;
  const seen = step.kind === 'script' ? `<p class="help">${escaped(step.participantSees[language])}</p>` : '';
  return spoken + seen;
}

/**
 * The consent of a session as a page: what was read aloud and shown, each question as the participant saw it, and
 * every answer with its time, in the session's language. Carries the participant code and no name.
 */
export function consentPage(study: Study, state: SessionState): string {
  const { language, participant, studyHash } = state.header;
  const t = translator(language);
  const steps = consentBlocks(study, state).flatMap((block) => block.steps);
  const facts: [string, string][] = [
    [t('consent.participant'), participant],
    [t('consent.study'), study.title[language]],
    [t('consent.version'), studyHash],
    [t('consent.begun'), moment(state.created.utc, language)],
  ];
  const questions = steps.flatMap((step) =>
    step.kind === 'items'
      ? step.items
          .filter((item) => isConsent(study, item))
          .map((item) => question(itemOf(study, item), step.occasion ?? null, state))
      : [],
  );
  return [
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(t('consent.title'))}</title>`,
    `<style>${STYLE}</style><h1>${escaped(t('consent.title'))}</h1><dl>`,
    ...facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`),
    `</dl><h2>${escaped(t('consent.heard'))}</h2>`,
    ...steps.map((step) => told(step, language)),
    `<h2>${escaped(t('consent.asked'))}</h2>`,
    ...questions,
    '</html>',
  ].join('\n');
}
