import { both, type StepPart } from '../study/parts';

/** What was it for, and thank you; `prefix` keeps the two forms' step names apart. */
export function debriefSteps(prefix: 'full' | 'short'): readonly StepPart[] {
  return [
    {
      id: `${prefix}_suspicion`,
      title: both('Terugkijken', 'Looking back'),
      kind: 'items',
      say: both(
        'We zijn er bijna. Voordat ik vertel waar het om ging, ben ik benieuwd wat u er zelf van dacht.',
        'We are almost there. Before I tell you what it was about, I am curious what you made of it yourself.',
      ),
      items: ['suspicion'],
    },
    {
      id: `${prefix}_suspicion_rating`,
      title: both('Oordeel van de interviewer', 'The interviewer’s judgement'),
      kind: 'items',
      items: ['suspicion_rating'],
      answeredBy: 'interviewer',
    },
    {
      id: `${prefix}_purpose`,
      title: both('Waar het om ging', 'What it was about'),
      kind: 'script',
      say: both(
        'Wij onderzoeken hoe klanten zich tot hun aanbieder verhouden. Daarvoor vergelijken wij wat mensen zeggen met hoe snel zij woorden bij hun aanbieder plaatsen. Die snelheid zegt iets over automatische associaties van groepen mensen, en niets zekers over u als persoon; daarom kan ik u geen persoonlijke uitslag geven. Hier is uw code. Wilt u later dat uw gegevens worden verwijderd, dan is deze code genoeg: uw naam hoeft u niet te noemen. Is er iets dat u nog kwijt wilt? Dan dank ik u heel hartelijk.',
        'We study how customers relate to their provider. To do so we compare what people say with how fast they place words with their provider. That speed says something about automatic associations of groups of people, and nothing certain about you as a person; that is why I cannot give you a personal result. Here is your code. Should you want your data removed later, this code is enough: you do not need to give your name. Is there anything you would still like to say? Then thank you very much indeed.',
      ),
      participantSees: both(
        'Hartelijk dank voor uw tijd en aandacht.',
        'Thank you very much for your time and attention.',
      ),
    },
  ];
}
