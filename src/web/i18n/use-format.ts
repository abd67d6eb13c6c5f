import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormat, type Format, HOME_ZONE } from './format.ts';

/** The zone of the office signed in; its home zone before that. */
export const ZoneContext = createContext<string>(HOME_ZONE);

/** Dates, times and figures in the chosen language and the office's zone. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation(['time']);
  const zone = useContext(ZoneContext);
  return useMemo(() => createFormat(t, i18n.language, zone), [t, i18n.language, zone]);
}
