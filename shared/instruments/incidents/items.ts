import { AGREEMENT, both, optionOf, type FormatPart, type ItemPart } from '../../study/parts';

const YES_NO: FormatPart = {
  kind: 'choice',
  options: [optionOf('yes', 'ja', 'yes'), optionOf('no', 'nee', 'no')],
};

function incident(id: string, nl: string, en: string, format: FormatPart): ItemPart {
  return {
    id,
    version: 1,
    prompt: both(nl, en),
    format,
    instrument: { name: 'incidents', scale: id.replace('incident_', '') },
    classification: id === 'incident_story' ? 'free_text' : 'safe',
  };
}

/** Failure, complaint, answer, solved, felt heard, spending since. */
export const incidentItems: readonly ItemPart[] = [
  incident(
    'incident_happened',
    'Is er de afgelopen twee jaar bij deze aanbieder iets misgegaan waar u last van had?',
    'In the past two years, did anything go wrong with this provider that caused you trouble?',
    YES_NO,
  ),
  incident('incident_story', 'Wat gebeurde er?', 'What happened?', { kind: 'text', maxLength: 2000, lines: 5 }),
  incident('incident_complained', 'Hebt u er een klacht over ingediend?', 'Did you complain about it?', YES_NO),
  incident('incident_answer', 'Hoe werd er op uw klacht gereageerd?', 'How was your complaint answered?', {
    kind: 'choice',
    options: [
      optionOf('quickly', 'snel', 'quickly'),
      optionOf('slowly', 'laat', 'late'),
      optionOf('not_at_all', 'niet', 'not at all'),
    ],
  }),
  incident('incident_solved', 'Is het opgelost?', 'Was it solved?', {
    kind: 'choice',
    options: [
      optionOf('fully', 'ja, helemaal', 'yes, fully'),
      optionOf('partly', 'gedeeltelijk', 'partly'),
      optionOf('no', 'nee', 'no'),
    ],
  }),
  incident('incident_heard', 'Ik voelde mij gehoord door deze aanbieder.', 'I felt heard by this provider.', AGREEMENT),
  incident(
    'incident_spending',
    'Bent u daarna minder, evenveel of meer bij deze aanbieder gaan afnemen?',
    'Since then, have you spent less, as much, or more with this provider?',
    {
      kind: 'choice',
      options: [
        optionOf('less', 'minder', 'less'),
        optionOf('same', 'evenveel', 'as much'),
        optionOf('more', 'meer', 'more'),
      ],
    },
  ),
];
