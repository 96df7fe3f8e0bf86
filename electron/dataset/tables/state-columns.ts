import type { SessionState } from '../../../shared/session/reducer';
import type { Study } from '../../../shared/study/schema';
import type { Cell, Variable } from '../table';

/** A column with a row per session, and what of the study it is made from. */
export interface StateColumn {
  readonly variable: Variable;
  /** True for a day's number, of which only the distance to a first day may leave. */
  readonly isDay: boolean;
  /** Ids of items and choices: where one of them may not leave, neither may this. */
  readonly from: readonly string[];
}

/** Columns of one table that are filled from a session's state, in their order. */
export interface StateColumns {
  readonly table: 'answers' | 'scales';
  readonly columns: readonly StateColumn[];
  /** @param ran the version of the study that the session ran */
  cells(state: SessionState, ran: Study): Cell[];
}
