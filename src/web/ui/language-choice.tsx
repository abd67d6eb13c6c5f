import { useTranslation } from 'react-i18next';
import { changeLanguage, type Language, languages } from '../i18n/i18n.ts';
import styles from './language-choice.module.css';

const names: Record<Language, string> = { id: 'Bahasa Indonesia', en: 'English' };

/** Both languages by their own names, so that everyone finds theirs; for pages outside the shell. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation('common');
  return (
    <nav className={styles.languages} aria-label={t('language')}>
      {languages.map((language) => i18n.language === language
        ? <b key={language} lang={language} aria-current="true">{names[language]}</b>
        : <button key={language} type="button" className="link" lang={language} onClick={() => void changeLanguage(language)}>{names[language]}</button>)}
    </nav>
  );
}
