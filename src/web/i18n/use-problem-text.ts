import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#pure/refusal';
import type { ApiProblem } from '../api/problem.ts';
import { useFormat } from './use-format.ts';

/** Bounds of text, number and list need different words: `too_small.string`, `too_small.number`, `too_small.array`. */
function keysOf({ code, params = {} }: Issue): string[] {
  if (code === 'too_small' && params['origin'] === 'string' && params['minimum'] === 1) return ['issue.required'];
  return [`issue.${code}.${String(params['origin'] ?? params['format'])}`, `issue.${code}`, code];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Sentences for what was refused, in the chosen language. Unknown codes show themselves, so that they can be reported. */
export function useProblemText(): { problem: (problem: ApiProblem) => string; issue: (issue: Issue) => string } {
  const { t, i18n } = useTranslation(['errors']);
  const { fullDate } = useFormat();
  const say = useCallback((keys: string[], params: Readonly<Record<string, unknown>>) => {
    const key = keys.find((one) => i18n.exists(`errors:${one}`, params));
    const said = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' && DAY.test(value) ? fullDate(value) : value]));
    return key === undefined ? undefined : t(`errors:${key}` as 'errors:unknown', said as { code: string });
  }, [t, i18n, fullDate]);
  const problem = useCallback((one: ApiProblem) => say([one.code], one.params) ?? t('errors:unknown', { code: one.code }), [say, t]);
  const issue = useCallback((one: Issue) => {
    const count = one.params?.['minimum'] ?? one.params?.['maximum'];
    return say(keysOf(one), { ...one.params, count }) ?? t('errors:issue.unknown');
  }, [say, t]);
  return { problem, issue };
}
