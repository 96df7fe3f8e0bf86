import { z } from 'zod';

/**
 * Everything that can go wrong in a user's hands. Each code has a plain sentence in nl and en
 * (shared/languages/problems.ts; a test finds missing ones). Details fill the sentence's {{places}}
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

export const problem = z.strictObject({
  code: problemCode,
  details: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type Problem = z.infer<typeof problem>;

/** Builds a problem; `details` fill the message's places. */
export function problemOf(code: ProblemCode, details: Record<string, string | number> = {}): Problem {
  return { code, details };
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
