import type { Cell, Row, Table, Variable, VariableType } from '../../electron/dataset/table';
import { sameLabel } from '../../electron/dataset/table';
import type { FileSink } from '../../electron/dataset/writers/files';

/** A variable with everything a test does not care about filled in. */
export function variable(name: string, type: VariableType, more: Partial<Variable> = {}): Variable {
  return {
    name,
    label: sameLabel(`label of ${name}`),
    type,
    classification: 'safe',
    categories: [],
    mayBeMissing: false,
    source: 'test',
    ...more,
  };
}

export function table(variables: readonly Variable[], rows: readonly Row[], name = 'things'): Table {
  return { name, title: { nl: 'Dingen', en: 'Things' }, variables, primaryKey: [], rows: () => rows };
}

/** Keeps what is written, for looking at it. */
export function memorySink(): FileSink & { bytes(): Buffer } {
  const pieces: Buffer[] = [];
  return {
    write: (piece) => void pieces.push(Buffer.from(piece)),
    bytes: () => Buffer.concat(pieces),
  };
}

const missing = (code: Extract<Cell, { missing: unknown }>['missing']): Cell => ({ missing: code });

/** A table with everything that has broken somebody's writer: é, long texts, labels, every kind of missing cell. */
export function difficultTable(): Table {
  const yesNo = [
    { value: 'ja', label: { nl: 'Ja, hélemaal', en: 'Yes, entirely (é)' } },
    { value: 'nee', label: { nl: 'Nee', en: 'No' } },
  ];
  const variables = [
    variable('session_id', 'string'),
    variable('age', 'integer', { label: { nl: 'Leeftijd in één getal', en: 'Age, é' }, mayBeMissing: true }),
    variable('score', 'number', { mayBeMissing: true, minimum: -100 }),
    variable('agrees', 'boolean', { mayBeMissing: true }),
    variable('choice', 'string', { mayBeMissing: true, categories: yesNo }),
    variable('long_choice', 'string', {
      mayBeMissing: true,
      categories: [{ value: 'a_long_coded_value', label: { nl: 'Één lange waarde', en: 'A long value, é' } }],
    }),
    variable('scale', 'integer', {
      mayBeMissing: true,
      minimum: 1,
      maximum: 7,
      categories: [
        { value: 1, label: { nl: 'Helemaal niet', en: 'Not at all' } },
        { value: 4, label: { nl: 'Neutraal', en: 'Neutral' } },
        { value: 7, label: { nl: 'Volledig – écht', en: 'Entirely – é' } },
      ],
    }),
    variable('presses', 'string'),
    variable('many_reasons', 'string', { mayBeMissing: true }),
    variable('a_name_that_is_longer_than_sixty_four_bytes_and_goes_on_and_on_and_on_for_ever', 'string'),
    variable('to', 'integer'),
    variable('born', 'string', { format: 'date' }),
  ];
  const text = (length: number): string => 'KeyE:12.345:67.891 '.repeat(length).slice(0, length);
  const rows: Row[] = [
    ['s1', 42, 1.25, true, 'ja', 'a_long_coded_value', 7, text(1200), 'één', 'x', 1, '1999-12-31'],
    ['s2', missing('refused'), -95.5, false, 'nee', missing('dont_know'), 1, '', missing('refused'), 'y', 2, null],
    [
      's3',
      null,
      missing('technical'),
      null,
      missing('refused'),
      'a_long_coded_value',
      null,
      text(300),
      missing('timeout'),
      '',
      3,
      '1970-01-01',
    ],
    [
      's4',
      151,
      1e-300,
      missing('timeout'),
      null,
      missing('interrupted'),
      missing('skipped_by_interviewer'),
      text(255),
      missing('technical'),
      'ü'.repeat(40),
      4,
      '2026-02-28',
    ],
    [
      's5',
      -99,
      1e300,
      true,
      missing('dont_know'),
      null,
      4,
      text(256),
      missing('dont_know'),
      '"quoted", and\nnew line',
      152,
      '1582-10-15',
    ],
    ['s6', 0, 0.1, false, missing('technical'), null, 4, '語'.repeat(100), 'שלום 😀', 'z', -100, '2000-02-29'],
  ];
  return table(variables, rows);
}
