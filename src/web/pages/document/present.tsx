import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Presence } from '#contract/document/room';
import type { LooseSection } from './part-model.ts';

export interface PresentProps { readonly present: readonly Presence[]; readonly sections: readonly LooseSection[] }

/** Who else writes, and where; a screen reader is told of who comes and goes, not of every key. */
export function Present({ present, sections }: PresentProps) {
  const { t } = useTranslation('document');
  const [told, setTold] = useState('');
  const last = useRef<readonly Presence[]>([]);
  const where = (id: string) => sections.find((section) => section.id === id)?.title ?? '';
  useEffect(() => {
    const news = [...new Set([
      ...missingIn(last.current, present).map(({ title }) => t('present.came', { title })),
      ...missingIn(present, last.current).map(({ title }) => t('present.went', { title })),
    ])];
    last.current = present;
    if (news.length > 0) setTold(news.join(' '));
  }, [present, t]);
  const lines = [...new Set(present.map(({ title, section }) => t('present.at', { title, section: where(section) })))];
  return (
    <>
      {lines.length > 0 && <p className="tiny">{t('present', { who: lines.join(', ') })}</p>}
      <p className="unseen" role="status">{told}</p>
    </>
  );
}

const missingIn = (list: readonly Presence[], from: readonly Presence[]): Presence[] => from.filter(({ client }) => !list.some((one) => one.client === client));
