import { useState } from 'react';
import { TextField } from '../../../ui/components/TextField';
import { useTooLong } from './useTooLong';

/** A remark beside what is recorded; it may stay empty. */
export function useNote() {
  const [text, setText] = useState('');
  const tooLong = useTooLong(text);
  const written = text.trim();
  return { text, setText, tooLong, fits: tooLong === null, value: written === '' ? null : written };
}

/** The field of a remark: what does not fit is said and kept as typed. */
export function NoteField(props: { note: ReturnType<typeof useNote>; label: string; isFocused?: boolean }) {
  const { note, label, isFocused = false } = props;
  return (
    <TextField
      label={label}
      value={note.text}
      onChange={note.setText}
      problem={note.tooLong}
      focusRequest={isFocused ? 1 : 0}
    />
  );
}
