import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import { SaveLine } from '../../ui/save-status.tsx';
import type { Writers } from './use-rooms.ts';

/** Where the typed text is. After a hand-over it can be written no more; what was not stored is still on the paper. */
export function DraftStatus({ writers: { rooms, shown: { state, error } } }: { readonly writers: Writers }) {
  const { t } = useTranslation('document');
  if (state !== 'closed') return <SaveLine state={state} error={error} />;
  return (
    <Notice kind="warn" live>
      <p><b>{t('room.closed')}</b></p>
      {rooms.isUnsaved && <p>{t('room.closed.unsaved')}</p>}
    </Notice>
  );
}
