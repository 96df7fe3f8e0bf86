import { useEffect, useState } from 'react';
import { appointmentId, VAULT_LIMITS, type Appointment, type VaultContents } from '../../../shared/vault/entries';
import { participantCode, type Language, type ProviderId, type StudyId } from '../../../shared/base/ids';
import { ask } from '../../ui/useCall';
import { localValue, utcOf } from './grouping';

export interface AppointmentDraft {
  code: string;
  name: string;
  contact: string;
  mayContact: boolean;
  starts: string;
  place: string;
  notes: string;
  study: StudyId | null;
  provider: ProviderId | null;
  language: Language;
}

function draftOf(entry: Appointment | null, contents: VaultContents, study: StudyId | null, language: Language) {
  const person = contents.persons.find(({ participant }) => participant === entry?.participant);
  const draft: AppointmentDraft = {
    code: entry?.participant ?? '',
    name: person?.name ?? '',
    contact: person?.contact ?? '',
    mayContact: person?.mayContact ?? false,
    starts: localValue(entry?.startsUtc ?? null),
    place: entry?.place ?? '',
    notes: entry?.notes ?? '',
    study: entry?.study ?? study,
    provider: entry?.provider ?? null,
    language: entry?.language ?? language,
  };
  return draft;
}

/** What the dialog has been filled in with, and what may be saved of it. */
export function useAppointmentDraft(
  entry: Appointment | null,
  contents: VaultContents,
  study: StudyId | null,
  language: Language,
) {
  const [draft, setDraft] = useState(() => draftOf(entry, contents, study, language));
  useEffect(() => {
    if (entry !== null) return undefined;
    let current = true;
    void ask('session.next_code', {}).then((next) => {
      if (current && next.ok) setDraft((last) => (last.code === '' ? { ...last, code: next.value } : last));
    });
    return () => {
      current = false;
    };
  }, [entry]);
  const code = participantCode.safeParse(draft.code.trim().toUpperCase());
  const isLong = (field: keyof typeof VAULT_LIMITS): boolean => draft[field].length > VAULT_LIMITS[field];
  const isTooLong = isLong('name') || isLong('contact') || isLong('place') || isLong('notes');
  const isReady = code.success && draft.name.trim() !== '' && !isTooLong;
  const isKnown = entry === null && contents.persons.some(({ participant }) => participant === code.data);
  const save = () => {
    if (!code.success) return null;
    const { name, contact, mayContact, place, notes, provider } = draft;
    return ask('vault.save', {
      person: { participant: code.data, name: name.trim(), contact, mayContact },
      appointment: {
        appointment: entry?.appointment ?? appointmentId.parse(crypto.randomUUID()),
        participant: code.data,
        startsUtc: utcOf(draft.starts),
        place,
        notes,
        study: draft.study,
        provider,
        language: draft.language,
      },
    });
  };
  return {
    draft,
    change: (part: Partial<AppointmentDraft>) => setDraft((last) => ({ ...last, ...part })),
    isLong,
    isReady,
    isCodeWrong: draft.code !== '' && !code.success,
    isKnown,
    save,
  };
}
