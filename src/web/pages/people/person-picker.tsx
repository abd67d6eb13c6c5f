import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonLine } from '#contract/people/person';
import { queries } from '../../api/client.ts';
import { useFieldProblem } from '../../ui/problem-scope.tsx';

export interface PersonPickerProps {
  /** Dotted path of the field in the command's input. */
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  /** The person chosen; null while there is none. */
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** Name with the posts held: two persons of one name are told apart. */
const wordsOf = ({ printedName, posts }: PersonLine): string =>
  posts.length === 0 ? printedName : `${printedName}, ${posts.map(({ title }) => title).join(', ')}`;

/** One person of the office, found by part of a name or of a post. */
export function PersonPicker({ name, label, description, value, onChange }: PersonPickerProps) {
  const { t } = useTranslation('people');
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 200);
  const found = useQuery({ ...queries.person.list.queryOptions({ input: asked ? { search: asked } : {} }), placeholderData: (before) => before });
  const chosen = useQuery({ ...queries.person.get.queryOptions({ input: { id: value ?? '' } }), enabled: value !== null });
  const options = (found.data?.persons ?? []).map((person) => ({ value: person.id, label: wordsOf(person) }));
  const missing = chosen.data && !options.some((option) => option.value === value) ? [{ value: chosen.data.id, label: wordsOf(chosen.data) }] : [];
  const picked = [...missing, ...options].find((option) => option.value === value);
  return (
    <Select name={name} label={label} description={description} error={useFieldProblem(name)} placeholder={t('person.pick')} searchable
      data={[...missing, ...options]} value={value} onChange={onChange} nothingFoundMessage={found.isFetching ? t('person.searching') : t('person.not-found')}
      onSearchChange={(typed) => setSearch(typed === picked?.label ? '' : typed)} filter={({ options: all }) => all} />
  );
}
