import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { EmptyState } from './blank.tsx';
import { Loaded } from './loaded.tsx';
import styles from './register.module.css';
import { useNow } from './shell/use-now.ts';

const YEARS_BACK = 5;

export interface RegisterFilter {
  readonly typed: string;
  readonly year: number | null;
  /** What the server is asked: settled words, no empty parts. */
  readonly asked: { readonly search?: string; readonly year?: number };
  readonly type: (words: string) => void;
  readonly choose: (year: number | null) => void;
}

/** Words and year by which a register is searched. */
export function useRegisterFilter(): RegisterFilter {
  const [typed, type] = useState('');
  const [year, choose] = useState<number | null>(null);
  const [search] = useDebouncedValue(typed.trim(), 250);
  return { typed, year, type, choose, asked: { ...(search ? { search } : {}), ...(year ? { year } : {}) } };
}

export interface RegisterToolsProps {
  readonly filter: RegisterFilter;
  /** In what the words are looked for: "Cari nomor, asal, atau perihal". */
  readonly label: string;
}

export function RegisterTools({ filter, label }: RegisterToolsProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const thisYear = Number(format.dayOf(useNow()).slice(0, 4));
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => String(thisYear - back));
  return (
    <div className={styles.tools}>
      <TextInput label={label} type="search" maxLength={200} leftSection={<IconSearch size={16} stroke={1.5} />} value={filter.typed}
        onChange={(event) => filter.type(event.currentTarget.value)} />
      <NativeSelect label={t('register.year')} data={[{ value: '', label: t('register.year.all') }, ...years]} value={filter.year === null ? '' : String(filter.year)}
        onChange={(event) => filter.choose(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))} />
    </div>
  );
}

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  /** Null where the row has nothing here. */
  readonly cell: (row: T) => ReactNode;
  /** True for figures, codes and days that never break. */
  readonly short?: boolean;
}

export interface RegisterProps<T> {
  /** An infinite query whose pages carry `items`. */
  readonly query: {
    readonly data: { readonly pages: readonly { readonly items: readonly T[] }[] } | undefined;
    readonly error: Error | null;
    readonly isFetching: boolean;
    readonly refetch: () => unknown;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  /** Names the table for those who hear it. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly empty: { readonly title: string; readonly how?: string };
}

/** A register: a table on wide screens, one block a row on small ones, and more of it by key. */
export function Register<T extends { readonly id: string }>({ query, label, columns, empty }: RegisterProps<T>) {
  const { t } = useTranslation('common');
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        if (rows.length === 0) return <EmptyState title={empty.title} how={empty.how} />;
        return (
          <>
            <Table rows={rows} label={label} columns={columns} />
            {query.hasNextPage && (
              <Button className={styles.more ?? ''} variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('register.more')}</Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

export interface TableProps<T> extends Pick<RegisterProps<T>, 'label' | 'columns'> {
  readonly rows: readonly T[];
}

/** Rows with heads on wide screens, one block a row on small ones. */
export function Table<T extends { readonly id: string }>({ rows, label, columns }: TableProps<T>) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead><tr>{columns.map(({ key, title }) => <th key={key} scope="col">{title}</th>)}</tr></thead>
      <tbody>{rows.map((row) => <tr key={row.id}>{columns.map((column) => <Cell key={column.key} column={column} row={row} />)}</tr>)}</tbody>
    </table>
  );
}

function Cell<T>({ column, row }: { readonly column: Column<T>; readonly row: T }) {
  const content = column.cell(row);
  return (
    <td data-short={column.short || undefined} data-empty={content === null || undefined}>
      <span className={styles.label} aria-hidden="true">{column.title}</span>
      <div>{content}</div>
    </td>
  );
}
