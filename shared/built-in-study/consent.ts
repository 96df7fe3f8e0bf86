import { consentQuestions } from '../instruments/consent/items';
import { both, optionOf, type ItemPart, type StepPart } from '../study/parts';

/** The consents, and the hand that will press the keys. */
export const consentItems: readonly ItemPart[] = [
  ...consentQuestions,
  {
    id: 'handedness',
    version: 1,
    prompt: both('Met welke hand schrijft u?', 'Which hand do you write with?'),
    format: {
      kind: 'choice',
      options: [
        optionOf('left', 'links', 'left'),
        optionOf('right', 'rechts', 'right'),
        optionOf('both', 'met allebei even goed', 'either one equally well'),
      ],
    },
    classification: 'quasi',
  },
];

/** The steps that open every session; `prefix` keeps the two forms' step names apart. */
export function consentSteps(prefix: 'full' | 'short', minutes: Parameters<typeof both>): readonly StepPart[] {
  const [minutesNl, minutesEn] = minutes;
  return [
    {
      id: `${prefix}_welcome`,
      title: both('Welkom', 'Welcome'),
      kind: 'script',
      say: both(
        `Fijn dat u er bent, en dank u wel dat u tijd wilt maken. Mijn naam hebt u al gehoord; ik werk mee aan een onderzoek naar hoe klanten hun aanbieder ervaren. Het gesprek duurt ${minutesNl}. U krijgt vragen op dit scherm, en er zit een taak bij waarin u zo snel mogelijk woorden sorteert. Er zijn geen goede of foute antwoorden: het gaat om wat ú vindt. Wilt u even pauze of wilt u stoppen, zeg het dan gerust; dat mag altijd, zonder uitleg.`,
        `It is good to have you here, and thank you for making time. You have already heard my name; I am working on a study of how customers experience their provider. Our conversation takes ${minutesEn}. You will get questions on this screen, and in one part you sort words as fast as you can. There are no right or wrong answers: what matters is what you think. If you would like a break, or would like to stop, just say so; you always may, without giving a reason.`,
      ),
      participantSees: both(
        'Welkom. Wij beginnen rustig met een paar woorden vooraf.',
        'Welcome. We begin at ease, with a few words beforehand.',
      ),
    },
    {
      id: `${prefix}_privacy`,
      title: both('Wat er met uw antwoorden gebeurt', 'What happens to your answers'),
      kind: 'script',
      say: both(
        'Uw antwoorden worden versleuteld op deze laptop bewaard, onder een nummer en niet onder uw naam. Alleen de onderzoeksleiding kan ze openen. Aan het eind krijgt u van mij een code; daarmee kunt u later uw gegevens laten verwijderen. Zo meteen vraagt het scherm u drie dingen: of u mee wilt doen, of het gesprek mag worden opgenomen, en of uw antwoorden zonder naam met andere onderzoekers mogen worden gedeeld. U beslist over elk apart. Hebt u nog vragen voor we beginnen?',
        'Your answers are kept encrypted on this laptop, under a number and not under your name. Only the research lead can open them. At the end I give you a code; with it you can have your data removed later. In a moment the screen asks you three things: whether you want to take part, whether the conversation may be recorded, and whether your answers may be shared with other researchers without your name. You decide on each of them separately. Is there anything you would like to ask before we begin?',
      ),
      participantSees: both(
        'Uw antwoorden blijven vertrouwelijk. Stel gerust uw vragen.',
        'Your answers stay confidential. Please ask anything you like.',
      ),
    },
    {
      id: `${prefix}_consent`,
      title: both('Toestemming', 'Consent'),
      kind: 'items',
      say: both(
        'Leest u de vragen op uw gemak, en kies zelf ja of nee.',
        'Please read the questions at your leisure, and choose yes or no yourself.',
      ),
      items: ['consent_taking_part', 'consent_audio', 'consent_sharing', 'handedness'],
    },
  ];
}
