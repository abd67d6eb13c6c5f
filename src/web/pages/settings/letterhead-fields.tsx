import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields.tsx';
import styles from './settings.module.css';

type Name = 'name' | 'shortName' | 'region' | 'address' | 'city' | 'contact';

export interface LetterheadFieldsProps {
  readonly fields: Readonly<Record<Name, string>>;
  readonly typed: (name: Name) => (event: ChangeEvent<HTMLInputElement>) => void;
  /** Dotted path before the field names. */
  readonly prefix?: string;
  readonly readOnly?: boolean;
}

/** What a letterhead prints. */
export function LetterheadFields({ fields, typed, prefix = '', readOnly = false }: LetterheadFieldsProps) {
  const { t } = useTranslation('settings');
  const field = (name: Name) => ({ name: prefix + name, label: t(`office.${name}`), value: fields[name], onChange: typed(name), readOnly });
  return (
    <>
      <TextField {...field('name')} />
      <div className={styles.pair}>
        <TextField {...field('shortName')} />
        <TextField {...field('region')} />
      </div>
      <div className={styles.pair}>
        <TextField {...field('address')} optional />
        <TextField {...field('city')} description={t('office.city.why')} />
      </div>
      <TextField {...field('contact')} description={t('office.contact.why')} optional />
    </>
  );
}
