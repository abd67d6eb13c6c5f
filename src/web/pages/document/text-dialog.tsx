import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AreaField } from '../../ui/fields.tsx';

export interface TextDialogProps {
  readonly title: string;
  readonly explains?: string;
  readonly label: string;
  readonly confirmLabel: string;
  readonly initial?: string;
  readonly limit: number;
  /** Said where nothing was typed. */
  readonly lacking: string;
  /** The text may be left empty: that takes it back. */
  readonly optional?: boolean;
  readonly onConfirm: (text: string) => void;
  readonly onClose: () => void;
}

/** Asks for one text that goes into the document: a reason, a footnote, words for who does not see a picture. */
export function TextDialog({ title, explains, label, confirmLabel, initial = '', limit, lacking, optional = false, onConfirm, onClose }: TextDialogProps) {
  const [text, setText] = useState(initial);
  const [tried, setTried] = useState(false);
  const missing = !optional && text.trim() === '';
  return (
    <ConfirmDialog title={title} confirmLabel={confirmLabel} onCancel={onClose} onConfirm={() => (missing ? setTried(true) : onConfirm(text.trim()))}>
      {explains && <p className="small">{explains}</p>}
      <AreaField name="text" label={label} value={text} maxLength={limit} data-autofocus optional={optional} onChange={(event) => setText(event.currentTarget.value)} />
      {tried && missing && <p className="small late" role="alert">{lacking}</p>}
    </ConfirmDialog>
  );
}
