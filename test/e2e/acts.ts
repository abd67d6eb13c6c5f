/** What the pages call the acts, and where they stand. */
import type { Locator, Page } from '@playwright/test';
import type { TaskView } from '#contract/dossier/dossier';

/** Heading and button of each act, as the pages call them. */
export const ACTS = {
  register: ['Agendakan surat masuk', 'Agendakan'],
  dispose: ['Beri disposisi', 'Beri disposisi'],
  instruct: ['Beri petunjuk dan tugaskan', 'Tugaskan'],
  'request-data': ['Minta data kepada bidang', 'Kirim permintaan data'],
  'submit-data': ['Isi data yang diminta', 'Kirim isian'],
  recap: ['Susun rekap data', 'Susun rekap'],
  accept: ['Periksa bahan dari bidang', 'Terima bahan'],
  analyse: ['Analisis data', 'Selesaikan analisis'],
  draft: ['Susun naskah', 'Serahkan naskah'],
  initial: ['Telaah dan paraf', 'Paraf dan teruskan'],
  sign: ['Baca dan tanda tangani', 'Baca dan setujui'],
  'record-original': ['Rekam naskah bertanda tangan basah', 'Rekam naskah asli'],
  copy: ['Gandakan naskah', 'Catat salinan'],
  dispatch: ['Kirim naskah', 'Catat pengiriman'],
  archive: ['Arsipkan berkas', 'Arsipkan'],
} as const satisfies Partial<Record<TaskView['kind'], readonly [title: string, verb: string]>>;
export type Kind = keyof typeof ACTS;

/** A dossier by its id, seen through the pages of the officials. */
export const at = (dossier: string): string => `/dossiers/${dossier}`;

/** The act on the page: the form with this heading. */
export const act = (page: Page, title: string): Locator => page.getByRole('form', { name: title });
