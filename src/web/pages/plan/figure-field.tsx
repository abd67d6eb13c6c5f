import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDecimal } from '#pure/decimal';
import { TextField } from '../../ui/fields.tsx';
import { printFigure } from './figures.ts';
import { readCell } from '../../ui/grid/paste-block.ts';
import styles from './plan.module.css';

export interface FigureFieldProps {
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
  /** A decimal with a point; what cannot be read stands as it was typed, so that it is refused and not lost. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A figure typed the Indonesian way. What can be meant in two ways is asked. */
export function FigureField({ name, label, optional = false, value, onChange }: FigureFieldProps) {
  const { t } = useTranslation('plan');
  const [typed, setTyped] = useState(() => value === null ? '' : isDecimal(value) ? printFigure(value, 0) : value);
  const reading = readCell(typed, false);
  const take = (text: string) => {
    setTyped(text);
    const read = readCell(text, false);
    onChange(read.kind === 'value' ? read.value : read.kind === 'empty' ? null : text);
  };
  return (
    <div>
      <TextField name={name} label={label} optional={optional} inputMode="decimal" value={typed} onChange={(event) => take(event.currentTarget.value)} />
      {reading.kind === 'refused' && <p className="small late" role="status">{t('figure.refused')}</p>}
      {reading.kind === 'doubtful' && (
        <div role="status">
          <p className="small due">{t('figure.doubtful')}</p>
          <div className={styles.acts}>{reading.readings.map((one) => <Button key={one} size="xs" variant="default" onClick={() => take(printFigure(one, 0))}>{printFigure(one, 0)}</Button>)}</div>
        </div>
      )}
    </div>
  );
}
