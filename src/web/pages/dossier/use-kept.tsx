import { useTranslation } from 'react-i18next';
import { useDraft } from '../../api/draft.ts';
import type { ActScene, AnyActForm, Kept } from './acts/act-form.ts';

/** What is typed into an act: kept by the form's own way, else on this computer until the act is done. */
export function useKept(form: AnyActForm, scene: ActScene): Kept<unknown> {
  return (form.useKeep ?? useLocal)(scene, form);
}

function useLocal(scene: ActScene, form: AnyActForm): Kept<unknown> {
  const { t } = useTranslation('common');
  const { value, change, discard, restored } = useDraft<unknown>(`act.${scene.offer.task.id}`, form.initial(scene));
  return { value, change, discard, status: restored ? <p className="tiny quiet">{t('draft.restored')}</p> : null };
}
