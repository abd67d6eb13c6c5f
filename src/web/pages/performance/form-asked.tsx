import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import grid from '../../ui/grid/grid.module.css';
import { Notice } from '../../ui/notice.tsx';
import type { AskedField } from './form-fields.ts';
import { useFieldName } from './form-names.ts';

export interface FormAskedProps {
  readonly asked: readonly AskedField[];
  readonly onAnswer: (cell: AskedField, way: string) => void;
}

/** What was typed or pasted and can be meant in more than one way, each with its answers. */
export function FormAsked({ asked, onAnswer }: FormAskedProps) {
  const { t } = useTranslation('performance');
  const nameOf = useFieldName();
  if (asked.length === 0) return null;
  return (
    <Notice kind="warn" live>
      <p>{t('asked')}</p>
      <ul className={grid.asked}>
        {asked.map((cell) => (
          <li key={`${cell.line.indicatorVersionId}/${cell.field}`}>
            <span>{nameOf(cell.line, cell.field)}: <b>{cell.typed}</b></span>
            {cell.ways.length > 0 ? cell.ways.map((way) => <Button key={way} size="xs" variant="default" onClick={() => onAnswer(cell, way)}>{way}</Button>) : <span className="small">{t('asked.no-number')}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
