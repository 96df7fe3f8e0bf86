import { both, type StepPart } from '../study/parts';

export const incidentSteps: readonly StepPart[] = [
  {
    id: 'full_incident',
    title: both('Ging er iets mis?', 'Did something go wrong?'),
    kind: 'items',
    items: ['incident_happened'],
  },
  {
    id: 'full_incident_story',
    title: both('Wat er gebeurde', 'What happened'),
    kind: 'items',
    say: both('Wilt u daar kort iets over vertellen?', 'Would you tell me a little about it?'),
    items: ['incident_story', 'incident_complained'],
    when: { item: 'incident_happened', oneOf: ['yes'] },
  },
  {
    id: 'full_incident_complaint',
    title: both('De klacht', 'The complaint'),
    kind: 'items',
    items: ['incident_answer', 'incident_solved'],
    when: { item: 'incident_complained', oneOf: ['yes'] },
  },
  {
    id: 'full_incident_after',
    title: both('Daarna', 'Afterwards'),
    kind: 'items',
    items: ['incident_heard', 'incident_spending'],
    when: { item: 'incident_happened', oneOf: ['yes'] },
  },
];
