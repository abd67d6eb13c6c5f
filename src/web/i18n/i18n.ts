import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type {} from './resources.ts';

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];
type Texts = Record<string, Record<string, string>>;

const STORED = 'tertib.language';
const files = {
  id: () => import('./id/index.ts'),
  en: () => import('./en/index.ts'),
} satisfies Record<Language, () => Promise<{ texts: Texts }>>;

const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** Language chosen on this computer; Indonesian until someone chooses. */
const chosen = (): Language => {
  const stored = localStorage.getItem(STORED);
  return isLanguage(stored) ? stored : 'id';
};

async function load(language: Language): Promise<void> {
  const { texts } = await files[language]();
  for (const [area, words] of Object.entries(texts)) i18next.addResourceBundle(language, area, words, true, true);
}

/** Loads the chosen language; call once before the first render. */
export async function startI18n(): Promise<void> {
  const language = chosen();
  await i18next.use(initReactI18next).init({
    lng: language, fallbackLng: false, defaultNS: 'common', ns: [], resources: {},
    keySeparator: false, interpolation: { escapeValue: false }, react: { useSuspense: false },
  });
  await load(language);
  document.documentElement.lang = language;
}

/** Changes the language of the pages at once and keeps it on this computer. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
