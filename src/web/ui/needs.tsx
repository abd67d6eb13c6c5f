import { useTranslation } from 'react-i18next';
import styles from './needs.module.css';
import { StateMark } from './state-mark.tsx';

export interface Need {
  readonly id: string;
  readonly met: boolean;
  readonly words: string;
}

/** What the step requires, met or not: things the system holds. */
export function Needs({ needs }: { readonly needs: readonly Need[] }) {
  const { t } = useTranslation('common');
  return (
    <ul className={styles.needs}>
      {needs.map(({ id, met, words }) => (
        <li key={id}><StateMark mark={met ? 'done' : 'waiting'} label={t(met ? 'needs.met' : 'needs.unmet')} /><span className={met ? '' : 'quiet'}>{words}</span></li>
      ))}
    </ul>
  );
}
