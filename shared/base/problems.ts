import { z } from 'zod';

/**
 * Everything that can go wrong in a user's hands. Each code has a plain sentence in nl and en
 * (problems.json of each language; one that is missing does not compile). Details fill the sentence's {{places}}
 * and never hold personal data.
 */
export const problemCode = z.enum([
  // profile and store
  'profile_exists',
  'profile_missing',
  'profile_locked',
  'passphrase_wrong',
  'passphrase_wait',
  'passphrase_weak',
  'database_missing',
  'database_foreign',
  'database_future',
  'database_damaged',
  'database_locked',
  'database_read_only',
  'disk_full',
  'file_unreadable',
  'file_unwritable',
  'already_running',
  'backup_unknown',
  'backup_other_profile',
  // studies
  'study_not_json',
  'study_invalid',
  'study_future',
  'study_unknown',
  // what is wrong inside a study document
  'study_field_missing',
  'study_field_unknown',
  'study_field_type',
  'study_value_refused',
  'study_value_low',
  'study_value_high',
  'study_unknown_block',
  'study_unknown_item',
  'study_unknown_task',
  'study_unknown_list',
  'study_unknown_provider',
  'study_duplicate_id',
  'study_asked_twice',
  'study_language_missing',
  'study_list_too_short',
  'study_word_twice',
  'study_word_in_two_lists',
  'study_condition_too_early',
  'study_without_consent',
  'study_range_empty',
  'study_unknown_instrument',
  'study_unknown_scale',
  'study_format_misfit',
  'study_scale_full',
  'study_hash_differs',
  'study_without_key',
  'study_key_wrong',
  'study_key_passphrase_wrong',
  // sessions and journal
  'session_unknown',
  'session_not_in_this_state',
  'session_busy',
  'session_not_finished',
  'answer_out_of_range',
  'event_invalid',
  'journal_damaged',
  'journal_future',
  'participant_code_taken',
  'pin_wait',
  'pin_wrong',
  // what a session refuses while it runs
  'session_already_finished',
  'session_paused',
  'answer_already_there',
  'answer_too_long',
  'answer_needed_first',
  'consent_needed',
  'audio_without_consent',
  'task_running',
  // session files
  'file_not_a_session',
  'file_future',
  'file_truncated',
  'file_signature_bad',
  'file_chain_broken',
  'file_cannot_be_opened',
  'file_contents_invalid',
  'file_too_large',
  'file_exists',
  'file_withdrawn',
  'file_conflict',
  'file_older_revision',
  'file_other_study',
  'device_not_enrolled',
  'device_file_invalid',
  'study_package_invalid',
  'study_signer_differs',
  'study_has_keys',
  'withdrawal_code_invalid',
  'withdrawal_code_unknown',
  // datasets
  'export_nothing',
  'export_variable_locked',
  'export_zip_exists',
  'export_texts_closed',
  'export_folder_not_empty',
  'export_too_few',
  'export_sensitive_uniform',
  'export_texts_unreviewed',
  'export_review_invalid',
  'table_columns_missing',
  'table_row_uneven',
  'table_empty',
  // association tasks
  'task_list_missing',
  'task_list_short',
  'task_word_empty',
  'task_words_alike',
  'task_setting_wrong',
  'task_image_unreadable',
  // scoring of trial files
  'scores_file_empty',
  'scores_columns_missing',
  'scores_column_twice',
  'scores_not_commas',
  'scores_row_endless',
  'scores_output_is_input',
  // keys of a study in the windows
  'study_key_locked',
  'device_other_study',
  'device_request_gone',
  'files_not_sessions',
  'merge_running',
  'recovery_without_study',
  'recovery_not_requested',
  'recovery_file_invalid',
  'recovery_other_laptop',
  'recovery_other_study',
  'recovery_passphrase_wrong',
  'recovery_request_gone',
  'device_unknown',
  // identity vault
  'vault_locked',
  'vault_passphrase_other',
  'vault_text_too_long',
  'vault_name_missing',
  'vault_entry_unknown',
  // timing check
  'timing_request_wrong',
  'timing_broken_off',
  'timing_needs_display',
  // windows
  'request_invalid',
  'request_refused',
  'cancelled',
  'unexpected',
]);
export type ProblemCode = z.infer<typeof problemCode>;

/**
 * What the details of each code hold: the {{places}} of its sentence, and for a few what only a program reads. A code
 * that is not here has no details.
 */
export const PROBLEM_DETAILS = {
  passphrase_wait: ['count'],
  passphrase_weak: ['length'],
  database_missing: ['file'],
  database_future: ['found', 'known'],
  file_unreadable: ['file'],
  file_unwritable: ['file'],
  study_not_json: ['line', 'column'],
  study_invalid: ['path', 'reason'],
  study_future: ['found', 'known'],
  study_field_missing: ['path'],
  study_field_unknown: ['path'],
  study_field_type: ['path', 'expected'],
  study_value_refused: ['path', 'allowed'],
  study_value_low: ['path', 'limit'],
  study_value_high: ['path', 'limit'],
  study_unknown_block: ['id', 'path'],
  study_unknown_item: ['id', 'path'],
  study_unknown_task: ['id', 'path'],
  study_unknown_list: ['id', 'path'],
  study_unknown_provider: ['id', 'path'],
  study_duplicate_id: ['id', 'path', 'first'],
  study_asked_twice: ['id', 'path'],
  study_language_missing: ['path', 'language'],
  study_list_too_short: ['path', 'task', 'needed', 'language', 'found'],
  study_word_twice: ['path', 'first'],
  study_word_in_two_lists: ['path', 'task', 'first'],
  study_condition_too_early: ['path', 'id'],
  study_without_consent: ['form', 'path'],
  study_range_empty: ['path', 'min', 'max'],
  study_unknown_instrument: ['id', 'path'],
  study_unknown_scale: ['id', 'path', 'instrument'],
  study_format_misfit: ['path', 'expected', 'found'],
  study_scale_full: ['path', 'scale', 'instrument', 'count', 'found'],
  answer_out_of_range: ['reason'],
  event_invalid: ['path'],
  journal_damaged: ['sequence'],
  journal_future: ['found', 'known'],
  participant_code_taken: ['code'],
  pin_wait: ['count'],
  answer_too_long: ['limit'],
  file_not_a_session: ['file'],
  file_future: ['file'],
  file_truncated: ['file'],
  file_signature_bad: ['file'],
  file_chain_broken: ['file', 'sequence'],
  file_cannot_be_opened: ['file'],
  file_contents_invalid: ['file', 'reason'],
  file_too_large: ['file'],
  file_exists: ['file'],
  file_withdrawn: ['file'],
  file_conflict: ['file', 'revision'],
  file_older_revision: ['file', 'revision', 'newest'],
  file_other_study: ['file', 'study'],
  device_not_enrolled: ['file', 'fingerprint'],
  device_file_invalid: ['file'],
  study_package_invalid: ['file'],
  study_signer_differs: ['study'],
  withdrawal_code_unknown: ['code'],
  export_variable_locked: ['variable'],
  export_zip_exists: ['file'],
  export_folder_not_empty: ['folder'],
  export_too_few: ['count', 'k'],
  export_sensitive_uniform: ['variables'],
  export_texts_unreviewed: ['count'],
  export_review_invalid: ['file'],
  table_columns_missing: ['file', 'columns'],
  table_row_uneven: ['file', 'line'],
  table_empty: ['file'],
  task_list_missing: ['task', 'category'],
  task_list_short: ['task', 'category', 'found', 'needed'],
  task_word_empty: ['task', 'category'],
  task_words_alike: ['task', 'first', 'second'],
  task_setting_wrong: ['task', 'setting'],
  task_image_unreadable: ['name'],
  scores_file_empty: ['file'],
  scores_columns_missing: ['columns'],
  scores_column_twice: ['column'],
  scores_row_endless: ['line'],
  device_other_study: ['file'],
  recovery_file_invalid: ['file'],
  recovery_other_laptop: ['file'],
  recovery_other_study: ['file'],
  vault_text_too_long: ['limit'],
  timing_request_wrong: ['option'],
  request_invalid: ['path'],
  unexpected: ['where'],
} as const satisfies Partial<Record<ProblemCode, readonly string[]>>;

type Details = typeof PROBLEM_DETAILS;
type Filling<Names extends string> = Readonly<Record<Names, string | number>>;

/** The details a code takes, all of them and no other. */
type DetailsOf<Code extends ProblemCode> = Code extends keyof Details ? [details: Filling<Details[Code][number]>] : [];

/** Codes of which the sentence names a file. */
export type FileProblemCode = {
  [Code in keyof Details]: 'file' extends Details[Code][number] ? Code : never;
}[keyof Details];

/** What such a code takes beside the name of the file. */
export type DetailsBesideFile<Code extends FileProblemCode> =
  Exclude<Details[Code][number], 'file'> extends never
    ? []
    : [details: Filling<Exclude<Details[Code][number], 'file'>>];

export const problem = z.strictObject({
  code: problemCode,
  details: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type Problem = z.infer<typeof problem>;

/** Builds a problem; `details` fill the places of its sentence. */
export function problemOf<Code extends ProblemCode>(code: Code, ...[details]: DetailsOf<Code>): Problem {
  return { code, details: { ...details } };
}

const STORAGE_PROBLEMS: readonly ProblemCode[] = [
  'disk_full',
  'database_locked',
  'database_read_only',
  'database_damaged',
  'file_unreadable',
  'file_unwritable',
];

/** Whether nothing can be written for now, whatever it is: a matter of the machine and not of what was asked. */
export function isStorageProblem({ code }: Problem): boolean {
  return STORAGE_PROBLEMS.includes(code);
}
