/** One line per area: the Indonesian file is the source of the keys, the English one must carry the same (test). */
export interface Resources {
  acts: typeof import('./id/acts.json');
  archive: typeof import('./id/archive.json');
  auth: typeof import('./id/auth.json');
  budget: typeof import('./id/budget.json');
  common: typeof import('./id/common.json');
  desk: typeof import('./id/desk.json');
  document: typeof import('./id/document.json');
  dossier: typeof import('./id/dossier.json');
  errors: typeof import('./id/errors.json');
  finding: typeof import('./id/finding.json');
  letter: typeof import('./id/letter.json');
  people: typeof import('./id/people.json');
  performance: typeof import('./id/performance.json');
  'performance-review': typeof import('./id/performance-review.json');
  plan: typeof import('./id/plan.json');
  'plan-agreement': typeof import('./id/plan-agreement.json');
  'plan-recode': typeof import('./id/plan-recode.json');
  receipt: typeof import('./id/receipt.json');
  report: typeof import('./id/report.json');
  settings: typeof import('./id/settings.json');
  shell: typeof import('./id/shell.json');
  sheet: typeof import('./id/sheet.json');
  sop: typeof import('./id/sop.json');
  states: typeof import('./id/states.json');
  time: typeof import('./id/time.json');
  workbook: typeof import('./id/workbook.json');
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
    /** Keys are flat (`holiday.exists` is one key), so that refusal codes are keys as they are. */
    keySeparator: false;
  }
}
