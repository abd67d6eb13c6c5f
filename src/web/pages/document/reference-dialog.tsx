import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Numbers } from '#contract/document/numbering';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { SelectField } from '../../ui/fields.tsx';
import type { Named } from './part-model.ts';

export interface ReferenceDialogProps {
  readonly captions: readonly Named[];
  readonly numbers: Numbers;
  readonly initial?: string;
  readonly onConfirm: (target: string) => void;
  readonly onClose: () => void;
}

/** Chooses the table or picture that the text names; its number follows when others are put before it. */
export function ReferenceDialog({ captions, numbers, initial, onConfirm, onClose }: ReferenceDialogProps) {
  const { t } = useTranslation('document');
  const [target, setTarget] = useState(initial ?? captions[0]?.id ?? '');
  return (
    <ConfirmDialog title={t('reference.title')} confirmLabel={t('insert')} onCancel={onClose} onConfirm={() => (target ? onConfirm(target) : onClose())}>
      {captions.length === 0 ? <p className="small">{t('reference.none')}</p> : (
        <SelectField name="target" label={t('reference.target')} value={target} data-autofocus onChange={(event) => setTarget(event.currentTarget.value)}
          data={captions.map(({ id, words }) => ({ value: id, label: `${numbers.get(id) ?? ''} ${words}`.trim() }))} />
      )}
    </ConfirmDialog>
  );
}
