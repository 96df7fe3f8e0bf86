import type { Migration } from '../migrate';
import { first } from './0001_first';
import { audio } from './0002_audio';
import { exportsLedger } from './0003_exports';
import { revoked } from './0004_struck_off';
import { exportDecisions } from './0005_export_decisions';

/** Every migration in order. A released one is never changed: add the next. */
export const MIGRATIONS: readonly Migration[] = [first, audio, exportsLedger, revoked, exportDecisions];
