import type { FoundOf, QuestionName } from '../../../shared/analyses/results';
import type { Drawing } from '../../charts/drawing';
import type { NumberWords } from './number-words';

/** A table behind a picture: the first column heads the rows. */
export interface PageTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
}

/** What a page says once there is a finding. */
export interface PageContent {
  /** The finding in one sentence, with its uncertainty. */
  readonly finding: string;
  /** What the reader must also know, e.g. an attribution. */
  readonly notes: readonly string[];
  readonly drawing: Drawing;
  readonly tables: readonly PageTable[];
  readonly how: readonly string[];
  readonly sources: readonly string[];
}

/** Turns a finding into a page. */
export type PageOf<Name extends QuestionName> = (found: FoundOf<Name>, numberWords: NumberWords) => PageContent;
