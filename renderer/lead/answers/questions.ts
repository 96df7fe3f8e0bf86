import { assertNever } from '../../../shared/result';
import type { Answers, QuestionName } from '../../../shared/bridge-answers';
import type { PageContent } from './content';
import { discordance } from './pages/discordance';
import { recommendation } from './pages/recommendation';
import { relationalShares } from './pages/relational-shares';
import type { Said } from './said';

/** The questions in the order of the list, grouped by what they are about. */
export const QUESTION_GROUPS = [
  { group: 'relation', questions: ['relational_shares'] },
  { group: 'automatic', questions: ['discordance'] },
  { group: 'loyalty', questions: ['recommendation'] },
] as const satisfies readonly { group: string; questions: readonly QuestionName[] }[];

/** What a question's page says, or null while there is no finding. */
export function contentOf(name: QuestionName, answers: Answers, said: Said): PageContent | null {
  switch (name) {
    case 'relational_shares': {
      const { result } = answers[name];
      return result.state === 'found' ? relationalShares(result.found, said) : null;
    }
    case 'discordance': {
      const { result } = answers[name];
      return result.state === 'found' ? discordance(result.found, said) : null;
    }
    case 'recommendation': {
      const { result } = answers[name];
      return result.state === 'found' ? recommendation(result.found, said) : null;
    }
    default:
      return assertNever(name, 'contentOf');
  }
}
