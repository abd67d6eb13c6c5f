import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HolderView } from '#contract/people/holder';
import { useFormat } from '../../i18n/use-format.ts';
import { Chip } from '../../ui/page.tsx';
import { EndDialog, WithdrawDialog } from './holder-dialogs.tsx';
import styles from './people.module.css';

export interface HolderRowsProps {
  readonly holders: readonly HolderView[];
  /** What stands first: the person (on a post), the post (of a person), or both. */
  readonly named: 'person' | 'post' | 'both';
}

/** Holdings with their days and letter; ending and taking back where this person may. */
export function HolderRows({ holders, named }: HolderRowsProps) {
  const { t } = useTranslation('people');
  const [asked, ask] = useState<{ act: 'end' | 'withdraw'; holder: HolderView } | null>(null);
  return (
    <>
      <ul>
        {holders.map((holder) => (
          <li key={holder.id} className={styles.row} data-quiet={holder.state === 'past' || undefined}>
            <HolderLine holder={holder} named={named} />
            <div className={styles.acts}>
              {holder.abilities.end && holder.state === 'current' && (
                <Button variant="subtle" size="xs" onClick={() => ask({ act: 'end', holder })}>{t('holder.end')}<span className="unseen">: {holder.title}</span></Button>
              )}
              {holder.abilities.withdraw && (
                <Button variant="subtle" size="xs" onClick={() => ask({ act: 'withdraw', holder })}>{t('holder.withdraw')}<span className="unseen">: {holder.title}</span></Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {asked?.act === 'end' && <EndDialog holder={asked.holder} onClose={() => ask(null)} />}
      {asked?.act === 'withdraw' && <WithdrawDialog holder={asked.holder} onClose={() => ask(null)} />}
    </>
  );
}

function HolderLine({ holder, named }: { readonly holder: HolderView; readonly named: HolderRowsProps['named'] }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const { person, title, form, since, until, state, letterNumber } = holder;
  const days = until === null ? t('holder.since', { since: format.fullDate(since) }) : t('holder.from-to', { since: format.fullDate(since), until: format.fullDate(until) });
  return (
    <div>
      <p>
        {named === 'both' ? <><b>{title}</b> {person}</> : <b>{named === 'person' ? person : title}</b>}{' '}
        {named === 'person' && form !== 'definitif' && <Chip tone="stamp">{t(`form.${form}`)}</Chip>}{' '}
        {state === 'coming' && <Chip tone="due">{t('holder.coming')}</Chip>}
      </p>
      <p className="tiny quiet">{days}{letterNumber && <>. {t('holder.letter', { number: letterNumber })}</>}</p>
    </div>
  );
}
