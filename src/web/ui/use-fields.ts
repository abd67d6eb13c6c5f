import { useState } from 'react';

/** What a form holds while it is typed, and a setter per field: `value={fields.name} onChange={set('name')}`. */
export function useFields<T extends object>(initial: T) {
  const [fields, setFields] = useState(initial);
  const set = <K extends keyof T>(name: K) => (value: T[K]) => setFields((known) => ({ ...known, [name]: value }));
  const typed = <K extends keyof T>(name: K) => (event: { currentTarget: { value: string } }) => set(name)(event.currentTarget.value as T[K]);
  return { fields, set, typed, setFields };
}
