import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What stands open beside a list: its kind and what it is about (an id, or nothing). Kept in the address, so that Back closes it. */
export interface Opened {
  readonly kind: string;
  readonly id: string;
}

/** `?open=post:0198…`: the thing opened beside this page's list, and how to open another or none. */
export function useOpened(): { opened: Opened | null; open: (kind: string, id?: string) => void; close: () => void } {
  const { open: value } = useSearch({ strict: false }) as { open?: unknown };
  const navigate = useNavigate();
  const go = useCallback((search: Record<string, string>) => void navigate({ to: '.', search: search as never }), [navigate]);
  const [kind = '', id = ''] = typeof value === 'string' ? value.split(':') : [];
  return {
    opened: kind ? { kind, id } : null,
    open: useCallback((next, about = '') => go({ open: about ? `${next}:${about}` : next }), [go]),
    close: useCallback(() => go({}), [go]),
  };
}
