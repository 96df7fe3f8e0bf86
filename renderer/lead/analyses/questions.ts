import type { QuestionResults, QuestionName } from '../../../shared/analyses/results';
import type { PageContent } from './content';
import { addedEffort } from './pages/added-effort';
import { associationSources } from './pages/association-sources';
import { contactChange } from './pages/contact-change';
import { discordance } from './pages/discordance';
import { emotions } from './pages/emotions';
import { friendliness } from './pages/friendliness';
import { gradeThreshold } from './pages/grade-threshold';
import { recommendation } from './pages/recommendation';
import { relationOutcomes } from './pages/relation-outcomes';
import { relationalShares } from './pages/relational-shares';
import { satisfaction } from './pages/satisfaction';
import type { NumberWords } from './number-words';

/** The questions in the order of the list, grouped by what they are about. */
export const QUESTION_GROUPS = [
  { group: 'relation', questions: ['relational_shares', 'relation_outcomes'] },
  { group: 'automatic', questions: ['discordance', 'association_sources'] },
  { group: 'feeling', questions: ['emotions', 'satisfaction'] },
  { group: 'loyalty', questions: ['recommendation', 'grade_threshold', 'added_effort'] },
  { group: 'service', questions: ['contact_change', 'friendliness'] },
] as const satisfies readonly { group: string; questions: readonly QuestionName[] }[];

type Result<Found> = { readonly state: 'found'; readonly found: Found } | { readonly state: 'too_few' | 'no_finding' };

function page<Found>(
  { result }: { readonly result: Result<Found> },
  pageOf: (found: Found, numberWords: NumberWords) => PageContent,
): (numberWords: NumberWords) => PageContent | null {
  return (numberWords) => (result.state === 'found' ? pageOf(result.found, numberWords) : null);
}

const PAGES: Readonly<
  Record<QuestionName, (results: QuestionResults) => (numberWords: NumberWords) => PageContent | null>
> = {
  relational_shares: (results) => page(results.relational_shares, relationalShares),
  relation_outcomes: (results) => page(results.relation_outcomes, relationOutcomes),
  discordance: (results) => page(results.discordance, discordance),
  association_sources: (results) => page(results.association_sources, associationSources),
  emotions: (results) => page(results.emotions, emotions),
  satisfaction: (results) => page(results.satisfaction, satisfaction),
  recommendation: (results) => page(results.recommendation, recommendation),
  grade_threshold: (results) => page(results.grade_threshold, gradeThreshold),
  added_effort: (results) => page(results.added_effort, addedEffort),
  contact_change: (results) => page(results.contact_change, contactChange),
  friendliness: (results) => page(results.friendliness, friendliness),
};

/** What a question's page says, or null while there is no finding. */
export function contentOf(name: QuestionName, results: QuestionResults, numberWords: NumberWords): PageContent | null {
  return PAGES[name](results)(numberWords);
}
