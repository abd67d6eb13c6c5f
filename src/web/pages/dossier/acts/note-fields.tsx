import { AreaField } from '../../../ui/fields.tsx';

export interface NoteValue { readonly note: string }

/** Empty words are no note. */
export const noteOf = (note: string): string | null => (note.trim() === '' ? null : note);

export interface NoteFieldProps {
  readonly value: NoteValue;
  readonly change: (value: NoteValue) => void;
  readonly label: string;
  readonly optional?: boolean;
}

/** Words that travel with the act and stand in the journal. */
export function NoteField({ value, change, label, optional = true }: NoteFieldProps) {
  return <AreaField name="note" label={label} optional={optional} value={value.note} onChange={(event) => change({ note: event.currentTarget.value })} />;
}
